package vn.thanhtri.testing.tube;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Labels, tables and tubes. */
@Repository
class TubeStore {
    private static final String TABLE = "select id, part, name, team, opened_at, area from testing.sampling_table ";
    private static final String TUBE = """
            select t.id, t.number, t.code, t.campaign, t.sampling_table, t.most, t.taken_at, t.ended, t.area, b.box, r.outcome,
                   (select count(*) from testing.swab s where s.tube = t.id and s.withdrawn is null) as people
            from testing.tube t
            left join testing.box_tube b on b.tube = t.id and not b.back
            left join lateral (select outcome from testing.result_standing r where r.tube = t.id
                               order by r.reported_at desc, r.id desc limit 1) r on true
            """;

    private final JdbcClient database;

    TubeStore(JdbcClient database) {
        this.database = database;
    }

    /** The first number that no label has; asked in its turn. */
    long nextLabel() {
        return database.sql("select coalesce(max(first + labels), 1) from testing.label_sheet")
                .query(Long.class)
                .single();
    }

    long insertSheet(long campaign, long first, int labels, Instant now, long fact) {
        return database.sql("""
                        insert into testing.label_sheet (campaign, first, labels, printed_at, fact)
                        values (:campaign, :first, :labels, :now, :fact) returning id
                        """)
                .param("campaign", campaign)
                .param("first", first)
                .param("labels", labels)
                .param("now", Rows.utc(now))
                .param("fact", fact)
                .query(Long.class)
                .single();
    }

    record Sheet(long id, long campaign, long first, int labels, Instant printedAt) {}

    Optional<Sheet> findSheet(long id) {
        return database.sql("select id, campaign, first, labels, printed_at from testing.label_sheet where id = :id")
                .param("id", id)
                .query(TubeStore::sheet)
                .optional();
    }

    /** The newest first. */
    List<Sheet> listSheets(long campaign, int limit) {
        return database.sql("""
                        select id, campaign, first, labels, printed_at from testing.label_sheet
                        where campaign = :campaign order by id desc limit :limit
                        """)
                .param("campaign", campaign)
                .param("limit", limit)
                .query(TubeStore::sheet)
                .list();
    }

    /** Whether a label of this number was printed for the campaign. */
    boolean isPrinted(long campaign, long number) {
        return database.sql("""
                        select exists (select from testing.label_sheet
                                       where campaign = :campaign and :number >= first and :number < first + labels)
                        """)
                .param("campaign", campaign)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getLong("id"),
                row.getLong("campaign"),
                row.getLong("first"),
                row.getInt("labels"),
                Rows.instant(row, "printed_at"));
    }

    long insertTable(long part, String name, String team, Instant now, long fact, String area) {
        return database.sql("""
                        insert into testing.sampling_table (part, name, team, opened_at, fact, area)
                        values (:part, :name, :team, :now, :fact, :area) returning id
                        """)
                .param("part", part)
                .param("name", name)
                .param("team", team)
                .param("now", Rows.utc(now))
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    Optional<SamplingTable> findTable(long id) {
        return database.sql(TABLE + "where id = :id")
                .param("id", id)
                .query(SamplingTable.class)
                .optional();
    }

    /** The newest first. */
    List<SamplingTable> listTables(long campaign, int limit) {
        return database.sql("""
                        select s.id, s.part, s.name, s.team, s.opened_at, s.area
                        from testing.sampling_table s join testing.part p on p.id = s.part
                        where p.campaign = :campaign order by s.id desc limit :limit
                        """)
                .param("campaign", campaign)
                .param("limit", limit)
                .query(SamplingTable.class)
                .list();
    }

    long insert(SamplingTable table, long campaign, long number, String code, int most, Instant at, long fact) {
        return database.sql("""
                        insert into testing.tube (number, code, campaign, sampling_table, most, taken_at, fact, area)
                        values (:number, :code, :campaign, :table, :most, :at, :fact, :area) returning id
                        """)
                .param("number", number)
                .param("code", code)
                .param("campaign", campaign)
                .param("table", table.id())
                .param("most", most)
                .param("at", Rows.utc(at))
                .param("fact", fact)
                .param("area", table.area())
                .query(Long.class)
                .single();
    }

    void end(long tube, String how, Instant at, long fact) {
        int rows = database.sql("""
                        update testing.tube set ended = :how, ended_at = :at, ended_fact = :fact
                        where id = :tube and ended is null
                        """)
                .param("tube", tube)
                .param("how", how)
                .param("at", Rows.utc(at))
                .param("fact", fact)
                .update();
        Rows.expectOne("tube", tube, rows);
    }

    Optional<Tube> find(long id) {
        return list(List.of(id)).stream().findFirst();
    }

    Optional<Tube> findByNumber(long number) {
        return database.sql(TUBE + " where t.number = :number")
                .param("number", number)
                .query(TubeStore::tube)
                .optional();
    }

    List<Tube> list(Collection<Long> ids) {
        return database.sql(TUBE + " where t.id = any(:ids) order by t.id limit :limit")
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query(TubeStore::tube)
                .list();
    }

    List<Tube> listByNumbers(Collection<Long> numbers) {
        return database.sql(TUBE + " where t.number = any(:numbers) order by t.number limit :limit")
                .param("numbers", Rows.ids(numbers))
                .param("limit", numbers.size())
                .query(TubeStore::tube)
                .list();
    }

    /** Of a campaign, those still at the tables, the oldest first. @param table null for all */
    List<Tube> listUnsent(long campaign, @Nullable Long table, int limit) {
        return database.sql(TUBE + """
                         where t.campaign = :campaign and t.ended is null and b.box is null and r.outcome is null
                           and (:table::bigint is null or t.sampling_table = :table)
                           and exists (select from testing.swab s where s.tube = t.id and s.withdrawn is null)
                         order by t.id limit :limit
                        """)
                .param("campaign", campaign)
                .param("table", table)
                .param("limit", limit)
                .query(TubeStore::tube)
                .list();
    }

    private static Tube tube(ResultSet row, int number) throws SQLException {
        return new Tube(
                row.getLong("id"),
                row.getLong("number"),
                row.getString("code"),
                row.getLong("campaign"),
                row.getObject("sampling_table", Long.class),
                row.getInt("most"),
                row.getInt("people"),
                Rows.instant(row, "taken_at"),
                row.getString("ended"),
                row.getObject("box", Long.class),
                row.getString("outcome"),
                row.getString("area"));
    }
}
