-- The number of the last fact that was known at the minute that is asked for: whatever a later fact recorded was not known then.
-- Everything is known where no minute is asked for.
create function kernel.known_fact() returns bigint
    language plpgsql stable as
$$
declare
    moment timestamptz := nullif(current_setting('thanhtri.known_at', true), '')::timestamptz;
begin
    if moment is null then
        return 9223372036854775807;
    end if;
    return coalesce((select max(id) from kernel.journal where recorded_at <= moment), 0);
end
$$;

-- Beside the view of what stands, one of what stood at that minute: <table>_then. The table names its fact.
create function kernel.knowable(target regclass) returns void
    language plpgsql as
$$
declare
    home text;
    name text;
begin
    select n.nspname, c.relname into home, name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    execute format(
        'create or replace view %I.%I with (security_invoker = true) as
             select f.* from %s f
             where f.fact <= (select kernel.known_fact())
               and not exists (select from %s newer where newer.corrects = f.id and newer.fact <= (select kernel.known_fact()))%s',
        home, name || '_then', target, target,
        case when exists (select from pg_attribute where attrelid = target and attname = 'void' and not attisdropped)
             then ' and not f.void' else '' end);
    execute format('grant select on %I.%I to thanhtri_app', home, name || '_then');
end
$$;
