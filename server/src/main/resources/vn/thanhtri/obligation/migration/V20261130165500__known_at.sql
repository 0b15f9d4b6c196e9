-- From when the debtor could know what is owed: when it was entered. A deadline that is so long after something happened counts
-- from there, and true_due_at keeps what it would be by the clock of what happened. Rows of before know neither.
alter table obligation.obligation
    add column known_at    timestamptz,
    add column true_due_at timestamptz;
