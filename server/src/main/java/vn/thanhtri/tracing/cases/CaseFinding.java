package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.When;

/**
 * What is known of a case at one time; a better knowledge is a newer finding.
 *
 * @param onsetOn first day of symptoms; null unless the onset is {@link Onset#KNOWN}
 * @param sampledAt when the positive sample was taken; null while nobody knows
 * @param positiveAt when its result came; null while nobody knows
 * @param confirmedAt when the case was announced; null for one that is not confirmed
 * @param isolatedAt from when the case could meet nobody; null while they still can
 * @param isolatedWhere hospital or place; empty when unknown
 * @param onsetTime the hour of the onset where it is known
 * @param daysOnly names of the times of which the day only is known; they stand at its beginning
 */
public record CaseFinding(
        @Nullable LocalDate onsetOn,
        @Nullable Instant sampledAt,
        @Nullable Instant positiveAt,
        @Nullable Instant confirmedAt,
        FoundIn foundIn,
        Source source,
        @Nullable Instant isolatedAt,
        String isolatedWhere,
        Onset onset,
        @Nullable LocalTime onsetTime,
        Set<String> daysOnly) {
    /** A finding as it was recorded. @param reason why it took the place of the one before; empty for the first @param by who recorded it */
    public record Version(long id, CaseFinding known, String reason, Instant at, String by) {}

    private static final String SAMPLED = "sampledAt";
    private static final String POSITIVE = "positiveAt";
    private static final String CONFIRMED = "confirmedAt";
    private static final String ISOLATED = "isolatedAt";

    public CaseFinding {
        daysOnly = Set.copyOf(daysOnly);
    }

    /** All times to the minute; without a day of onset there were never symptoms. */
    public CaseFinding(
            @Nullable LocalDate onsetOn,
            @Nullable Instant sampledAt,
            @Nullable Instant positiveAt,
            @Nullable Instant confirmedAt,
            FoundIn foundIn,
            Source source,
            @Nullable Instant isolatedAt,
            String isolatedWhere) {
        this(
                onsetOn,
                sampledAt,
                positiveAt,
                confirmedAt,
                foundIn,
                source,
                isolatedAt,
                isolatedWhere,
                onsetOn == null ? Onset.NEVER : Onset.KNOWN,
                null,
                Set.of());
    }

    /** Nothing is known but from where it came. */
    public static CaseFinding of(Source source) {
        return new CaseFinding(
                null, null, null, null, FoundIn.UNKNOWN, source, null, "", Onset.UNKNOWN, null, Set.of());
    }

    /** @param day null unless known @param hour null unless known */
    public CaseFinding withOnset(Onset known, @Nullable LocalDate day, @Nullable LocalTime hour) {
        return new CaseFinding(
                day,
                sampledAt,
                positiveAt,
                confirmedAt,
                foundIn,
                source,
                isolatedAt,
                isolatedWhere,
                known,
                hour,
                daysOnly);
    }

    public CaseFinding withTests(@Nullable When sampled, @Nullable When positive, @Nullable When confirmed) {
        Set<String> days = new HashSet<>();
        add(days, SAMPLED, sampled);
        add(days, POSITIVE, positive);
        add(days, CONFIRMED, confirmed);
        add(days, ISOLATED, isolated());
        return new CaseFinding(
                onsetOn,
                at(sampled),
                at(positive),
                at(confirmed),
                foundIn,
                source,
                isolatedAt,
                isolatedWhere,
                onset,
                onsetTime,
                days);
    }

    public CaseFinding isolated(@Nullable When from, String where) {
        Set<String> days = new HashSet<>(daysOnly);
        days.remove(ISOLATED);
        add(days, ISOLATED, from);
        return new CaseFinding(
                onsetOn, sampledAt, positiveAt, confirmedAt, foundIn, source, at(from), where, onset, onsetTime, days);
    }

    public CaseFinding isolated(Instant at, String where) {
        return isolated(When.minute(at), where);
    }

    public CaseFinding from(Source known) {
        return foundIn(foundIn, known);
    }

    public CaseFinding foundIn(FoundIn where, Source known) {
        return new CaseFinding(
                onsetOn,
                sampledAt,
                positiveAt,
                confirmedAt,
                where,
                known,
                isolatedAt,
                isolatedWhere,
                onset,
                onsetTime,
                daysOnly);
    }

    public @Nullable When sampled() {
        return When.of(sampledAt, daysOnly.contains(SAMPLED));
    }

    public @Nullable When positive() {
        return When.of(positiveAt, daysOnly.contains(POSITIVE));
    }

    public @Nullable When confirmed() {
        return When.of(confirmedAt, daysOnly.contains(CONFIRMED));
    }

    public @Nullable When isolated() {
        return When.of(isolatedAt, daysOnly.contains(ISOLATED));
    }

    /** The earliest of what the laboratory and the announcement say. */
    @Nullable
    When firstTest() {
        return sampled() != null ? sampled() : positive() != null ? positive() : confirmed();
    }

    private static @Nullable Instant at(@Nullable When known) {
        return known == null ? null : known.at();
    }

    private static void add(Set<String> days, String name, @Nullable When known) {
        if (known != null && known.dayOnly()) {
            days.add(name);
        }
    }
}
