create schema web;
grant usage on schema web to thanhtri_app;

create table web.idempotency_key (
    officer text not null,
    key text not null,
    target text not null,
    status int,
    content_type text,
    body text,
    claimed_at timestamptz not null default now(),
    primary key (officer, key)
);
alter table web.idempotency_key enable row level security;
create policy own on web.idempotency_key
    using (officer = current_setting('thanhtri.officer', true))
    with check (officer = current_setting('thanhtri.officer', true));
grant select, insert, update on web.idempotency_key to thanhtri_app;
