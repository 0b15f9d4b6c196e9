package vn.thanhtri.people.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.people.person.Likeness.Reason;

/** Who may be the same as somebody about to be entered. */
@Repository
class LikenessStore {
    /** A telephone of more people than that is the one of a shop or a village head, and no reason. */
    private static final int MOST_OF_ONE_PHONE = 50;

    private final JdbcClient database;

    LikenessStore(JdbcClient database) {
        this.database = database;
    }

    List<Likeness> list(PersonEntry entry, int limit) {
        String folded = Folding.fold(entry.fullName());
        return database
                .sql(PersonStore.PERSON + """
                        where p.merged_into is null
                          and ((:number <> '' and p.citizen_number = :number)
                               or (p.folded = :folded and p.born_year = :year::int and p.area ^@ :area)
                               or p.id = any(array(select f.id
                                                   from unnest(:phones::text[]) as told(phone),
                                                        people.find_persons('% ' || told.phone || ' %', :most) f)))
                        order by (:number <> '' and p.citizen_number = :number) desc, p.folded = :folded desc,
                                 abs(coalesce(p.born_year, 0) - coalesce(:year::int, 0)), p.id
                        limit :limit
                        """)
                .param("number", entry.citizenNumber())
                .param("folded", folded)
                .param("year", entry.bornYear())
                .param("area", near(entry.residence()))
                .param("phones", Rows.texts(entry.phones()))
                .param("most", MOST_OF_ONE_PHONE)
                .param("limit", limit)
                .query(PersonStore::person)
                .list()
                .stream()
                .map(person -> new Likeness(person, reasons(person, entry, folded)))
                .toList();
    }

    /** The commune; its district, two steps of the path, where the commune was not told. */
    private static String near(Residence home) {
        String[] steps = home.area().split("\\.");
        return !home.unitCode().isEmpty() || steps.length < 2 ? home.area() : steps[0] + "." + steps[1] + ".";
    }

    private static Set<Reason> reasons(Person person, PersonEntry entry, String folded) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!entry.citizenNumber().isEmpty() && entry.citizenNumber().equals(person.citizenNumber())) {
            reasons.add(Reason.SAME_CITIZEN_NUMBER);
        }
        Residence home = entry.residence();
        if (Folding.fold(person.fullName()).equals(folded)
                && entry.bornYear() != null
                && Objects.equals(entry.bornYear(), person.bornYear())
                && person.residence().area().startsWith(near(home))) {
            reasons.add(home.unitCode().isEmpty() ? Reason.SAME_NAME_AND_YEAR_NEARBY : Reason.SAME_NAME_AND_YEAR);
        }
        if (entry.phones().stream().anyMatch(person.phones()::contains)) {
            reasons.add(Reason.SAME_PHONE);
        }
        return reasons;
    }
}
