-- A case as it was known at a past minute.
select kernel.knowable('tracing.case_finding');
select kernel.knowable('tracing.case_class');
select kernel.knowable('tracing.case_detail');
select kernel.knowable('tracing.case_source');
select kernel.knowable('tracing.case_step');
select kernel.knowable('tracing.case_withdrawal');
select kernel.knowable('tracing.presence');
select kernel.knowable('tracing.encounter');
select kernel.knowable('tracing.isolation');
select kernel.knowable('tracing.diary_stop');

create view tracing.case_known_then with (security_invoker = true) as
select c.id, coalesce(g.from_outbreak, c.outbreak) as outbreak, c.person, coalesce(g.from_code, c.code) as code, c.area, f.onset_on, f.sampled_at, f.positive_at, f.confirmed_at, f.found_in, f.source_kind,
       f.source_case, f.source_place, k.class
from tracing.person_case c
join tracing.case_finding_then f on f.person_case = c.id
join lateral (select s.class from tracing.case_class_then s where s.person_case = c.id
              order by s.at + case when s.day_only then interval '1 day' else interval '0' end desc, s.id desc limit 1) k on true
left join lateral (select m.from_outbreak, m.from_code from tracing.case_regrouped m
                   where m.person_case = c.id and m.fact > (select kernel.known_fact()) order by m.id limit 1) g on true
where c.fact <= (select kernel.known_fact())
  and not exists (select from tracing.case_withdrawal_then w where w.person_case = c.id);
grant select on tracing.case_known_then to thanhtri_app;
