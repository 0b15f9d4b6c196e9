-- The board asks these with every look, at 100,000 contacts: what it counts is counted when it moves, what is missing is
-- marked where it is missing.

-- How many people of each tier live in a commune.
create table tracing.standing (
    area   text collate "C" not null,
    tier   smallint not null,
    people int not null,
    primary key (area, tier)
);
select kernel.protect('tracing.standing');
grant select on tracing.standing to thanhtri_app;

-- runs as the owner of the table: nobody else writes it
create function tracing.count_entered() returns trigger language plpgsql security definer set search_path = '' as
$$
begin
    insert into tracing.standing as s (area, tier, people)
    select area, tier, count(*) from entered where tier is not null group by area, tier
    on conflict (area, tier) do update set people = s.people + excluded.people;
    return null;
end
$$;
create function tracing.count_moved() returns trigger language plpgsql security definer set search_path = '' as
$$
begin
    insert into tracing.standing as s (area, tier, people)
    select area, tier, sum(n)
    from (select area, tier, 1 as n from after where tier is not null
          union all
          select area, tier, -1 from before where tier is not null) as moved
    group by area, tier having sum(n) <> 0
    on conflict (area, tier) do update set people = s.people + excluded.people;
    return null;
end
$$;
create trigger count_entered after insert on tracing.tier referencing new table as entered
    for each statement execute function tracing.count_entered();
create trigger count_moved after update on tracing.tier referencing old table as before new table as after
    for each statement execute function tracing.count_moved();
insert into tracing.standing (area, tier, people)
select area, tier, count(*) from tracing.tier where tier is not null group by area, tier;

-- F1 whom nobody can call or find at home
alter table tracing.tier
    add column without_phone   boolean not null default false,
    add column without_address boolean not null default false;
update tracing.tier as t
set without_phone   = not exists (select from people.person p where p.id = t.person and p.phones <> ''),
    without_address = not exists (select from people.residence r
                                  where r.person = t.person and upper_inf(r.valid) and r.unit_code <> '');
create index tier_without_phone on tracing.tier (since, area) where tier = 1 and without_phone;
create index tier_without_address on tracing.tier (since, area) where tier = 1 and without_address;

-- F1 nobody has found are those whose finding is still owed
create index obligation_to_locate on obligation.obligation (area) where is_open and rule = 'contact.locate';
