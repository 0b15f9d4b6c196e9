package vn.thanhtri.tracing.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.tracing.SettingKind;

/** Settings in lists: those of an outbreak, and those in which somebody was. */
@Repository
class PlaceStore {
    private static final String SELECT = """
            select s.id, s.kind, s.name, s.place, s.unit_code, s.from_at, s.to_at,
                   coalesce(s.from_at, '-infinity') as began, kernel.fold(s.name || ' ' || s.place) as folded,
                   (select count(distinct p.person) from tracing.presence_standing p where p.setting = s.id) as people,
                   (select count(distinct p.person) from tracing.presence_standing p
                    join tracing.infectious_window w on w.person = p.person where p.setting = s.id) as cases,
                   (select count(distinct p.person) from tracing.presence_standing p
                    join tracing.tier t on t.person = p.person and t.tier = 1 where p.setting = s.id) as contacts
            from tracing.setting_known s
            """;
    private static final ListQuery OF_OUTBREAK = of(SELECT + """
            where s.outbreak = :outbreak
               or s.id in (select p.setting from tracing.person_case c
                           join tracing.infectious_window w on w.person_case = c.id
                           join tracing.presence_standing p on p.person = c.person
                           where c.outbreak = :outbreak)
            """);
    private static final ListQuery OF_PERSON = of(SELECT + """
            where s.id in (select p.setting from tracing.presence_standing p where p.person = :person)
            """);

    private final JdbcClient database;

    PlaceStore(JdbcClient database) {
        this.database = database;
    }

    private static ListQuery of(String select) {
        return ListQuery.of(select)
                .where("kind", "kind = :kind")
                .where("with", "CASES", "cases > 0")
                .where("with", "NOBODY", "people - cases = 0")
                .where("q", "folded like '%' || kernel.fold(:q) || '%'")
                .sorted("when", "began")
                .sorted("people", "people")
                .sorted("cases", "cases", "people");
    }

    Slice<PlaceLine> listOfOutbreak(long outbreak, Asked asked) {
        return OF_OUTBREAK.read(database, asked, PlaceStore::line, Map.of("outbreak", outbreak));
    }

    Slice<PlaceLine> listOfPerson(long person, Asked asked) {
        return OF_PERSON.read(database, asked, PlaceStore::line, Map.of("person", person));
    }

    private static PlaceLine line(ResultSet row, int number) throws SQLException {
        return new PlaceLine(
                row.getLong("id"),
                SettingKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("place"),
                row.getString("unit_code"),
                Rows.findInstant(row, "from_at"),
                Rows.findInstant(row, "to_at"),
                row.getInt("people"),
                row.getInt("cases"),
                row.getInt("contacts"));
    }
}
