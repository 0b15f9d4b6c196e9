-- What stands of meetings, presences, isolations, deeds and findings (kernel.correctable).
select kernel.correctable('tracing.encounter');
select kernel.correctable('tracing.presence');
select kernel.correctable('tracing.isolation');
select kernel.correctable('tracing.contact_action');
select kernel.correctable('tracing.case_finding');
drop view tracing.case_step_standing;
drop view tracing.case_withdrawn;
select kernel.correctable('tracing.case_step');
select kernel.correctable('tracing.case_withdrawal');
