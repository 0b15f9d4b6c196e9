-- Lines of a file that were mended and taken alone.
create table place.import_mending (
    import_file bigint      not null references place.import_file,
    line        int         not null,
    mended_at   timestamptz not null,
    actor_name  text        not null,
    area        text collate "C" not null,
    primary key (import_file, line)
);
select kernel.protect('place.import_mending');
select kernel.append_only('place.import_mending');
grant select, insert on place.import_mending to thanhtri_app;
