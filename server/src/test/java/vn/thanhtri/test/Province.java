package vn.thanhtri.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/** The province of the tests in the summer of 2021: its places, its agencies, its documents, its clock. */
@Component
public class Province {
    public static final LocalDate UNITS_OF = LocalDate.of(2021, 7, 1);
    public static final String THAI_NGUYEN = "19.";
    public static final String PHU_BINH = "19.173.";
    public static final String TAN_KHANH_CODE = "05917";
    public static final String TAN_KHANH = PHU_BINH + TAN_KHANH_CODE + ".";
    public static final String NHA_LONG_CODE = "05938";
    public static final String NHA_LONG = PHU_BINH + NHA_LONG_CODE + ".";

    private final Agencies agencies;
    private final Units units;
    private final Clock clock;

    public Province(Agencies agencies, Units units, Clock clock) {
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
    }

    /** A local minute, as {@code 2021-07-28T17:05}. */
    public static Instant at(String local) {
        return VietnamTime.at(LocalDateTime.parse(local));
    }

    public static <T> T as(Actor actor, Callable<T> work) {
        try {
            return Acting.as(actor, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A published document of the project. */
    public static byte[] document(String file) {
        try {
            return Files.readAllBytes(Path.of("../law/documents", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void now(String local) {
        ((MovableClock) clock).set(at(local));
    }

    /** Whether the agencies of a province stand in this database. */
    public boolean isSeated(String code) {
        return as(
                Actor.system(),
                () -> agencies.findAt(AgencyKind.UBND_TINH, code + ".", UNITS_OF)
                        .isPresent());
    }

    /** An agency whose short name is its name. */
    public long seat(AgencyKind kind, String name, String code, String area) {
        return as(
                Actor.system(),
                () -> agencies.register(new AgencyEntry(kind, name, name, code, area, null, "", Validity.ALWAYS)));
    }

    /** The committee of each district of a province, and its Party committee where asked for. */
    public void seatDistricts(String area, boolean party) {
        for (Unit district : units.listBelow(area, "district", UNITS_OF)) {
            String name = district.inSentence();
            seat(AgencyKind.UBND_HUYEN, "UBND " + name, district.code(), district.area());
            if (party) {
                String committee = name.replaceFirst("^(huyện|thị|thành)(?: xã| phố)?", "$1 ủy");
                seat(AgencyKind.HUYEN_UY, committee, district.code(), district.area());
            }
        }
    }
}
