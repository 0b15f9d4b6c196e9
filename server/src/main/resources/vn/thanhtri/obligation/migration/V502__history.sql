-- Who sees an obligation sees all its steps, also those from before it was given to an agency of another area.
create policy history on obligation.step for select
    using (exists (select 1 from obligation.obligation as o where o.id = step.obligation));
