-- Whose time is over stays as a number, a year of birth and a commune: tiers, chains and figures hold.
alter table people.person add column expunged_at timestamptz;

select kernel.personal('people.person', 't.id = $1 or t.merged_into = $1', '', 'IDENTIFY', '{full_name}', '{born_year,sex}', '(đã xóa)');
select kernel.personal('people.person', 't.id = $1 or t.merged_into = $1', '', 'IDENTIFY', '{born_on,citizen_number}', '{}');
select kernel.personal('people.person', 't.id = $1 or t.merged_into = $1', '', 'REACH', '{phones}', '{}');
select kernel.personal('people.residence', 't.person = $1', 'lower(t.valid)::timestamptz', 'REACH',
                       '{hamlet_name,address,household}', '{unit_code,hamlet}');
select kernel.personal('people.residence_within_day', 't.person = $1', 't.left_at', 'REACH',
                       '{hamlet_name,address,household}', '{unit_code,hamlet,day}');
select kernel.personal('people.person_merge', 't.merged = $1 or t.survivor = $1', '', 'IDENTIFY', '{taken,before,reason}', '{}', '…');
insert into kernel.personal_subject values ('person', 'select p.id from people.person p where p.id = $1 or p.merged_into = $1');
-- officers: in their office, and for as long as what they did has to be answered for
select kernel.personal('people.officer', '', '', 'ACCOUNT', '{}', '{username,name}');
select kernel.personal('people.office_holder', '', '', 'ACCOUNT', '{}', '{name,phone}');
select kernel.personal('people.agency_address', '', '', 'ACCOUNT', '{}', '{address,holder}');
select kernel.personal('people.session', '', 't.seen_at', 'ACCOUNT', '{}', '{device,source}');
select kernel.personal('people.token', '', 't.used_at', 'ACCOUNT', '{}', '{used_from}');
