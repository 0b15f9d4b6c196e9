package vn.thanhtri.tracing.gathering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.SettingKind;

/**
 * A setting in a list.
 *
 * @param people how many the actor sees as present there
 * @param cases how many of them are cases
 * @param contacts how many of the others are F1
 */
record PlaceLine(
        long id,
        SettingKind kind,
        String name,
        String place,
        String unitCode,
        @Nullable Instant from,
        @Nullable Instant to,
        int people,
        int cases,
        int contacts) {}
