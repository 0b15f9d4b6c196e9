package vn.thanhtri.people.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.UnitMatch;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlet;
import vn.thanhtri.place.hamlet.Hamlets;

/**
 * A person as typed on the page or sent by a program.
 *
 * @param born a year, or a day as 02/03/1979 or 1979-03-02; may be empty
 * @param sex {@code M}, {@code F} or empty
 * @param phones parted by commas; may be empty
 * @param unit code of a commune, or words that find it ("tan khanh phu binh")
 * @param hamlet name with or without its kind; may be empty
 */
public record PersonForm(
        String name,
        String born,
        String sex,
        String citizenNumber,
        String phones,
        String unit,
        String hamlet,
        String address) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    public static final PersonForm EMPTY = new PersonForm("", "", "", "", "", "", "", "");

    /** Somebody known who moves: only where to is asked. */
    static PersonForm moving(Person person, String unit, String hamlet, String address) {
        return new PersonForm(person.fullName(), "", "", "", "", unit, hamlet, address);
    }

    /** Somebody known whose name, birth or sex is set right. */
    static PersonForm named(String name, String born, String sex) {
        return new PersonForm(name, born, sex, "", "", "", "", "");
    }

    /** @throws RefusedException naming the field that cannot be understood */
    PersonIdentity identity() {
        Birth birth = birth();
        return new PersonIdentity(
                name, birth.year(), birth.day(), List.of("M", "F").contains(sex) ? sex : "");
    }

    private record Birth(@Nullable Integer year, @Nullable LocalDate day) {}

    /**
     * Somebody of whom another way told where they live.
     *
     * @throws RefusedException when the birth cannot be understood
     */
    public PersonEntry entry(Residence home) {
        Birth birth = birth();
        return new PersonEntry(
                name,
                birth.year(),
                birth.day(),
                List.of("M", "F").contains(sex) ? sex : "",
                citizenNumber.strip(),
                split(phones),
                home);
    }

    /** @throws RefusedException naming the field that cannot be understood */
    PersonEntry entry(Units units, Hamlets hamlets, LocalDate today) {
        Birth birth = birth();
        Unit commune = commune(units, today);
        String named = hamlet.strip();
        Hamlet known = named.isEmpty()
                ? null
                : hamlets.findByName(commune.code(), named, today).orElse(null);
        return new PersonEntry(
                name,
                birth.year(),
                birth.day(),
                List.of("M", "F").contains(sex) ? sex : "",
                citizenNumber.strip(),
                split(phones),
                new Residence(
                        commune.code(),
                        commune.area(),
                        known == null ? null : known.id(),
                        null,
                        known == null ? named : known.title(),
                        address.strip()));
    }

    /** Telephones as typed, parted by commas. */
    static List<String> split(String phones) {
        return Arrays.stream(phones.split("[,;/]"))
                .map(String::strip)
                .filter(phone -> !phone.isEmpty())
                .toList();
    }

    private Birth birth() {
        String text = born.strip();
        if (text.isEmpty()) {
            return new Birth(null, null);
        }
        if (YEAR.matcher(text).matches()) {
            return new Birth(Integer.valueOf(text), null);
        }
        try {
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return born(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return born(LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)));
            }
        } catch (DateTimeException noSuchDay) {
            // 31/02/1979 is refused like any other text that is no day
        }
        throw Refusal.ofField("people.refusal.born", "born", Map.of("given", text))
                .asException();
    }

    private static Birth born(LocalDate day) {
        return new Birth(day.getYear(), day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The commune of the jurisdiction that is meant; the nearest match when words are given. */
    private Unit commune(Units units, LocalDate today) {
        String area = Acting.current().area();
        List<Unit> meant = units.search(unit, today, 200).stream()
                .map(UnitMatch::unit)
                .filter(match -> match.level().equals("commune"))
                .toList();
        return meant.stream()
                .filter(match -> match.area().startsWith(area))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField(
                                meant.isEmpty() ? "people.refusal.unit" : "people.refusal.outside-area",
                                "unit",
                                Map.of(
                                        "given",
                                        unit,
                                        "place",
                                        meant.isEmpty() ? unit : units.fullName(meant.getFirst())))
                        .asException());
    }
}
