-- Keys after the load of V202: building an index once is faster than keeping it row by row.
alter table place.unit add constraint unit_of_the_day unique (code, valid without overlaps);
alter table place.unit add constraint parent_of_the_day
    foreign key (parent_code, period valid) references place.unit (code, period valid);
create index unit_area on place.unit (area);
create index unit_parent on place.unit (parent_code);
create index succession_successor on place.succession (successor);
analyze place.unit, place.succession;
