package vn.thanhtri.tracing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A setting as recorded; see {@link RecordSetting}. */
public record Setting(
        long id,
        SettingKind kind,
        String name,
        String place,
        String unitCode,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long outbreak) {}
