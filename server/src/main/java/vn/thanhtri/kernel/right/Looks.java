package vn.thanhtri.kernel.right;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;

/** Who looked at what, and who signed in: facts like any other. Reading on in the same thing is one look, not many. */
@Service
public class Looks {
    /** What counts as a look, as the journal keeps it. */
    public static final List<String> KINDS =
            Arrays.stream(LookFact.values()).map(LookFact::stored).toList();

    /** The kinds as SQL: only so the index of looks serves the list. */
    private static final ListQuery LATEST = ListQuery.of("""
                    select id, kind, subject_kind, subject_id, occurred_at, officer, agency, actor_name,
                           coalesce(payload ->> 'at', '') as detail, coalesce(payload ->> 'numbers', '') = 'true' as numbers
                    from kernel.journal
                    where kind in ('%s')
                    """.formatted(String.join("', '", KINDS)))
            .where("kind", "kind = :kind")
            .where("who", "kernel.fold(actor_name) like '%' || kernel.fold(:who) || '%'")
            .where("on", """
                    occurred_at >= (:on::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                    and occurred_at < (:on::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                    """);

    private static final Duration ONE_LOOK = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Journal journal;
    private final Clock clock;

    Looks(JdbcClient database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @param officer number of the account; null for the program or somebody unknown
     * @param agency number of the officer's agency then
     * @param detail the page of a list, or where a sign-in came from; may be empty
     * @param numbers whether numbers were shown in full
     */
    public record Look(
            String kind,
            SubjectRef subject,
            Instant at,
            @Nullable Long officer,
            @Nullable Long agency,
            String name,
            String detail,
            boolean numbers) {}

    /**
     * Keeps that the actor looks at something.
     *
     * @param area of what is looked at: who may see it may see who looked
     * @return whether it is a new look, and not the same read on
     */
    @Transactional
    @Consequence("somebody looks")
    public boolean record(LookFact kind, SubjectRef subject, String area, Map<String, ?> payload) {
        Actor actor = Acting.current();
        Instant now = clock.instant();
        boolean same = listAbout(subject, 50).stream()
                .anyMatch(look -> look.kind().equals(kind.stored())
                        && java.util.Objects.equals(look.officer(), actor.officer())
                        && look.name().equals(actor.name())
                        && look.numbers() == Boolean.TRUE.equals(payload.get("numbers"))
                        && look.detail().equals(String.valueOf(payload.containsKey("at") ? payload.get("at") : ""))
                        && look.at().isAfter(now.minus(ONE_LOOK)));
        if (!same) {
            journal.append(new Fact(kind, subject, now, area, payload));
        }
        return !same;
    }

    /** Who looked at something, the latest first. */
    @Transactional(readOnly = true)
    public List<Look> listAbout(SubjectRef subject, int limit) {
        return database.sql("""
                        select kind, subject_kind, subject_id, occurred_at, officer, agency, actor_name,
                               coalesce(payload ->> 'at', '') as detail, coalesce(payload ->> 'numbers', '') = 'true' as numbers
                        from kernel.journal
                        where subject_kind = :subjectKind and subject_id = :subjectId and kind = any(:kinds)
                        order by id desc limit :limit
                        """)
                .param("subjectKind", subject.kind())
                .param("subjectId", subject.id())
                .param("kinds", KINDS.toArray(String[]::new))
                .param("limit", limit)
                .query(Looks::look)
                .list();
    }

    /** Who looked at anything of the actor's area. */
    @Transactional(readOnly = true)
    public Slice<Look> list(Asked asked) {
        return LATEST.read(database, asked, Looks::look, Map.of());
    }

    private static Look look(ResultSet row, int n) throws SQLException {
        return new Look(
                row.getString("kind"),
                new SubjectRef(row.getString("subject_kind"), row.getLong("subject_id")),
                Rows.instant(row, "occurred_at"),
                row.getObject("officer", Long.class),
                row.getObject("agency", Long.class),
                row.getString("actor_name"),
                row.getString("detail"),
                row.getBoolean("numbers"));
    }
}
