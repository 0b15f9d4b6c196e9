-- Samples and results of contacts: they belong to testing. The rows come from tracing with their numbers.
create schema testing;
grant usage on schema testing to thanhtri_app;

-- numbers come from one sequence, so that a deed has one number whoever owns it
create table testing.deed (
    id        bigint not null default nextval('tracing.contact_action_id_seq') primary key,
    person    bigint not null,
    kind      text not null check (kind in ('SAMPLING_ASSIGNED', 'SAMPLED', 'NEGATIVE', 'POSITIVE')),
    at        timestamptz not null,
    reference text not null,
    note      text not null,
    corrects  bigint references testing.deed,
    void      boolean not null,
    fact      bigint not null references kernel.journal,
    area      text collate "C" not null
);

alter table tracing.contact_action disable trigger append_only;
insert into testing.deed (id, person, kind, at, reference, note, corrects, void, fact, area)
select id, person, kind, at, reference, note, corrects, void, fact, area
from tracing.contact_action where kind in ('SAMPLING_ASSIGNED', 'SAMPLED', 'NEGATIVE', 'POSITIVE') order by id;
delete from tracing.contact_action where kind in ('SAMPLING_ASSIGNED', 'SAMPLED', 'NEGATIVE', 'POSITIVE');
alter table tracing.contact_action enable trigger append_only;
alter table tracing.contact_action drop constraint contact_action_kind_check;
alter table tracing.contact_action add constraint contact_action_kind_check
    check (kind in ('LISTED', 'LOCATED', 'DECIDED', 'NOTIFIED', 'VISITED', 'MISSED', 'FORWARDED', 'ACKNOWLEDGED'));

create unique index deed_corrects on testing.deed (corrects) where corrects is not null;
create index deed_person on testing.deed (person, at);
select kernel.protect('testing.deed');
select kernel.append_only('testing.deed');
grant select, insert on testing.deed to thanhtri_app;
