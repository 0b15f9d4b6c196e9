package vn.thanhtri.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanhtri.directive.paper.Letterhead;
import vn.thanhtri.directive.paper.Paper;
import vn.thanhtri.directive.paper.PaperDocx;
import vn.thanhtri.directive.paper.PaperPdf;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolder;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.notice.PublicNotices;
import vn.thanhtri.web.Download;

/** The public notice of an outbreak as a paper of who issues it, to be numbered and signed: the one place that knows tracing and papers. */
@Controller
public class NoticePapers {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PublicNotices notices;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Units units;
    private final Clock clock;

    NoticePapers(PublicNotices notices, Agencies agencies, OfficeHolders holders, Units units, Clock clock) {
        this.notices = notices;
        this.agencies = agencies;
        this.holders = holders;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/outbreaks/{id}/notice.{format:docx|pdf}")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable String format) {
        PublicNotices.PublicNotice notice = notices.of(id);
        int year = VietnamTime.dayOf(clock.instant()).getYear();
        boolean pdf = format.equals("pdf");
        Paper paper = paper(notice);
        return Download.of(
                "thong-bao-" + notice.outbreak().codePrefix() + "." + format,
                pdf ? "application/pdf" : WORD,
                pdf ? PaperPdf.write(paper, year) : PaperDocx.write(paper, year));
    }

    private Paper paper(PublicNotices.PublicNotice notice) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Long own = Acting.current().agency();
        Agency agency = own == null
                ? agencies.getFor(AgencyKind.UBND_TINH, Acting.current().area(), today)
                : agencies.get(own);
        OfficeHolder head = holders.findHead(agency.id(), today).orElse(null);
        Letterhead letterhead =
                Letterhead.of(agency.name(), "", head == null ? "" : head.title(), head == null ? "" : head.name());
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Paragraph(notice.lead()));
        notice.lines().forEach(line -> blocks.add(new Paper.Paragraph(line)));
        return new Paper(
                letterhead.above(),
                letterhead.issuer(),
                null,
                "TB-" + letterhead.abbreviation(),
                units.nameOf(agency.area(), today)
                        .replaceFirst("^(?i)(tỉnh|thành phố|thị xã|huyện|quận|thị trấn|phường|xã) ", ""),
                null,
                "THÔNG BÁO",
                notice.subject(),
                List.of(),
                blocks,
                List.of("Nhân dân trên địa bàn", "Lưu: VT"),
                letterhead.signature());
    }
}
