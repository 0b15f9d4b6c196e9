package vn.thanhtri.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit as it was in force for a time. The same code may name another extent at another time.
 *
 * @param code as given by the State, e.g. {@code 05917}
 * @param name as published, e.g. {@code Xã Tân Khánh}
 * @param kind first word or words of the name, e.g. {@code Xã}, {@code Thành phố}
 * @param level key of the level: {@code province}, {@code district}, {@code commune}
 * @param parentCode code of the unit above on the same days; null at the top
 * @param area unit path with trailing dot, e.g. {@code 19.173.05917.}
 * @param valid days in force as far as the lists tell
 * @param listedOn day of the published list it was taken from
 */
public record Unit(
        long id,
        String code,
        String name,
        String kind,
        String level,
        @Nullable String parentCode,
        String area,
        Validity valid,
        LocalDate listedOn) {

    /** {@code Tân Khánh} */
    public String bareName() {
        return name.substring(kind.length() + 1);
    }

    /** As written within a sentence: {@code xã Tân Khánh}. */
    public String inSentence() {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
