-- Lists, decisions, notices and visits of contacts: they belong to quarantine. The rows come from tracing with their numbers.
create schema quarantine;
grant usage on schema quarantine to thanhtri_app;

-- numbers come from one sequence, so that a deed has one number whoever owns it
create table quarantine.deed (
    id        bigint not null default nextval('tracing.contact_action_id_seq') primary key,
    person    bigint not null,
    kind      text not null check (kind in ('LISTED', 'DECIDED', 'NOTIFIED', 'VISITED', 'MISSED')),
    at        timestamptz not null,
    reference text not null,
    note      text not null,
    corrects  bigint references quarantine.deed,
    void      boolean not null,
    fact      bigint not null references kernel.journal,
    area      text collate "C" not null
);

alter table tracing.contact_action disable trigger append_only;
insert into quarantine.deed (id, person, kind, at, reference, note, corrects, void, fact, area)
select id, person, kind, at, reference, note, corrects, void, fact, area
from tracing.contact_action where kind in ('LISTED', 'DECIDED', 'NOTIFIED', 'VISITED', 'MISSED') order by id;
delete from tracing.contact_action where kind in ('LISTED', 'DECIDED', 'NOTIFIED', 'VISITED', 'MISSED');
alter table tracing.contact_action enable trigger append_only;
alter table tracing.contact_action drop constraint contact_action_kind_check;
alter table tracing.contact_action add constraint contact_action_kind_check
    check (kind in ('LOCATED', 'FORWARDED', 'ACKNOWLEDGED'));

create unique index deed_corrects on quarantine.deed (corrects) where corrects is not null;
create index deed_person on quarantine.deed (person, at);
select kernel.protect('quarantine.deed');
select kernel.append_only('quarantine.deed');
grant select, insert on quarantine.deed to thanhtri_app;
