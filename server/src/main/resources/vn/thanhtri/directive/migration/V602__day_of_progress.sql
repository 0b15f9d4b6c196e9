-- The board asks for the reports of one day.
create index progress_day on directive.progress (day, task, agency);
create index task_daily on directive.task (id) where kind = 'DAILY' and removed_at is null;
