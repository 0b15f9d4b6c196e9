package vn.thanhtri.testing.lab;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** The laboratories and what they can do. */
@Controller
public class LaboratoryPages {
    private final Laboratories laboratories;
    private final Agencies agencies;
    private final Receipts receipts;
    private final Clock clock;

    LaboratoryPages(Laboratories laboratories, Agencies agencies, Receipts receipts, Clock clock) {
        this.laboratories = laboratories;
        this.agencies = agencies;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param agencies that may be one */
    public record LaboratoryList(List<Laboratory> laboratories, List<Agency> agencies) {}

    @GetMapping("/laboratories")
    @Transactional(readOnly = true)
    public Page list() {
        String area = Acting.current().area();
        var today = VietnamTime.dayOf(clock.instant());
        return Page.of(
                "testing/laboratories",
                new LaboratoryList(
                        laboratories.listFor(area),
                        Stream.of(AgencyKind.LABORATORY, AgencyKind.CDC_TINH, AgencyKind.TRUNG_TAM_Y_TE)
                                .flatMap(kind -> agencies.listOf(kind, area, today).stream())
                                .toList()));
    }

    /** Fields: {@code laboratory} (number of the agency), {@code poolMost, perDay}. */
    @PostMapping("/laboratories")
    String equip(Form form) {
        long agency = equip(laboratories, form);
        receipts.say("laboratory.said", agencies.nameOf(agency));
        return "redirect:/laboratories";
    }

    static long equip(Laboratories laboratories, Form form) {
        long agency = form.needId("laboratory");
        form.needText("poolMost");
        form.needText("perDay");
        laboratories.equip(
                agency, Objects.requireNonNull(form.number("poolMost")), Objects.requireNonNull(form.number("perDay")));
        return agency;
    }
}
