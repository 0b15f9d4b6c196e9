grant delete on web.idempotency_key to thanhtri_app;
create index on web.idempotency_key (officer, claimed_at);
