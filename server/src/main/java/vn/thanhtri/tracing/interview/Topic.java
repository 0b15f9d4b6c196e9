package vn.thanhtri.tracing.interview;

import java.util.Set;
import vn.thanhtri.tracing.SettingKind;

/** What is asked of every case besides its days. Words: {@code interview.topic.<name>}, the question {@code .ask}. */
public enum Topic {
    HOME(SettingKind.HOUSEHOLD, SettingKind.ROOM),
    KIN(SettingKind.KIN, SettingKind.PARTY),
    WORK(SettingKind.WORKPLACE, SettingKind.WORK_SHIFT, SettingKind.MEETING),
    VEHICLE(SettingKind.VEHICLE, SettingKind.BUS),
    WARD(SettingKind.WARD, SettingKind.HEALTH_CARE),
    CLASS(SettingKind.SCHOOL);

    private final SettingKind first;
    private final Set<SettingKind> kinds;

    Topic(SettingKind first, SettingKind... more) {
        this.first = first;
        this.kinds = java.util.EnumSet.of(first, more);
    }

    /** The kind that is proposed. */
    public SettingKind kind() {
        return first;
    }

    boolean takes(SettingKind kind) {
        return kinds.contains(kind);
    }

    String question() {
        return "topic." + name();
    }
}
