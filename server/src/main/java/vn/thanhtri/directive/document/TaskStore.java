package vn.thanhtri.directive.document;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Tasks of documents. */
@Repository
public class TaskStore {
    private static final int MOST_TASKS = 20_000;
    private static final String TASK = """
            select id, document, point, starts, ends, title, kind, category, timing, due_at, due_from, due_basis, daily_by,
                   weekday, day_of_month, within, event, condition, until_notice, place, report_to, removed_why, opens_at
            from directive.task
            """;

    private final JdbcClient database;
    private final PartyStore parties;

    TaskStore(JdbcClient database, PartyStore parties) {
        this.database = database;
        this.parties = parties;
    }

    public long insert(long document, int position, Proposal task, String place, String reportTo, String area) {
        return database.sql("""
                        insert into directive.task (document, position, point, starts, ends, title, kind, category, timing,
                                                    due_at, due_from, due_basis, daily_by, weekday, day_of_month, within, event, condition,
                                                    until_notice, place, report_to, area)
                        values (:document, :position, :point, :starts, :ends, :title, :kind, :category, :timing,
                                :dueAt, :dueFrom, :dueBasis, :dailyBy, :weekday, :dayOfMonth, :within, :event, :condition,
                                :untilNotice, :place, :reportTo, :area)
                        returning id
                        """)
                .param("document", document)
                .param("position", position)
                .param("point", task.point().id())
                .param("starts", task.starts())
                .param("ends", task.ends())
                .param("title", task.title())
                .param("kind", task.kind().name())
                .param("category", task.category())
                .param("timing", task.timing())
                .param("dueAt", Rows.utc(task.dueAt()))
                .param("dueFrom", task.dueFrom().name())
                .param("dueBasis", task.dueBasis())
                .param("dailyBy", task.dailyBy())
                .params(TaskRows.columns(task.terms()))
                .param("place", place)
                .param("reportTo", reportTo)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    /** Standing tasks of documents of the same area that were dispatched before a moment, newest first. */
    public List<Task> listEarlier(long document, String area, Instant before, int limit) {
        return withParties(database.sql("""
                        select t.id, t.document, t.point, t.starts, t.ends, t.title, t.kind, t.category, t.timing, t.due_at,
                               t.due_from, t.due_basis, t.daily_by, t.weekday, t.day_of_month, t.within, t.event, t.condition,
                               t.until_notice, t.place, t.report_to, t.removed_why, t.opens_at
                        from directive.dispatch d
                        join directive.task t on t.document = d.document
                        where d.area = :area and d.document <> :document and d.dispatched_at <= :before
                          and t.removed_at is null
                        order by d.dispatched_at desc, t.position
                        limit :limit
                        """)
                .param("document", document)
                .param("area", area)
                .param("before", Rows.utc(before))
                .param("limit", limit)
                .query(TaskRows::task)
                .list());
    }

    public List<Task> listOf(long document) {
        return withParties(Rows.whole(
                MOST_TASKS,
                database.sql(TASK + " where document = :document order by position limit :limit")
                        .param("document", document)
                        .param("limit", MOST_TASKS + 1)
                        .query(TaskRows::task)
                        .list()));
    }

    public List<Task> list(Collection<Long> ids) {
        return withParties(Rows.whole(
                MOST_TASKS,
                database.sql(TASK + " where id = any(:ids) order by id limit :limit")
                        .param("ids", Rows.ids(ids))
                        .param("limit", MOST_TASKS + 1)
                        .query(TaskRows::task)
                        .list()));
    }

    public Optional<Task> find(long id) {
        return list(List.of(id)).stream().findFirst();
    }

    /** Unit path of the document's office. */
    public String areaOf(long task) {
        return database.sql("select area from directive.task where id = :id")
                .param("id", task)
                .query(String.class)
                .single();
    }

    public void retitle(long task, String title) {
        Rows.expectOne(
                "task",
                task,
                database.sql("update directive.task set title = :title where id = :id")
                        .param("title", title)
                        .param("id", task)
                        .update());
    }

    public void setDue(long task, @Nullable Instant due) {
        Rows.expectOne(
                "task",
                task,
                database.sql("""
                                update directive.task set due_at = :due, due_from = :from, due_basis = '' where id = :id
                                """)
                        .param("due", Rows.utc(due))
                        .param("from", due == null ? "NONE" : "OFFICER")
                        .param("id", task)
                        .update());
    }

    public void remove(long task, Instant at, String why) {
        Rows.expectOne(
                "task",
                task,
                database.sql(
                                "update directive.task set removed_at = :at, removed_why = :why where id = :id and removed_at is null")
                        .param("at", Rows.utc(at))
                        .param("why", why)
                        .param("id", task)
                        .update());
    }

    /** The kind and what says when it is owed; the deadline stays what it was. */
    public void setTerms(long task, TaskKind kind, @Nullable LocalTime by, Terms terms) {
        Rows.expectOne(
                "task",
                task,
                database.sql("""
                                update directive.task
                                set kind = :kind, daily_by = :by, weekday = :weekday, day_of_month = :dayOfMonth,
                                    within = :within, event = :event, condition = :condition, until_notice = :untilNotice
                                where id = :id
                                """)
                        .param("kind", kind.name())
                        .param("by", by)
                        .params(TaskRows.columns(terms))
                        .param("id", task)
                        .update());
    }

    /** Numbers of dispatched tasks that are owed for one of these kinds of events. */
    public List<Long> listAwaiting(Collection<String> events, int limit) {
        return database.sql("""
                        select t.id from directive.task t join directive.dispatch d on d.document = t.document
                        where t.event <> '' and t.event = any(:events) and t.removed_at is null
                        order by t.id limit :limit
                        """)
                .param("events", Rows.texts(events))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Numbers of dispatched recurring tasks above a number, ascending. */
    public List<Long> listRecurring(long after, int limit) {
        return database.sql("""
                        select t.id from directive.task t join directive.dispatch d on d.document = t.document
                        where t.kind in ('DAILY', 'WEEKLY', 'MONTHLY') and t.removed_at is null and t.id > :after
                        order by t.id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    public int nextPosition(long document) {
        return database.sql("select coalesce(max(position), -1) + 1 from directive.task where document = :document")
                .param("document", document)
                .query(Integer.class)
                .single();
    }

    private List<Task> withParties(List<Task> tasks) {
        Map<Long, List<Party>> found =
                parties.listOf(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .map(task -> task.with(found.getOrDefault(task.id(), List.of())))
                .toList();
    }
}
