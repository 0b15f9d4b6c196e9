-- Gatherings, households and rooms are corrected and withdrawn like everything else: a better report names the one it corrects,
-- and all reports of one setting carry its number in origin. Presences, isolations and sources name the first.
alter table tracing.setting
    add column origin   bigint references tracing.setting,
    add column corrects bigint references tracing.setting,
    add column void     boolean not null default false,
    add column reason   text not null default '',
    add check ((origin is null) = (corrects is null)),
    add check (not void or (corrects is not null and reason <> ''));
-- one report of a household stands at a time; its commands wait for each other
drop index tracing.setting_household;
create index setting_household on tracing.setting (household) where household is not null;
create index setting_origin on tracing.setting (coalesce(origin, id));
select kernel.correctable('tracing.setting');
-- what stands of a setting, under its own number
create view tracing.setting_known with (security_invoker = true) as
    select coalesce(origin, id) as id, id as report, kind, name, place, unit_code, from_at, to_at, household, outbreak, fact, area
    from tracing.setting_standing;
grant select on tracing.setting_known to thanhtri_app;
