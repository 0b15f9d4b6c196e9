package vn.thanhtri.people.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.UnitPanel;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;

/** Agencies and who was accountable on a day. */
@Controller
public class AgencyPages {
    private static final int SHOWN = 300;

    private final Agencies agencies;
    private final OfficeHolders holders;
    private final AgencyAddresses addresses;
    private final Units units;
    private final Clock clock;

    AgencyPages(Agencies agencies, OfficeHolders holders, AgencyAddresses addresses, Units units, Clock clock) {
        this.agencies = agencies;
        this.holders = holders;
        this.addresses = addresses;
        this.units = units;
        this.clock = clock;
    }

    @Bean
    static MenuEntry agenciesMenu() {
        return MenuEntry.forAll(85, "menu.agencies", "/agencies");
    }

    /** @param head who is accountable; null when nobody is known */
    public record AgencyRow(Agency agency, @Nullable OfficeHolder head) {}

    /** @param kind chosen kind; null for all */
    public record AgencyList(
            String text, @Nullable AgencyKind kind, LocalDate on, List<AgencyRow> rows, boolean more) {}

    /** @param unit null when no unit of its path is known on that day */
    public record AgencyPage(
            Agency agency,
            @Nullable Unit unit,
            @Nullable Agency superior,
            List<OfficeHolder> holders,
            LocalDate on,
            boolean keeps,
            List<AgencyAddress> addresses,
            boolean keepsAddresses) {}

    public record UnitAgencies(List<AgencyRow> rows, LocalDate on) {}

    @GetMapping("/agencies")
    Page list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<AgencyKind> kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(this::today);
        String area = Acting.current().area();
        List<Agency> found = (text.isBlank()
                        ? agencies.listWithin(area, day)
                        : agencies.search(text, Integer.MAX_VALUE))
                .stream()
                        .filter(agency -> kind.isEmpty() || agency.kind() == kind.get())
                        .filter(agency -> agency.valid().contains(day))
                        .limit(SHOWN + 1L)
                        .toList();
        return Page.of(
                "people/agencies",
                new AgencyList(
                        text,
                        kind.orElse(null),
                        day,
                        rows(found.stream().limit(SHOWN).toList(), day),
                        found.size() > SHOWN));
    }

    @GetMapping("/agencies/{id}")
    Page agency(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(this::today);
        Agency agency = agencies.get(id);
        return Page.of(
                "people/agency",
                new AgencyPage(
                        agency,
                        units.findByArea(agency.area(), day).orElse(null),
                        agencies.findSuperior(agency, day).orElse(null),
                        holders.listHolders(id),
                        day,
                        keeps(agency),
                        addresses.list(List.of(id)),
                        AgencyAddresses.keeps(Acting.current(), agency)));
    }

    @PostMapping("/agencies/{id}/holders")
    String appoint(
            @PathVariable long id,
            @RequestParam String title,
            @RequestParam(defaultValue = "false") boolean head,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        holders.succeed(id, title.strip(), head, name.strip(), phone.replaceAll("[^0-9]", ""), from);
        return "redirect:/agencies/" + id;
    }

    private static boolean keeps(Agency agency) {
        return OfficeHolders.keeps(Acting.current(), agency);
    }

    private List<AgencyRow> rows(List<Agency> found, LocalDate day) {
        List<AgencyRow> rows = new ArrayList<>();
        for (Agency agency : found) {
            rows.add(new AgencyRow(agency, holders.findHead(agency.id(), day).orElse(null)));
        }
        return rows;
    }

    /** The agencies of a unit on the unit's own page. */
    @Bean
    UnitPanel agenciesOfUnit() {
        return new UnitPanel() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Fragment> panelOf(Unit unit, LocalDate on) {
                List<Agency> own = agencies.listWithin(unit.area(), on).stream()
                        .filter(agency -> agency.area().equals(unit.area()))
                        .toList();
                return own.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Fragment("people/unit-agencies", new UnitAgencies(rows(own, on), on)));
            }
        };
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
