package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.SettingKind;

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
