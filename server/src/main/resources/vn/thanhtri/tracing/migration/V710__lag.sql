-- How long a change of facts has waited until a server on this database has followed it. Changes of before have no time.
alter table tracing.tier_edit add column at timestamptz;
alter table tracing.tier_edit alter column at set default clock_timestamp();
