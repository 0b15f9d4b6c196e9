package vn.thanhtri.quarantine.centre;

import org.jspecify.annotations.Nullable;

/**
 * A quarantine centre.
 *
 * @param agency who runs it; null where nobody of the directory does
 * @param area unit path of the place whose authority runs it
 */
public record Centre(
        long id,
        String name,
        CentreKind kind,
        String unitCode,
        String place,
        @Nullable Long agency,
        String area) {}
