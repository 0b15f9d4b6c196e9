package vn.thanhtri.web.amend;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something recorded, as it stands.
 *
 * @param title what, e.g. {@code Đã lấy mẫu}
 * @param whom about whom, e.g. {@code Trần Đức Lượng, 1979}
 * @param detail the rest of it; may be empty
 * @param at when it happened
 * @param by who recorded it
 * @param back page to go to afterwards
 * @param fields what can be corrected; none where it can only be withdrawn
 * @param dayOnly of {@code at} the day only is known
 */
public record Recorded(
        long id,
        String title,
        String whom,
        String detail,
        Instant at,
        String by,
        String back,
        List<Field> fields,
        boolean dayOnly) {
    public Recorded {
        fields = List.copyOf(fields);
    }

    public Recorded(
            long id, String title, String whom, String detail, Instant at, String by, String back, List<Field> fields) {
        this(id, title, whom, detail, at, by, back, fields, false);
    }

    /** The values as they stand, by the names of the fields. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.name(), field.value()));
        return values;
    }

    /** How a field is typed; a moment is local time as {@code 2021-08-05T14:12}, a day {@code 2021-08-05}. */
    public enum Type {
        TEXT,
        MOMENT,
        DAY,
        /** A day, with an hour where it is known: {@code 2021-08-05} or {@code 2021-08-05T14:12}. */
        WHEN,
        CHOICE
    }

    public record Choice(String value, String text) {}

    /** @param label key of its words @param choices only for {@link Type#CHOICE} */
    public record Field(String name, String label, Type type, String value, List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        public static Field text(String name, String label, String value) {
            return new Field(name, label, Type.TEXT, value, List.of());
        }

        public static Field moment(String name, String label, String value) {
            return new Field(name, label, Type.MOMENT, value, List.of());
        }

        public static Field day(String name, String label, String value) {
            return new Field(name, label, Type.DAY, value, List.of());
        }

        public static Field when(String name, String label, String value) {
            return new Field(name, label, Type.WHEN, value, List.of());
        }

        public static Field choice(String name, String label, String value, List<Choice> choices) {
            return new Field(name, label, Type.CHOICE, value, choices);
        }

        public boolean isWhen() {
            return type == Type.WHEN;
        }

        /** Of the input element. */
        public String input() {
            return switch (type) {
                case TEXT, CHOICE -> "text";
                case MOMENT -> "datetime-local";
                case DAY, WHEN -> "date";
            };
        }
    }
}
