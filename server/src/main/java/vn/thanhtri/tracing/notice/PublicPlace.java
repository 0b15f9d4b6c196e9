package vn.thanhtri.tracing.notice;

import java.time.Instant;
import vn.thanhtri.tracing.SettingKind;

/**
 * A place to be made known.
 *
 * @param name as it may be said in public; empty when only the kind may
 * @param place more of where it is, as it may be said; may be empty
 * @param commune full name
 * @param from first minute in which a case there could infect others
 * @param to the last one
 * @param withheld whether words were left out because they may name somebody
 */
public record PublicPlace(
        long setting,
        SettingKind kind,
        String name,
        String place,
        String commune,
        Instant from,
        Instant to,
        boolean withheld) {}
