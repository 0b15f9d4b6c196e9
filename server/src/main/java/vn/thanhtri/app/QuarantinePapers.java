package vn.thanhtri.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanhtri.directive.paper.Letterhead;
import vn.thanhtri.directive.paper.Paper;
import vn.thanhtri.directive.paper.PaperDocx;
import vn.thanhtri.directive.paper.PaperPdf;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolder;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Units;
import vn.thanhtri.quarantine.stay.DecisionKind;
import vn.thanhtri.quarantine.stay.Decisions;
import vn.thanhtri.quarantine.stay.SignedPaper;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/**
 * Decisions and certificates of quarantine as papers: the layout of Decree 30/2020 with the fields that the law names. Of the printed
 * forms of 165/2026/NĐ-CP only the numbers are known, not the text: the paper says so, the registry compares.
 */
@Controller
public class QuarantinePapers {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Decisions decisions;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Units units;
    private final Words words;
    private final Clock clock;

    QuarantinePapers(
            Decisions decisions, Agencies agencies, OfficeHolders holders, Units units, Words words, Clock clock) {
        this.decisions = decisions;
        this.agencies = agencies;
        this.holders = holders;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/quarantine-papers/{decision}.{format:docx|pdf}")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> paper(@PathVariable long decision, @PathVariable String format) {
        SignedPaper signed = decisions.get(decision);
        int year = VietnamTime.dayOf(clock.instant()).getYear();
        boolean pdf = format.equals("pdf");
        Paper paper = paper(signed, decisions.listNamed(decision));
        return Download.of(
                "cach-ly-" + decision + "." + format,
                pdf ? "application/pdf" : WORD,
                pdf ? PaperPdf.write(paper, year) : PaperDocx.write(paper, year));
    }

    private Paper paper(SignedPaper signed, List<Stay> named) {
        LocalDate day = VietnamTime.dayOf(signed.at());
        Long agency = signed.agency();
        String area = named.getFirst().area();
        Agency issuer = agency == null ? agencies.getFor(AgencyKind.UBND_XA, area, day) : agencies.get(agency);
        OfficeHolder head = holders.findHead(issuer.id(), day).orElse(null);
        Letterhead letterhead =
                Letterhead.of(issuer.name(), "", head == null ? "" : head.title(), head == null ? "" : head.name());
        boolean certificate = signed.kind() == DecisionKind.CERTIFICATE;
        return new Paper(
                letterhead.above(),
                letterhead.issuer(),
                number(signed.number()),
                signed.number().contains("/")
                        ? signed.number().substring(signed.number().indexOf('/') + 1)
                        : "QĐ-" + letterhead.abbreviation(),
                units.nameOf(issuer.area(), day)
                        .replaceFirst("^(?i)(tỉnh|thành phố|thị xã|huyện|quận|thị trấn|phường|xã) ", ""),
                day,
                certificate ? "GIẤY XÁC NHẬN" : "QUYẾT ĐỊNH",
                say("paper.subject." + signed.kind()),
                List.of(),
                body(signed, named, day),
                List.of("Như trên", "Công an xã", "Lưu: VT"),
                letterhead.signature());
    }

    private List<Paper.Block> body(SignedPaper signed, List<Stay> named, LocalDate day) {
        List<Paper.Block> blocks = new ArrayList<>();
        int form = signed.kind().formNumber(signed.form(), signed.at());
        boolean old = day.isBefore(LocalDate.of(2026, 7, 1));
        blocks.add(paragraph(old ? "paper.basis.2010" : "paper.basis.2026"));
        blocks.add(paragraph(form == 0 ? "paper.form.unknown" : "paper.form.number", "%02d".formatted(form)));
        blocks.add(paragraph("paper.authority", say(signed.authority())));
        blocks.add(paragraph(
                "paper.form.kept",
                say("stay.form." + signed.form()),
                signed.place().isEmpty() ? "…" : signed.place()));
        Integer days = signed.days();
        LocalDate until = signed.untilOn();
        if (days != null) {
            blocks.add(paragraph("paper.days", String.valueOf(days)));
        }
        if (until != null) {
            blocks.add(paragraph("paper.until", Formats.day(until)));
        }
        if (!signed.reason().isEmpty()) {
            blocks.add(paragraph("paper.reason", signed.reason()));
        }
        blocks.add(paragraph("paper.named", String.valueOf(named.size())));
        int number = 1;
        for (Stay stay : named) {
            LocalDate end = decisions.scheduleOf(stay).end();
            blocks.add(paragraph(
                    "paper.person",
                    String.valueOf(number++),
                    stay.label(),
                    stay.home() + " " + units.nameOf(stay.area(), day),
                    Formats.day(VietnamTime.dayOf(stay.from())),
                    end == null ? "…" : Formats.day(end)));
        }
        blocks.add(paragraph("paper.effective", Formats.day(day) + " " + Formats.clock(signed.at())));
        return blocks;
    }

    private Paper.Paragraph paragraph(String key, Object... values) {
        return new Paper.Paragraph(say(key, values));
    }

    private String say(String key, Object... values) {
        return words.say(Language.VI, key, values);
    }

    private static @Nullable Integer number(String number) {
        String digits = number.replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? null : Integer.valueOf(digits);
    }
}
