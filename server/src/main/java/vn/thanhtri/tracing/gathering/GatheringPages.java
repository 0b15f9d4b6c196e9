package vn.thanhtri.tracing.gathering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.TableFiles;

/** One gathering, household, vehicle or room: who was there, and who left earlier. */
@Controller
public class GatheringPages {
    private static final int MOST_NAMED = 1_000;

    private final Settings settings;
    private final PeopleStore people;
    private final Outbreaks outbreaks;
    private final Persons persons;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final PolicyBooks books;
    private final TableFiles files;
    private final Receipts receipts;
    private final Clock clock;

    GatheringPages(
            Settings settings,
            PeopleStore people,
            Outbreaks outbreaks,
            Persons persons,
            Units units,
            Jurisdiction jurisdiction,
            PolicyBooks books,
            TableFiles files,
            Receipts receipts,
            Clock clock) {
        this.settings = settings;
        this.people = people;
        this.outbreaks = outbreaks;
        this.persons = persons;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.books = books;
        this.files = files;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/gatherings/{id:[0-9]+}")
    @Seen(subject = "setting")
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id, Form form) {
        Setting setting = settings.get(id);
        Long of = setting.outbreak();
        Outbreak outbreak = of == null ? null : outbreaks.find(of).orElse(null);
        PeopleStore.Counts seen = people.count(id);
        List<PeopleStore.Touching> others = people.listOther(id, of);
        int everybody = jurisdiction.everywhere(() -> people.count(id)).people();
        int touching = jurisdiction.everywhere(() -> people.listOther(id, of)).size();
        Long entering = outbreak != null
                ? Long.valueOf(outbreak.id())
                : others.isEmpty() ? null : others.getFirst().id();
        return Page.of(
                "tracing/gathering",
                new GatheringFile(
                        setting,
                        units.findOn(setting.unitCode(), VietnamTime.dayOf(clock.instant()))
                                .map(units::fullName)
                                .orElse(setting.unitCode()),
                        outbreak,
                        entering,
                        PeopleTable.of(setting).page(form, asked -> people.list(id, asked)),
                        seen,
                        everybody - seen.people(),
                        others,
                        touching - others.size(),
                        people.listNamed(id, MOST_NAMED),
                        setting.kind().isVehicle() ? seats(setting) : null));
    }

    /** How many rows count as near is what a text in force on that day says. */
    private SeatPlan seats(Setting setting) {
        Instant at = setting.from() == null ? clock.instant() : setting.from();
        String area = units.findOn(setting.unitCode(), VietnamTime.dayOf(at))
                .map(Unit::area)
                .orElse("");
        PolicyValue rows =
                books.current().find("tracing.vehicle.rows", area, "", at).orElse(null);
        return SeatPlan.of(
                people.listSeats(setting.id(), MOST_NAMED),
                rows == null ? -1 : rows.number(),
                rows == null ? "" : rows.clause().cite());
    }

    @GetMapping("/gatherings/{id:[0-9]+}.xlsx")
    @Seen(subject = "setting")
    ResponseEntity<byte[]> file(@PathVariable long id, Form form, HttpServletRequest request) {
        return files.of(PeopleTable.of(settings.get(id)), form, request, asked -> people.list(id, asked));
    }

    /** Somebody went away before the others: from then on they met nobody there. */
    @PostMapping("/gatherings/{id:[0-9]+}/left")
    String left(@PathVariable long id, Form form) {
        Refuse.when(!form.has("at"), "time-missing", "at");
        long person = form.needId("person");
        Settings.Left left = settings.leave(id, person, form.needMoment("at")).getLast();
        Instant before = left.before();
        receipts.sayUndoable(
                "/amend/presence/" + left.presence() + "/correct",
                Map.of("to", before == null ? "" : When.minute(before).written()),
                "gathering.said.left",
                persons.get(person).label(),
                Refuse.say(form.needMoment("at")));
        return "redirect:/gatherings/" + id;
    }
}
