package vn.thanhtri.tracing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.test.Province;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.duty.ContactDossier;

/** Dossiers of one contact, as rules read them, and a book with the numbers a test puts in. */
public final class Dossiers {
    public static final Instant DETECTED = Province.at("2021-07-28T08:00");
    public static final long STATION = 1;
    public static final long DECIDER = 2;
    public static final long COMMITTEE = 3;
    public static final long CENTRE = 4;
    public static final long POLICE = 57;

    private Dossiers() {}

    /** Numbers in force, by key. */
    public static final class Numbers {
        private final Map<String, PolicyValue> values = new HashMap<>();

        public final PolicyBook book = (key, area, subject, at) -> Optional.ofNullable(values.get(key));

        public void in(String key, String value, String unit, String document) {
            values.put(key, new PolicyValue(key, value, unit, "", Clause.of(document, "")));
        }
    }

    public static ContactDossier contact(int tier, @Nullable Instant last, Deed... done) {
        return dossier(tier, tier, last, false, List.of(), done);
    }

    /** An F1 who was kept in these places one after the other. */
    public static ContactDossier kept(Instant last, ContactDossier.Stay... stays) {
        return dossier(1, 1, last, false, List.of(stays));
    }

    /** An F1 who has become a case. */
    public static ContactDossier sick(Deed... done) {
        return dossier(0, 1, null, false, List.of(), done);
    }

    /** An F1 who lives in another district. */
    public static ContactDossier away(Deed... done) {
        return dossier(1, 1, null, true, List.of(), done);
    }

    private static ContactDossier dossier(
            int tier,
            int contactTier,
            @Nullable Instant last,
            boolean outside,
            List<ContactDossier.Stay> stays,
            Deed... done) {
        return new ContactDossier(
                17,
                "Trần Đức Lượng, 1979",
                "xóm Kim Bảng, xã Tân Khánh",
                "19.173.05917.",
                tier,
                contactTier,
                DETECTED,
                Instant.EPOCH,
                last,
                false,
                stays,
                List.of(done),
                new ContactDossier.Debtors(STATION, DECIDER, COMMITTEE, CENTRE, POLICE, outside),
                ContactDossier.Home.KNOWN,
                "",
                List.of());
    }

    public static Deed done(DeedKind kind, String at) {
        return new Deed(1, 17, kind, Province.at(at), "418/QĐ-UBND", "", 99);
    }
}
