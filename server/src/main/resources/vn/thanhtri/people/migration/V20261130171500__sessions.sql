-- A session stands for the account as it was when it began: whatever changes what the account may do ends its sessions.
alter table people.officer
    add column version int not null default 0,
    add column password_on timestamptz;

create function people.next_version() returns trigger
    language plpgsql as
$$
begin
    if (old.password_hash, old.role, old.agency, old.area, old.closed_at)
           is distinct from (new.password_hash, new.role, new.agency, new.area, new.closed_at) then
        new.version := old.version + 1;
    end if;
    return new;
end
$$;
create trigger next_version before update on people.officer for each row execute function people.next_version();

-- Asked with every request, by whoever it is: tells nothing but yes or no.
create function people.session_stands(asked bigint, began int) returns boolean
    language sql stable security definer
    set search_path = pg_catalog
    as $$ select exists (select from people.officer where id = asked and version = began and closed_at is null) $$;
revoke execute on function people.session_stands(bigint, int) from public;
grant execute on function people.session_stands(bigint, int) to thanhtri_app;

-- wrong passwords slow down who types them; they lock nobody out
alter table people.officer drop column failures, drop column locked_until;
