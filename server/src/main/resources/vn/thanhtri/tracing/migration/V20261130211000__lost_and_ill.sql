-- A contact is seen with symptoms, or is lost and sought by the police.
alter table tracing.contact_action drop constraint contact_action_kind_check;
alter table tracing.contact_action add constraint contact_action_kind_check
    check (kind in ('LOCATED', 'FORWARDED', 'ACKNOWLEDGED', 'SYMPTOMS', 'LOST'));
