package vn.thanhtri.tracing.indicator;

import java.util.Arrays;
import java.util.Optional;
import vn.thanhtri.obligation.Measure.Side;

/**
 * The figures by which an outbreak or a place is judged, each with its definition ({@code indicator.<id>.definition}), which is
 * shown beside the number: two definitions of one thing are two indicators.
 */
enum Indicator {
    DAYS_BY_ANNOUNCEMENT("days-since-community-case-announced", Kind.DAYS, "", Side.COUNTED),
    DAYS_BY_ONSET("days-since-community-case-onset", Kind.DAYS, "", Side.COUNTED),
    CASE_INTERVIEWED("case-interviewed-24h", "case.interviewed-24h", Side.COUNTED),
    CONTACT_REACHED("contact-reached-24h", "contact.reached-24h", Side.COUNTED),
    CONTACT_QUARANTINED("f1-quarantined-24h", "contact.quarantined-24h", Side.COUNTED),
    NEW_IN_QUARANTINE("new-cases-in-quarantine", "case.new-in-quarantine", Side.COUNTED),
    WITHOUT_SOURCE("cases-without-source", "case.with-source", Side.MISSING),
    CONTACTS_PER_CASE("contacts-per-case", Kind.RATIO, "case.with-contacts", Side.COUNTED),
    FOLLOWED_TODAY("followup-today", "contact.seen-today", Side.COUNTED),
    FOLLOWED_TO_END("followup-completed", "contact.followed-to-end", Side.COUNTED),
    LOST("lost-to-followup", "contact.in-sight", Side.MISSING),
    QUIET_COMMUNES("quiet-communes", QuietCommunes.KEY, Side.COUNTED);

    /** What the number is. */
    enum Kind {
        /** So many of so many. */
        SHARE,
        /** Days since something. */
        DAYS,
        /** So many for each. */
        RATIO
    }

    private final String id;
    private final Kind kind;
    private final String measure;
    private final Side side;

    /** @param measure key of what counts it and lists it @param side which part of the measure is the numerator */
    Indicator(String id, Kind kind, String measure, Side side) {
        this.id = id;
        this.kind = kind;
        this.measure = measure;
        this.side = side;
    }

    Indicator(String id, String measure, Side side) {
        this(id, Kind.SHARE, measure, side);
    }

    static Optional<Indicator> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String measure() {
        return measure;
    }

    Side side() {
        return side;
    }

    /** The part of those due that the numerator leaves. */
    Side otherSide() {
        return side == Side.COUNTED ? Side.MISSING : Side.COUNTED;
    }

    /** Key of its name; the definition stands under {@code .definition} behind it. */
    String words() {
        return "indicator." + id;
    }
}
