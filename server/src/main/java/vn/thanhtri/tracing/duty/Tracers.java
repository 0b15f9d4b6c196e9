package vn.thanhtri.tracing.duty;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;

/**
 * Who owes what in tracing, by the regime in force on a day. Until 30/6/2025 a district's health centre traces; without
 * districts the CDC stands in. Until 30/6/2026 the head of the commune's steering committee decides on isolation at home
 * (101/2010/NĐ-CP), from 1/7/2026 the chair of its People's Committee (165/2026/NĐ-CP, Điều 15).
 */
@Component
class Tracers {
    private static final LocalDate CHAIR_DECIDES = LocalDate.of(2026, Month.JULY, 1);

    private final Agencies agencies;

    Tracers(Agencies agencies) {
        this.agencies = agencies;
    }

    ContactDossier.@Nullable Debtors of(String home, String outbreak, LocalDate on) {
        Optional<Agency> station = agencies.findFor(AgencyKind.TRAM_Y_TE, home, on);
        Optional<Agency> committee = agencies.findFor(AgencyKind.UBND_XA, home, on);
        Optional<Agency> centre = agencies.findFor(AgencyKind.TRUNG_TAM_Y_TE, outbreak, on);
        if (station.isEmpty() || committee.isEmpty() || centre.isEmpty()) {
            return null;
        }
        return new ContactDossier.Debtors(
                station.get().id(),
                decider(committee.get(), on).id(),
                committee.get().id(),
                centre.get().id(),
                agencies.findFor(AgencyKind.CONG_AN_XA, home, on)
                        .orElse(committee.get())
                        .id(),
                !home.startsWith(centre.get().area()));
    }

    private Agency decider(Agency committee, LocalDate on) {
        return on.isBefore(CHAIR_DECIDES)
                ? agencies.findAt(AgencyKind.BAN_CHI_DAO, committee.area(), on).orElse(committee)
                : committee;
    }

    /** Who traces the contacts of a case that lives here. */
    Optional<Agency> findTracer(String area, LocalDate on) {
        return agencies.findFor(AgencyKind.TRUNG_TAM_Y_TE, area, on);
    }

    /** Who reports a case that lives here to the level above. */
    Optional<Agency> findStation(String area, LocalDate on) {
        return agencies.findFor(AgencyKind.TRAM_Y_TE, area, on);
    }
}
