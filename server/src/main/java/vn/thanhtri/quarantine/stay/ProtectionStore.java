package vn.thanhtri.quarantine.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.quarantine.schedule.Protection;

/** Vaccinations and recoveries. */
@Repository
class ProtectionStore {
    private final JdbcClient database;

    ProtectionStore(JdbcClient database) {
        this.database = database;
    }

    private record Row(long person, String kind, LocalDate day) {}

    /** By person; who has none is left out. */
    Map<Long, Protection> of(Collection<Long> persons) {
        Map<Long, List<Row>> rows = new HashMap<>();
        database.sql(
                        "select person, kind, day from quarantine.protection_standing where person = any (:persons) order by day")
                .param("persons", Rows.ids(persons))
                .query((row, n) ->
                        new Row(row.getLong("person"), row.getString("kind"), row.getObject("day", LocalDate.class)))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.person(), any -> new ArrayList<>())
                        .add(row));
        Map<Long, Protection> known = new HashMap<>();
        rows.forEach((person, told) -> known.put(
                person,
                new Protection(
                        days(told, "DOSE"),
                        !days(told, "COMPLETE").isEmpty(),
                        days(told, "RECOVERED").stream().reduce((a, b) -> b).orElse(null))));
        return known;
    }

    private static List<LocalDate> days(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::day)
                .toList();
    }

    void add(long person, String kind, LocalDate day, long fact, String area) {
        database.sql("""
                        insert into quarantine.protection (person, kind, day, corrects, void, fact, area)
                        values (:person, :kind, :day, null, false, :fact, :area)
                        """)
                .param("person", person)
                .param("kind", kind)
                .param("day", day)
                .param("fact", fact)
                .param("area", area)
                .update();
    }
}
