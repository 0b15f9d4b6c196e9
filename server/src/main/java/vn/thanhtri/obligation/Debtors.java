package vn.thanhtri.obligation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agencies that owe: where they are and who stands above them. */
public interface Debtors {
    /** @throws java.util.NoSuchElementException when there is no such agency */
    Debtor get(long agency);

    /** The level above, as the hierarchy of today is; empty for the topmost. */
    default Optional<Debtor> findAbove(long agency) {
        Long parent = get(agency).parent();
        return parent == null ? Optional.empty() : Optional.of(get(parent));
    }

    /** @param area unit path that bounds who sees what it owes */
    record Debtor(
            long agency, String name, String area, @Nullable Long parent) {}
}
