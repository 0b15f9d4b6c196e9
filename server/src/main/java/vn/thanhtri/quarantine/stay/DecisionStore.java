package vn.thanhtri.quarantine.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.quarantine.schedule.QuarantineForm;

/** What was signed about those who are kept. */
@Repository
class DecisionStore {
    private final JdbcClient database;

    DecisionStore(JdbcClient database) {
        this.database = database;
    }

    long insert(
            DecisionKind kind,
            QuarantineForm form,
            Paper paper,
            Deciders.Authority authority,
            Paper.Terms terms,
            long fact,
            String area) {
        return database.sql("""
                        insert into quarantine.decision (kind, number, form, at, agency, authority, place, days, until_on, reason, fact, area)
                        values (:kind, :number, :form, :at, :agency, :authority, :place, :days, :until, :reason, :fact, :area)
                        returning id
                        """)
                .param("kind", kind.name())
                .param("number", paper.number())
                .param("form", form.name())
                .param("at", Rows.utc(paper.at()))
                .param("agency", authority.agency().map(agency -> agency.id()).orElse(null))
                .param("authority", authority.words())
                .param("place", paper.place())
                .param("days", terms.days())
                .param("until", terms.untilOn())
                .param("reason", paper.reason())
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    Optional<SignedPaper> find(long id) {
        return database.sql("""
                        select id, kind, number, form, at, agency, authority, place, days, until_on, reason, area
                        from quarantine.decision where id = :id
                        """).param("id", id).query(this::decision).optional();
    }

    private SignedPaper decision(ResultSet row, int n) throws SQLException {
        return new SignedPaper(
                row.getLong("id"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("number"),
                QuarantineForm.valueOf(row.getString("form")),
                Rows.instant(row, "at"),
                row.getObject("agency", Long.class),
                row.getString("authority"),
                row.getString("place"),
                row.getObject("days", Integer.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("reason"),
                row.getString("area"));
    }

    /** Those whom a paper names. */
    List<Long> staysOf(long decision) {
        return database.sql("select stay from quarantine.step_standing where decision = :id order by id")
                .param("id", decision)
                .query(Long.class)
                .list();
    }
}
