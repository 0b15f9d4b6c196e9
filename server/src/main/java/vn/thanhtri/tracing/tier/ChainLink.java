package vn.thanhtri.tracing.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.SettingKind;

/**
 * One meeting of the chain that gives somebody their tier, as it is kept and shown.
 *
 * @param source who passed it on
 * @param sourceTier 0 for a case
 * @param code code of the case; empty for a contact
 * @param name name of a source who is no case; empty for a case
 * @param kind kind of the setting; null for a reported encounter
 * @param setting number of the setting; null for an encounter
 * @param encounter number of the encounter; null for a setting
 * @param label name of the setting; empty for an encounter
 * @param place place of the setting or encounter; may be empty
 * @param from first minute of the contact in which the source could pass it on; null: since always
 * @param to its end, at most the moment it was derived
 * @param infectiousFrom from when the case could infect others; null for a contact
 */
public record ChainLink(
        long source,
        int sourceTier,
        @Nullable Long personCase,
        String code,
        String name,
        @Nullable SettingKind kind,
        @Nullable Long setting,
        @Nullable Long encounter,
        String label,
        String place,
        @Nullable Instant from,
        Instant to,
        @Nullable Instant infectiousFrom) {}
