package vn.thanhtri.people.person;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;

/** Persons found by a part of a name or number, and lists of them. */
@Repository
class PersonSearchStore {
    /** More than that is no answer: whoever searches has to say more, and is told so. */
    static final int MOST_CANDIDATES = 5_000;

    /** Names sort by given name, as Vietnamese is read. */
    private static final ListQuery PERSONS = ListQuery.of("""
                    select p.id, p.full_name, p.born_year, p.born_on, p.sex, p.citizen_number, p.phones, p.area,
                           r.unit_code, r.hamlet, r.household, r.hamlet_name, r.address,
                           p.given_name collate "vi-x-icu" as by_given, p.full_name collate "vi-x-icu" as by_name,
                           coalesce(p.born_year, 0) as by_born
                    from people.person p
                    left join people.residence r on r.person = p.id and upper_inf(r.valid)
                    where p.merged_into is null
                    """)
            .where("q", "id = any(array(select f.id from people.find_persons(:pattern, :candidates) f))")
            .sorted("name", "by_given", "by_name")
            .sorted("born", "by_born");

    private final JdbcClient database;

    PersonSearchStore(JdbcClient database) {
        this.database = database;
    }

    /** @param sought as of {@link #search}, when something is sought */
    Slice<Person> list(Asked asked, String sought) {
        return PERSONS.read(
                database,
                asked,
                PersonStore::person,
                Map.of("pattern", pattern(sought), "candidates", MOST_CANDIDATES));
    }

    /** Through {@code people.find_persons}: row-level security keeps LIKE away from the trigram index. */
    List<Person> search(String text, int limit) {
        return database.sql(PersonStore.PERSON + """
                        where p.id = any(array(select f.id from people.find_persons(:pattern, :most) f))
                        order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.born_year, p.id
                        limit :limit
                        """)
                .param("pattern", pattern(text))
                .param("most", MOST_CANDIDATES)
                .param("limit", limit)
                .query(PersonStore::person)
                .list();
    }

    List<Person> listLatest(int limit) {
        return database.sql(PersonStore.PERSON + " where p.merged_into is null order by p.id desc limit :limit")
                .param("limit", limit)
                .query(PersonStore::person)
                .list();
    }

    List<Person> listOfHamlet(long hamlet, int limit) {
        return database.sql(PersonStore.PERSON + """
                        where r.hamlet = :hamlet and p.merged_into is null
                        order by p.given_name collate "vi-x-icu", p.id
                        limit :limit
                        """)
                .param("hamlet", hamlet)
                .param("limit", limit)
                .query(PersonStore::person)
                .list();
    }

    /** Nobody for the empty text. */
    private static String pattern(String text) {
        if (text.isBlank()) {
            return "";
        }
        String bare = text.replaceAll("[\\s.()-]", "").replaceFirst("^(\\+|00)84|^84(?=[35789][0-9]{8}$)", "0");
        String sought = bare.matches("[0-9]{3,}")
                ? bare
                : Folding.fold(text.replaceAll("[%_\\\\,]", " ")).replace(" ", "%");
        return "%" + sought + "%";
    }
}
