package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.SettingKind;

/**
 * A place that people shared, with who was there: a gathering (wedding, market, bus, night shift …) with its time, or a
 * household or room without.
 *
 * @param name e.g. {@code Đám cưới ở xóm Xúm}
 * @param place e.g. {@code nhà văn hóa xóm Xúm}; may be empty
 * @param unitCode code or name of the commune
 * @param from null only for a household or room
 * @param to null only for a household or room
 * @param household number of the household among the places; null for everything else
 * @param outbreak the outbreak whose investigation brought it up; null for none
 */
public record RecordSetting(
        SettingKind kind,
        String name,
        String place,
        String unitCode,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long household,
        @Nullable Long outbreak,
        List<Attendance> people) {
    public RecordSetting {
        Refuse.missing(kind, "kind");
        name = Refuse.text(name);
        place = Refuse.text(place);
        unitCode = Refuse.text(unitCode);
        people = people == null ? List.of() : List.copyOf(people);
    }
}
