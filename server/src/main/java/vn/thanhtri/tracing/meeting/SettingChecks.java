package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import java.util.Map;
import vn.thanhtri.tracing.Refuse;

/** What must be right about a setting and who was in it. */
final class SettingChecks {
    private SettingChecks() {}

    static void requireConsistent(RecordSetting told, Instant now) {
        Refuse.when(told.name().isBlank(), "name-missing", "name");
        Instant from = told.from();
        Instant to = told.to();
        if (from == null || to == null) {
            Refuse.when(!told.kind().lasts(), "time-missing", from == null ? "from" : "to");
        } else {
            Refuse.when(
                    !to.isAfter(from),
                    "end-before-start",
                    "to",
                    Map.of("from", Refuse.say(from), "to", Refuse.say(to)));
        }
        Refuse.future(from, now, "from");
        if (told.kind().lasts()) {
            Refuse.farAhead(to, now, "to");
        } else {
            Refuse.future(to, now, "to");
        }
    }

    static void requireWithin(Setting setting, Attendance told) {
        Instant from = told.from();
        Instant to = told.to();
        if (from != null && to != null) {
            Refuse.when(
                    to.isBefore(from),
                    "end-before-start",
                    "to",
                    Map.of("from", Refuse.say(from), "to", Refuse.say(to)));
        }
        Instant begin = setting.from();
        Instant end = setting.to();
        if (begin != null && end != null) {
            Refuse.when(
                    !isWithin(begin, end, told),
                    "outside-gathering",
                    from != null && (from.isBefore(begin) || from.isAfter(end)) ? "from" : "to",
                    Map.of("from", Refuse.say(begin), "to", Refuse.say(end)));
        }
    }

    static boolean isWithin(Instant begin, Instant end, Attendance told) {
        Instant from = told.from();
        Instant to = told.to();
        return (from == null || (!from.isBefore(begin) && !from.isAfter(end)))
                && (to == null || (!to.isBefore(begin) && !to.isAfter(end)));
    }

    /** Hours that were not told are those of the setting. */
    static Attendance whole(Setting setting, Attendance told) {
        return new Attendance(
                told.person(),
                told.from() == null ? setting.from() : told.from(),
                told.to() == null ? setting.to() : told.to(),
                told.seat());
    }
}
