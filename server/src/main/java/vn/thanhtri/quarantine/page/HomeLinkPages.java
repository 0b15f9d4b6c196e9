package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.quarantine.home.EntryWay;
import vn.thanhtri.quarantine.home.HomeEntry;
import vn.thanhtri.quarantine.home.HomeFinding;
import vn.thanhtri.quarantine.home.HomeQuarantines;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.form.Form;

/** The own link of somebody kept at home: today's entry, with a code and without an account. Who has the code sees this one page. */
@Controller
public class HomeLinkPages {
    private static final int DAYS = 7;

    private final HomeQuarantines homes;
    private final StaySchedules schedules;
    private final PolicyBooks policy;
    private final Clock clock;

    HomeLinkPages(HomeQuarantines homes, StaySchedules schedules, PolicyBooks policy, Clock clock) {
        this.homes = homes;
        this.schedules = schedules;
        this.policy = policy;
        this.clock = clock;
    }

    /** A day of the strip. @param state {@code ok}, {@code bad} for missed, {@code warn} for today without an entry */
    public record Day(LocalDate day, String state) {}

    /**
     * The page of the link.
     *
     * @param until last day; null while nobody can say
     * @param late since when today's entry is owed; null while it is not late
     */
    public record Own(
            String code,
            String name,
            @Nullable LocalDate until,
            List<Day> days,
            @Nullable Instant late,
            boolean done) {}

    @GetMapping("/h/{code}")
    Page show(@PathVariable String code) {
        return Acting.as(somebody(), () -> Page.of("quarantine/home-own", own(code)));
    }

    @PostMapping("/h/{code}")
    String enter(@PathVariable String code, Form form) {
        Acting.run(somebody(), () -> {
            Stay stay = homes.getLinked(code);
            homes.enter(read(stay, form, EntryWay.SELF, clock.instant()));
        });
        return "redirect:/h/" + code;
    }

    /** Nobody of the house: the program acts, for the one page of the code. */
    private static Actor somebody() {
        return new Actor(null, null, "người được cách ly", "", Role.SYSTEM);
    }

    private Own own(String code) {
        Stay stay = homes.getLinked(code);
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dayOf(now);
        Schedule schedule = schedules.of(stay);
        List<LocalDate> entered =
                homes.listEntries(stay.id()).stream().map(HomeEntry::day).toList();
        List<LocalDate> missed = homes.listMissed(stay.id());
        List<Day> days = new ArrayList<>();
        LocalDate first = VietnamTime.dayOf(stay.from());
        for (LocalDate day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            if (!day.isBefore(first)) {
                days.add(new Day(
                        day,
                        entered.contains(day)
                                ? "ok"
                                : missed.contains(day) ? "bad" : day.equals(today) ? "warn" : "line"));
            }
        }
        Optional<Instant> due = policy.current()
                .find("monitoring.daily.due", stay.area(), "", now)
                .map(PolicyValue::time)
                .map(hour -> VietnamTime.at(today, hour));
        boolean done = entered.contains(today);
        return new Own(
                code,
                stay.label().replaceFirst(", \\d{4}$", ""),
                schedule.end(),
                days,
                done ? null : due.filter(now::isAfter).orElse(null),
                done);
    }

    static HomeEntry read(Stay stay, Form form, EntryWay way, Instant now) {
        String temperature = form.text("temperature").replace(',', '.');
        List<String> symptoms = form.texts("symptom").stream()
                .filter(each -> !each.equals("NONE"))
                .toList();
        return new HomeEntry(
                stay.id(),
                VietnamTime.dayOf(now),
                way,
                form.choice("found", symptoms.isEmpty() ? HomeFinding.WELL : HomeFinding.ILL),
                temperature.matches("\\d{2}(\\.\\d)?") ? new java.math.BigDecimal(temperature) : null,
                symptoms,
                form.text("others").equals("yes"),
                form.texts("need"),
                now,
                0);
    }
}
