-- The journal proves itself: each fact carries a proof by a key that the database never sees, and committed facts are
-- sealed in blocks, each of which holds the hash of the one before.

-- 8 bytes that name the key, 32 bytes of proof; facts older than this column have none
alter table kernel.journal add column proof bytea;

-- Numbers for facts. The lock comes before the number, so that whoever holds a number is seen holding the lock until
-- the end of the transaction: that is how the sealer knows that nobody can come late.
create function kernel.take_journal_numbers(wanted int) returns setof bigint
    language plpgsql as
$$
begin
    lock table kernel.journal in row exclusive mode;
    return query select nextval(pg_get_serial_sequence('kernel.journal', 'id')) from generate_series(1, wanted);
end
$$;

create table kernel.journal_block (
    number    bigint primary key check (number > 0),
    -- every number from here to there belongs to this block, whether a fact got it or not
    from_id   bigint      not null,
    to_id     bigint      not null check (to_id >= from_id),
    ids       bigint[]    not null,
    -- 32 bytes for each of ids
    digests   bytea       not null check (length(digests) = 32 * cardinality(ids)),
    previous  bytea       not null,
    hash      bytea       not null,
    sealed_at timestamptz not null
);
create index journal_block_sealed on kernel.journal_block (sealed_at);
select kernel.append_only('kernel.journal_block');
grant select, insert on kernel.journal_block to thanhtri_app;
