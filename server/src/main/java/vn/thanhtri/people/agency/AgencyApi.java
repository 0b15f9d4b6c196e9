package vn.thanhtri.people.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.VietnamTime;

/** Agencies and who answered for them on a day, for programs. */
@RestController
@RequestMapping("/api/v1/agencies")
public class AgencyApi {
    private static final int MOST = 200;

    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Clock clock;

    AgencyApi(Agencies agencies, OfficeHolders holders, Clock clock) {
        this.agencies = agencies;
        this.holders = holders;
        this.clock = clock;
    }

    /** @param phone of the accountable person; empty when not known */
    public record HeadView(String name, String title, String phone) {}

    /** @param area unit path it answers for @param head accountable on the day asked for; null when nobody is known */
    public record AgencyView(
            long id,
            AgencyKind kind,
            String name,
            String shortName,
            String unitCode,
            String area,
            @Nullable Long parent,
            @Nullable HeadView head) {}

    /** By a part of the name, diacritics aside, and kind; 200 at most. */
    @GetMapping
    List<AgencyView> search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<AgencyKind> kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(this::today);
        return agencies.search(text, MOST * 10).stream()
                .filter(agency -> kind.isEmpty() || agency.kind() == kind.get())
                .filter(agency -> agency.valid().contains(day))
                .limit(MOST)
                .map(agency -> view(agency, day))
                .toList();
    }

    @GetMapping("/{id}")
    AgencyView get(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        return view(agencies.get(id), on.orElseGet(this::today));
    }

    private AgencyView view(Agency agency, LocalDate on) {
        HeadView head = holders.findHead(agency.id(), on)
                .map(holder -> new HeadView(holder.name(), holder.title(), holder.phone()))
                .orElse(null);
        return new AgencyView(
                agency.id(),
                agency.kind(),
                agency.name(),
                agency.shortName(),
                agency.unitCode(),
                agency.area(),
                agency.parent(),
                head);
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
