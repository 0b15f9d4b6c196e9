package vn.thanhtri.people.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/**
 * The one door into an empty database: whoever reads the terminal of the server makes the first administrator, under a name and a
 * password of their own. Once there is an account, the door is shut for ever.
 */
@Service
public class FirstAdministrator {
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 5;
    private static final int IN_GROUP = 4;

    private final AccessStore store;
    private final Officers officers;
    private final Agencies agencies;
    private final Units units;
    private final Clock clock;
    private final String code = newCode();

    FirstAdministrator(AccessStore store, Officers officers, Agencies agencies, Units units, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
    }

    /** Who is made. @param province code of the unit whose administrator it is @param agency its name */
    public record Wish(String province, String agency, String name, String username, String password) {}

    public boolean isOpen() {
        return !Acting.as(Actor.system(), officers::hasAny);
    }

    /** Of this run of the server, about 99 bits; told in its terminal and nowhere else. */
    public String code() {
        return code;
    }

    /**
     * Acts as the program itself: there is nobody yet.
     *
     * @throws Found.Missing when there is an account already
     * @throws vn.thanhtri.kernel.RefusedException when the code is another, or an account cannot be so
     */
    @Transactional
    @Consequence("the first start on an empty database, by whoever reads its terminal")
    public void make(String given, Wish wish) {
        store.lockAccounts();
        if (officers.hasAny()) {
            throw new Found.Missing("set-up", "done");
        }
        byte[] typed = given.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(typed, code.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.ofField("access.refusal.code", "code", Map.of()).asException();
        }
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Unit province = units.getOn(wish.province(), today);
        long agency = agencies.register(new AgencyEntry(
                AgencyKind.SO_NGANH,
                wish.agency(),
                wish.agency(),
                province.code(),
                province.area(),
                null,
                "",
                Validity.ALWAYS));
        Role keeper = Verb.KEEP_ACCOUNTS.roles().iterator().next();
        officers.open(wish.username(), wish.password(), wish.name(), keeper, agency, province.area());
    }

    private static String newCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            made.append(i > 0 && i % IN_GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return made.toString();
    }
}
