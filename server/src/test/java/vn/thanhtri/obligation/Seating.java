package vn.thanhtri.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.Province;

/** The fixed seating of the tests: the agencies of xã Tân Khánh, huyện Phú Bình and the province, and who acts for them. */
@Component
public class Seating {
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final TransactionTemplate transaction;

    public Seating(Agencies agencies, OfficeHolders holders, TransactionTemplate transaction) {
        this.agencies = agencies;
        this.holders = holders;
        this.transaction = transaction;
    }

    public record Seats(long province, long district, long commune, long station, long otherCommune) {}

    public Seats settle() {
        return as(Actor.system(), () -> {
            Seats seats = new Seats(
                    enter(AgencyKind.BAN_CHI_DAO, "Ban Chỉ đạo tỉnh", Province.THAI_NGUYEN),
                    enter(AgencyKind.UBND_HUYEN, "UBND huyện Phú Bình", Province.PHU_BINH),
                    enter(AgencyKind.UBND_XA, "UBND xã Tân Khánh", Province.TAN_KHANH),
                    enter(AgencyKind.TRAM_Y_TE, "Trạm Y tế xã Tân Khánh", Province.TAN_KHANH),
                    enter(AgencyKind.UBND_XA, "UBND xã Nhã Lộng", Province.NHA_LONG));
            LocalDate change = LocalDate.of(2021, 8, 1);
            if (holders.findHead(seats.station(), change).isPresent()) {
                return seats;
            }
            holders.appoint(
                    seats.station(), "Trưởng trạm", true, "Dương Văn Hoàn", "0912345318", new Validity(null, change));
            holders.appoint(seats.station(), "Trưởng trạm", true, "Mai Thị Lựu", "0912345777", Validity.since(change));
            return seats;
        });
    }

    private long enter(AgencyKind kind, String name, String area) {
        return agencies.findAt(kind, area, LocalDate.of(2021, 8, 1))
                .map(agency -> agency.id())
                .orElseGet(() -> agencies.registerAll(
                                List.of(new AgencyEntry(kind, name, name, "19", area, null, "", Validity.ALWAYS)))
                        .getFirst());
    }

    /** In a transaction of their own, as somebody. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> {
            T result = transaction.execute(status -> work.get());
            if (result == null) {
                throw new IllegalStateException("no result");
            }
            return result;
        });
    }

    public void run(Actor actor, Runnable work) {
        Acting.run(actor, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    public static Actor officer(long agency, String area, Role role) {
        return new Actor(agency * 10, agency, "cán bộ " + agency, area, role);
    }
}
