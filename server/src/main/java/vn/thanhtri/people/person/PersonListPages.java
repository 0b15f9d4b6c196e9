package vn.thanhtri.people.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Listing;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The register of persons as a list. */
@Controller
public class PersonListPages {
    private static final int MOST_AGENCIES = 10;

    private final PersonSearch search;
    private final Agencies agencies;
    private final TableFiles files;
    private final Table<Person> table;

    PersonListPages(PersonSearch search, Agencies agencies, Homes homes, TableFiles files) {
        this.search = search;
        this.agencies = agencies;
        this.files = files;
        table = Table.<Person>of("/persons", "people.persons")
                .file("nguoi-dan")
                .whenSought("name")
                .filter(Filter.search("q", "people.persons.search"))
                .column("name", "people.name", (one, view) -> Cell.link(one.fullName(), "/persons/" + one.id()))
                .up()
                .column("born", "people.born", (one, view) -> Cell.whole(born(one)))
                .down()
                .column("sex", "people.sex", (one, view) -> Cell.of(sex(one, view)))
                .column("home", "people.home", (one, view) -> Cell.of(homes.of(one)))
                .column("phone", "people.phone", (one, view) -> Cell.whole(phone(one)));
    }

    /**
     * @param agencies agencies of the same name, as the search at the top means both
     * @param incomplete whether more people match than are looked for
     */
    public record PersonList(Listing<Person> list, List<Agency> agencies, boolean incomplete, int most) {}

    @GetMapping("/persons")
    @Seen
    Page list(Form form) {
        Listing<Person> list = table.page(form, search::list);
        String sought = list.asked().filter("q");
        return Page.of(
                "people/persons",
                new PersonList(
                        list,
                        sought.isEmpty() ? List.of() : agencies.search(sought, MOST_AGENCIES),
                        !sought.isEmpty() && list.found() >= PersonSearch.MOST_CANDIDATES,
                        PersonSearch.MOST_CANDIDATES));
    }

    @GetMapping("/persons.xlsx")
    @Seen
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return files.of(table, form, request, this::whole);
    }

    /** A file that lacks somebody would be taken for everybody. */
    private Slice<Person> whole(Asked asked) {
        Slice<Person> slice = search.list(asked);
        if (asked.isFiltered() && slice.found() >= PersonSearch.MOST_CANDIDATES) {
            throw Refusal.ofField(
                            "people.refusal.too-many-match",
                            "q",
                            Map.of("given", asked.filter("q"), "most", String.valueOf(PersonSearch.MOST_CANDIDATES)))
                    .asException();
        }
        return slice;
    }

    private static String born(Person person) {
        return person.bornYear() == null ? "" : person.bornYear().toString();
    }

    private static String sex(Person person, View view) {
        return person.sex().isEmpty() ? "" : view.t("people.sex." + person.sex());
    }

    private static String phone(Person person) {
        return person.phones().isEmpty() ? "" : Person.masked(person.phones().getFirst());
    }
}
