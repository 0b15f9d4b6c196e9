-- Personal data: which fields hold it, for what, on which basis; and how it goes when its time is over.

create table kernel.personal_field (
    home    text not null,
    name    text not null,
    -- condition on a row t of the table that it is about person $1; empty where rows name nobody by number
    whose   text not null,
    -- when the row was made or last mattered, a timestamptz of t; empty where the row says no time
    moment  text not null,
    field   text not null,
    purpose text not null check (purpose in ('IDENTIFY', 'REACH', 'TRACE', 'TREAT', 'TEST', 'QUARANTINE', 'ACCOUNT')),
    -- whether the field itself goes; what stays then tells nothing of anybody without the rest
    goes    boolean not null,
    -- what stands there afterwards, where something must
    blank   text not null,
    primary key (home, name, field)
);
grant select on kernel.personal_field to thanhtri_app;

-- Facts about somebody whose subject is not the person: their numbers by the kind of subject, for person $1.
create table kernel.personal_subject (
    kind    text primary key,
    numbers text not null
);
grant select on kernel.personal_subject to thanhtri_app;

create function kernel.personal(target regclass, whose text, moment text, purpose text, goes text[], stays text[],
                                blank text default '') returns void
    language sql
    as $$
        insert into kernel.personal_field (home, name, whose, moment, field, purpose, goes, blank)
        select n.nspname, c.relname, whose, moment, f.field, purpose, f.field = any (goes), blank
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(goes || stays) as f(field)
        where c.oid = target
    $$;

-- Append-only still means everybody: only the two functions below change a row, they do it in the owner's name, and
-- what they do to a fact is proven like a fact.
create or replace function kernel.refuse_change() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and current_setting('thanhtri.expunging', true) = 'yes' and current_user <> 'thanhtri_app' then
        return null;
    end if;
    raise exception '%.% is append-only: a correction is a new row that names the old one',
        tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;

create table kernel.journal_expunged (
    fact          bigint primary key references kernel.journal,
    -- digest of the fact as it was written; its proof and its block hold it still
    kept          bytea  not null check (length(kept) = 32),
    expunged_by   bigint not null references kernel.journal,
    -- by the program's key, over the digest, what is left of the fact, and the fact that says why
    expunge_proof bytea  not null
);
select kernel.append_only('kernel.journal_expunged');
grant select on kernel.journal_expunged to thanhtri_app;

-- Empties what facts said; the program gives the proofs. How many it were.
create function kernel.expunge_facts(facts bigint[], kepts text[], because bigint, proofs text[]) returns int
    language plpgsql security definer
    set search_path = pg_catalog
    as
$$
declare
    emptied int;
begin
    perform set_config('thanhtri.expunging', 'yes', true);
    update kernel.journal set payload = '{}' where id = any (facts);
    get diagnostics emptied = row_count;
    perform set_config('thanhtri.expunging', '', true);
    insert into kernel.journal_expunged (fact, kept, expunged_by, expunge_proof)
    select fact, decode(kept, 'hex'), because, decode(proof, 'hex')
    from unnest(facts, kepts, proofs) as f(fact, kept, proof);
    return emptied;
end
$$;
revoke execute on function kernel.expunge_facts(bigint[], text[], bigint, text[]) from public;
grant execute on function kernel.expunge_facts(bigint[], text[], bigint, text[]) to thanhtri_app;

-- Empties every field that goes, of one person in every table. How many rows it were.
create function kernel.expunge_person(person bigint) returns int
    language plpgsql security definer
    set search_path = pg_catalog
    as
$$
declare
    target record;
    emptied int;
    rows int := 0;
begin
    perform set_config('thanhtri.expunging', 'yes', true);
    for target in
        select home, name, whose,
               string_agg(format('%I = %s', field,
                   case when not a.attnotnull then 'null'
                        when a.atttypid = 'jsonb'::regtype then '''{}'''
                        else quote_literal(blank) end), ', ') as blanks
        from kernel.personal_field f
             join pg_attribute a on a.attrelid = format('%I.%I', home, name)::regclass and a.attname = field
        where goes and whose <> ''
        group by home, name, whose
    loop
        execute format('update %I.%I t set %s where %s', target.home, target.name, target.blanks, target.whose) using person;
        get diagnostics emptied = row_count;
        rows := rows + emptied;
    end loop;
    perform set_config('thanhtri.expunging', '', true);
    return rows;
end
$$;
revoke execute on function kernel.expunge_person(bigint) from public;
grant execute on function kernel.expunge_person(bigint) to thanhtri_app;
