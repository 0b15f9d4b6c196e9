-- What tracing holds of people: where they were, with whom, what was found and done. The text goes, the numbers stay.
select kernel.personal('tracing.encounter', 't.person_a = $1 or t.person_b = $1', 't.from_at', 'TRACE',
                       '{place,reported_by,reason}', '{}', '…');
select kernel.personal('tracing.presence', 't.person = $1', 'coalesce(t.to_at, t.from_at)', 'TRACE',
                       '{seat,reason}', '{}', '…');
select kernel.personal('tracing.isolation', 't.person = $1', 't.from_at', 'TRACE',
                       '{place,reason}', '{}', '…');
select kernel.personal('tracing.person_case', 't.person = $1', '', 'TREAT',
                       '{}', '{code}', '…');
select kernel.personal('tracing.case_finding', 't.person_case in (select c.id from tracing.person_case c where c.person = $1)', 't.confirmed_at', 'TREAT',
                       '{source_place,isolated_where,reason}', '{found_in,source_kind}', '…');
select kernel.personal('tracing.case_withdrawal', 't.person_case in (select c.id from tracing.person_case c where c.person = $1)', 't.at', 'TREAT',
                       '{reason}', '{}', '…');
select kernel.personal('tracing.case_step', 't.person_case in (select c.id from tracing.person_case c where c.person = $1)', 't.at', 'TRACE',
                       '{note,reason}', '{kind}', '…');
select kernel.personal('tracing.case_moved', 't.from_person = $1 or t.to_person = $1', '', 'TRACE',
                       '{}', '{to_person}', '…');
select kernel.personal('tracing.contact_action', 't.person = $1', 't.at', 'TRACE',
                       '{reference,note}', '{kind}', '…');
select kernel.personal('tracing.infectious_window', 't.person = $1', 't.from_at', 'TREAT',
                       '{}', '{policy_entry,document,point}', '…');
select kernel.personal('tracing.tier', 't.person = $1', 't.last_exposure', 'TRACE',
                       '{}', '{tier,ended,episode,chain}', '…');
select kernel.personal('tracing.tier_change', 't.person = $1', 't.at', 'TRACE',
                       '{}', '{tier,ended,chain}', '…');
select kernel.personal('tracing.past_episode', 't.person = $1', 't.until', 'TRACE',
                       '{}', '{episode}', '…');
-- what nobody could read names people in words, and nobody knows whom
select kernel.personal('tracing.unread_line', '', '', 'TRACE', '{}', '{line}');
insert into kernel.personal_subject values
    ('contact', 'select $1'),
    ('case', 'select c.id from tracing.person_case c where c.person = $1');
