-- What the case file holds of people: how sure a case was, all that was told of it, from whom it may have it.
select kernel.personal('tracing.case_class', 't.person_case in (select c.id from tracing.person_case c where c.person = $1)', 't.at', 'TREAT',
                       '{note,reason}', '{class,policy_entry,document,point}', '…');
select kernel.personal('tracing.case_detail', 't.person_case in (select c.id from tracing.person_case c where c.person = $1)', 't.at', 'TREAT',
                       '{name,told,reason}', '{kind}', '…');
select kernel.personal('tracing.case_source', 't.person_case in (select c.id from tracing.person_case c where c.person = $1)', '', 'TRACE',
                       '{told,evidence,reason}', '{others}', '…');
select kernel.personal('tracing.case_finding', 't.person_case in (select c.id from tracing.person_case c where c.person = $1)', 't.confirmed_at', 'TREAT',
                       '{}', '{onset}', '…');
