-- A laboratory has the number of its agency, under the name that every table gives its own.
alter table testing.laboratory add column id bigint not null generated always as (agency) stored;
