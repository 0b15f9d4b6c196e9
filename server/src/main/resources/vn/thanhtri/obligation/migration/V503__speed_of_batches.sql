-- What a batch writes most is entries of indexes: each index has one reader and holds only the rows that reader asks for.

-- Steps are written by the statement that writes their obligation, and neither is ever deleted: the check of the foreign
-- key cost more than the row. Nobody reads steps by area alone.
alter table obligation.step drop constraint step_obligation_fkey;
drop index obligation.step_area_idx;

-- nobody reads closed obligations by area alone
drop index obligation.obligation_area_idx;
-- the list behind an agency's number, the board of one agency
drop index obligation.obligation_debtor;
create index obligation_debtor on obligation.obligation (debtor, due_at) where is_open;
-- the board of a province; with the debtor also the open half of a score
drop index obligation.obligation_due;
create index obligation_due on obligation.obligation (due_at, area, topic) include (debtor) where is_open;
-- the done half of a score
drop index obligation.obligation_score;
create index obligation_done on obligation.obligation (due_at, area) include (debtor, discharged_at)
    where discharged_at is not null and withdrawn_at is null and excused_at is null;
-- what was open and late on a past day, and done since
drop index obligation.obligation_late;
create index obligation_done_late on obligation.obligation (discharged_at, area) include (debtor, due_at)
    where discharged_at > due_at and withdrawn_at is null and excused_at is null;

-- The same rule as before, as a subquery asked once: row by row the planner took it to let nearly nothing through, and
-- sorted the whole queue for each batch.
drop policy whole_country on obligation.marked_subject;
create policy whole_country on obligation.marked_subject
    using ((select current_setting('thanhtri.area', true) = '' and current_setting('thanhtri.area_end', true) <> ''))
    with check ((select current_setting('thanhtri.area', true) = '' and current_setting('thanhtri.area_end', true) <> ''));
