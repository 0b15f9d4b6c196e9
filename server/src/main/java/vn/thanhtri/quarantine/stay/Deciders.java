package vn.thanhtri.quarantine.stay;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.quarantine.schedule.QuarantineForm;

/**
 * Who decides, by the law of the day. At home until 30/6/2026 the head of the commune's steering committee (101/2010/NĐ-CP,
 * Điều 3), then the chair of its People's Committee (165/2026/NĐ-CP, Điều 15 and 18); health facility and border their own heads;
 * who serves with police or army, the head of their unit.
 */
@Component
public class Deciders {
    private static final LocalDate CHAIR_DECIDES = LocalDate.of(2026, Month.JULY, 1);

    private final Agencies agencies;

    Deciders(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @param words key of what it is called; @param agency empty where the directory has none that decides */
    public record Authority(String words, Optional<Agency> agency) {}

    public Authority of(Stay stay, QuarantineForm form, LocalDate on) {
        if (stay.ownHead() != OwnHead.NONE) {
            return new Authority("stay.authority." + stay.ownHead(), Optional.empty());
        }
        return switch (form) {
            case HOME, CENTRE, OTHER -> {
                Optional<Agency> committee = agencies.findFor(AgencyKind.UBND_XA, stay.area(), on);
                yield on.isBefore(CHAIR_DECIDES)
                        ? new Authority(
                                "stay.authority.steering",
                                committee.map(each -> agencies.findAt(AgencyKind.BAN_CHI_DAO, each.area(), on)
                                        .orElse(each)))
                        : new Authority("stay.authority.chair", committee);
            }
            case HEALTH_FACILITY -> new Authority("stay.authority.facility", Optional.empty());
            case BORDER -> new Authority("stay.authority.border", Optional.empty());
        };
    }

    public Optional<Agency> station(Stay stay, LocalDate on) {
        return agencies.findFor(AgencyKind.TRAM_Y_TE, stay.area(), on);
    }

    public Optional<Agency> committee(Stay stay, LocalDate on) {
        return agencies.findFor(AgencyKind.UBND_XA, stay.area(), on);
    }

    public Optional<Agency> police(Stay stay, LocalDate on) {
        return agencies.findFor(AgencyKind.CONG_AN_XA, stay.area(), on).or(() -> committee(stay, on));
    }
}
