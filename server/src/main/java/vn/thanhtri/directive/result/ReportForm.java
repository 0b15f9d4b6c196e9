package vn.thanhtri.directive.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.paper.Letterhead;
import vn.thanhtri.directive.paper.Paper;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolder;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Units;

/** The form of a report of the agency of who asks: letterhead, place, recipients, signature (Decree 30/2020/NĐ-CP, Phụ lục I). */
@Component
class ReportForm {
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Units units;
    private final Clock clock;

    ReportForm(Agencies agencies, OfficeHolders holders, Units units, Clock clock) {
        this.agencies = agencies;
        this.holders = holders;
        this.units = units;
        this.clock = clock;
    }

    /** @param told who is reported to, besides the agencies that were given the work */
    Paper paper(String subject, List<String> told, List<Paper.Block> blocks) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Long own = Acting.current().agency();
        Agency agency = own == null
                ? agencies.getFor(AgencyKind.UBND_TINH, Acting.current().area(), today)
                : agencies.get(own);
        OfficeHolder head = holders.findHead(agency.id(), today).orElse(null);
        Letterhead letterhead = Letterhead.of(
                agency.name(),
                isCommittee(agency.kind()) ? "" : committeeOf(agency, today),
                head == null ? "" : head.title(),
                head == null ? "" : head.name());
        List<String> recipients = new ArrayList<>();
        told.forEach(each -> recipients.add(each + " (báo cáo)"));
        recipients.add("Các đơn vị được giao");
        recipients.add("Lưu: VT");
        return new Paper(
                letterhead.above(),
                letterhead.issuer(),
                null,
                "BC-" + letterhead.abbreviation(),
                units.nameOf(agency.area(), today)
                        .replaceFirst("^(?i)(tỉnh|thành phố|thị xã|huyện|quận|thị trấn|phường|xã) ", ""),
                null,
                "BÁO CÁO",
                subject,
                List.of(),
                blocks,
                recipients,
                letterhead.signature());
    }

    private static boolean isCommittee(AgencyKind kind) {
        return kind.name().startsWith("UBND") || kind == AgencyKind.BAN_CHI_DAO || kind == AgencyKind.TINH_UY;
    }

    /** The committee of the place the agency belongs to. */
    private String committeeOf(Agency agency, LocalDate on) {
        long levels = agency.area().chars().filter(c -> c == '.').count();
        AgencyKind kind = levels <= 1 ? AgencyKind.UBND_TINH : levels == 2 ? AgencyKind.UBND_HUYEN : AgencyKind.UBND_XA;
        return agencies.findAt(kind, agency.area(), on)
                .map(Agency::name)
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }
}
