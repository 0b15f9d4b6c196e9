package vn.thanhtri.tracing.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.contact.ContactEnds;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactOutcome;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** The contacts of an outbreak as a table that the reader of lists takes in again: the same names of columns, every contact. */
@Component
class ContactSheet {
    private static final int AT_ONCE = 1_000;

    static final List<String> COLUMNS = List.of(
            "Số hồ sơ",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "CCCD/CMND",
            "Điện thoại",
            "Mã xã",
            "Xã, phường",
            "Thôn, xóm",
            "Địa chỉ",
            "Bậc",
            "Ca đầu chuỗi",
            "Phơi nhiễm từ",
            "Phơi nhiễm đến",
            "Nơi cách ly",
            "Đã tìm được",
            "Quá hạn",
            "Kết cục");

    private final ContactQuery contacts;
    private final Persons persons;
    private final Units units;
    private final Deeds deeds;
    private final ContactEnds ends;
    private final Words words;
    private final Clock clock;

    ContactSheet(
            ContactQuery contacts,
            Persons persons,
            Units units,
            Deeds deeds,
            ContactEnds ends,
            Words words,
            Clock clock) {
        this.contacts = contacts;
        this.persons = persons;
        this.units = units;
        this.deeds = deeds;
        this.ends = ends;
        this.words = words;
        this.clock = clock;
    }

    /** @param inFull numbers of papers and telephones as they are; otherwise masked */
    Sheet of(long outbreak, String fileName, Sheet.Format format, boolean inFull) {
        Instant now = clock.instant();
        ContactFilter everybody = new ContactFilter(outbreak, 0, "all", "");
        List<Sheet.Row> rows = new ArrayList<>();
        List<ContactLine> some = contacts.list(everybody, now, AT_ONCE, 0);
        while (!some.isEmpty()) {
            Map<Long, Person> known = persons
                    .list(some.stream().map(ContactLine::person).toList())
                    .stream()
                    .collect(Collectors.toMap(Person::id, Function.identity()));
            Map<Long, List<Deed>> done = deeds
                    .listOf(some.stream().map(ContactLine::person).toList())
                    .stream()
                    .collect(Collectors.groupingBy(Deed::person));
            for (ContactLine contact : some) {
                List<String> cells = cells(contact, known.get(contact.person()), inFull);
                cells.add(outcome(contact, done.getOrDefault(contact.person(), List.of()), now));
                rows.add(new Sheet.Row(rows.size() + 2, cells));
            }
            some = some.size() < AT_ONCE ? List.of() : contacts.list(everybody, now, AT_ONCE, rows.size());
        }
        return new Sheet(fileName, format, COLUMNS, rows);
    }

    private List<String> cells(ContactLine contact, @Nullable Person person, boolean inFull) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(contact.person()));
        cells.add(contact.name());
        cells.add(person == null ? "" : born(person));
        cells.add(
                person == null
                        ? ""
                        : person.sex().equals("F") ? "nữ" : person.sex().equals("M") ? "nam" : "");
        cells.add(person == null ? "" : number(person, inFull));
        cells.add(person == null ? "" : phones(person, inFull));
        cells.add(person == null ? "" : person.residence().unitCode());
        cells.add(commune(person));
        cells.add(contact.hamlet());
        cells.add(person == null ? "" : person.residence().address());
        cells.add(contact.tierName());
        cells.add(contact.code());
        cells.add(moment(contact.firstExposure()));
        cells.add(moment(contact.lastExposure()));
        cells.add(contact.isolatedPlace());
        cells.add(contact.found() ? "có" : "chưa");
        cells.add(String.valueOf(contact.overdue()));
        return cells;
    }

    private String outcome(ContactLine contact, List<Deed> done, Instant now) {
        Instant from = contact.countsFrom();
        Integer tier = contact.tier();
        ContactOutcome outcome = ContactOutcome.of(
                tier,
                contact.ended(),
                done.stream()
                        .filter(deed -> from == null || !deed.at().isBefore(from))
                        .toList(),
                tier == null ? null : ends.of(tier, contact.area(), contact.lastExposure(), now),
                VietnamTime.dayOf(now));
        return words.say(Language.VI, outcome.key());
    }

    private static String born(Person person) {
        LocalDate day = person.bornOn();
        Integer year = person.bornYear();
        return day != null ? Formats.day(day) : year == null ? "" : year.toString();
    }

    private static String number(Person person, boolean inFull) {
        String number = person.citizenNumber();
        return number.isEmpty() || inFull ? number : Person.maskedNumber(number);
    }

    private static String phones(Person person, boolean inFull) {
        return person.phones().stream()
                .map(phone -> inFull ? phone : Person.masked(phone))
                .collect(Collectors.joining("; "));
    }

    private String commune(@Nullable Person person) {
        return person == null || person.residence().unitCode().isEmpty()
                ? ""
                : units.nameOf(person.residence().area(), VietnamTime.dayOf(clock.instant()));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Formats.day(at) + " " + Formats.clock(at);
    }
}
