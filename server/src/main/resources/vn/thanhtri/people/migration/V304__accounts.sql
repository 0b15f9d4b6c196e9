-- Names of accounts are unique in the whole system; whether one is taken may be asked from everywhere, by whom not.
create function people.is_username_taken(asked text) returns boolean
    language sql stable security definer
    set search_path = pg_catalog
    as $$ select exists (select 1 from people.officer where username = asked) $$;
revoke execute on function people.is_username_taken(text) from public;
grant execute on function people.is_username_taken(text) to thanhtri_app;
