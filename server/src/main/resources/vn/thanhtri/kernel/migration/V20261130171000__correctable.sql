-- Facts that may be corrected, in one shape. The table has id and corrects (the row that this one takes the place of),
-- and void where a fact may turn out never to have been. A row stands when nothing corrects it and it is not void; the
-- view <table>_standing holds those, under the row-level security of who asks. Nobody writes the condition a second time.
-- After a column has been added to the table: call it again, the view then has the column too.
create function kernel.correctable(target regclass) returns void
    language plpgsql as
$$
declare
    home text;
    name text;
    columns text[];
begin
    select n.nspname, c.relname into home, name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
    select array_agg(attname::text) into columns
    from pg_attribute where attrelid = target and attnum > 0 and not attisdropped;
    if not columns @> array['id', 'corrects'] then
        raise exception '% needs the columns id and corrects', target;
    end if;
    if not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                   where i.indrelid = target and i.indisunique and i.indnatts = 1 and a.attname = 'corrects') then
        execute format('create unique index on %s (corrects) where corrects is not null', target);
    end if;
    if not exists (select 1 from pg_trigger where tgrelid = target and tgname = 'append_only') then
        perform kernel.append_only(target);
    end if;
    execute format(
        'create or replace view %I.%I with (security_invoker = true) as
             select f.* from %s f
             where not exists (select from %s newer where newer.corrects = f.id)%s',
        home, name || '_standing', target, target,
        case when 'void' = any (columns) then ' and not f.void' else '' end);
    execute format('grant select on %I.%I to thanhtri_app', home, name || '_standing');
end
$$;
