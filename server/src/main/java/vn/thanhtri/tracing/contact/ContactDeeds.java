package vn.thanhtri.tracing.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deeds for contacts that one capability owns, in a table of its own; declared as a bean, made by {@link DeedStores}. */
public interface ContactDeeds {
    List<DeedKind> kinds();

    /** Those that stand, of these persons, with one query. */
    List<Deed> listOf(Collection<Long> persons);

    Optional<Deed> find(long id);

    /** Numbers in the order of the rows. */
    List<Long> insertAll(List<NewDeed> rows);

    /**
     * Condition in SQL: one of these kinds was done for a person since a time and stands.
     *
     * @param person expression of the person's number
     * @param since expression of a time; null in it for ever
     */
    String isDone(String person, String since, Collection<DeedKind> kinds);

    /**
     * Query in SQL: when these kinds were done for a person and stand, in a column {@code at}; empty when none is owned here.
     *
     * @param person expression of the person's number
     */
    String timesOf(String person, Collection<DeedKind> kinds);

    /** How many of a person stand. */
    long count(long person);

    /** All that stand of one person stand of the other, by that fact. */
    void move(long from, long to, long fact);

    /** What the merging of that fact moved is this person's again, as it stands now. */
    void moveBack(long to, long mergingFact, long fact);

    /** A new row. @param isVoid it only takes back what it corrects */
    record NewDeed(
            long person,
            DeedKind kind,
            Instant at,
            String reference,
            String note,
            @Nullable Long corrects,
            boolean isVoid,
            String area,
            long fact) {}
}
