package vn.thanhtri.people.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlet;
import vn.thanhtri.place.hamlet.Hamlets;

/**
 * A person as typed on the page or sent by a program.
 *
 * @param name or the text of a citizen card ({@link CitizenCard}), which fills what is left empty
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
    /** A field that was not sent is a field left empty. */
    public PersonForm(
            @Nullable String name,
            @Nullable String born,
            @Nullable String sex,
            @Nullable String citizenNumber,
            @Nullable String phones,
            @Nullable String unit,
            @Nullable String hamlet,
            @Nullable String address) {
        CitizenCard card = CitizenCard.find(sent(name)).orElse(null);
        this.name = card == null ? sent(name) : card.name();
        this.born = card == null ? sent(born) : filled(born, card.bornWritten());
        this.sex = card == null ? sent(sex) : filled(sex, card.sex());
        this.citizenNumber = card == null ? sent(citizenNumber) : filled(citizenNumber, card.number());
        this.phones = sent(phones);
        this.unit = sent(unit);
        this.hamlet = sent(hamlet);
        this.address = card == null ? sent(address) : filled(address, card.address());
    }

    /** What was typed counts; what was left empty is taken from the card that was scanned into the name. */
    private static String filled(@Nullable String typed, String card) {
        return sent(typed).isBlank() ? card : sent(typed);
    }

    private static String sent(@Nullable String text) {
        return text == null ? "" : text;
    }

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

    private static final int MOST_NAMED = 6;

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

    /** The commune of the jurisdiction that is meant; a name that fits several is asked. */
    private Unit commune(Units units, LocalDate today) {
        String area = Acting.current().area();
        List<Unit> meant = units.listMeant(unit, today).stream()
                .filter(match -> match.level().equals("commune"))
                .toList();
        List<Unit> within =
                meant.stream().filter(match -> match.area().startsWith(area)).toList();
        if (within.size() == 1) {
            return within.getFirst();
        }
        String refusal = within.size() > 1 ? "unit-several" : meant.isEmpty() ? "unit" : "outside-area";
        List<Unit> named = within.size() > 1 ? within : meant;
        throw Refusal.ofField(
                        "people.refusal." + refusal,
                        "unit",
                        Map.of(
                                "given",
                                unit,
                                "place",
                                named.stream()
                                        .limit(MOST_NAMED)
                                        .map(match -> units.fullName(match) + " (" + match.code() + ")")
                                        .collect(Collectors.joining("; "))))
                .asException();
    }
}
