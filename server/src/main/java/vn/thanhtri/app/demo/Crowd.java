package vn.thanhtri.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

/** Invented people of the story's communes, and the households they live in. */
final class Crowd {
    /** One stranger in so many leaves no telephone number: what stays is a gap on the board. */
    private static final int WITHOUT_PHONE = 240;

    private static final int[] OTHERS_AT_HOME = {0, 0, 0, 1, 1, 1, 2, 2, 3, 4};

    private final Story story;
    private final InventedNames names;
    private final RandomGenerator random;
    private final Units units;
    private final Hamlets hamlets;
    private final Persons persons;
    private final Settings settings;
    private final Map<String, Long> householdOf = new HashMap<>();
    private int phones = 100_000;

    Crowd(
            Story story,
            InventedNames names,
            RandomGenerator random,
            Units units,
            Hamlets hamlets,
            Persons persons,
            Settings settings) {
        this.story = story;
        this.names = names;
        this.random = random;
        this.units = units;
        this.hamlets = hamlets;
        this.persons = persons;
        this.settings = settings;
    }

    /** Somebody invented, with where they live. @param phone empty when there is none */
    record Somebody(long id, String name, String commune, String hamlet, String phone) {}

    /** A number of strangers of a commune and its neighbours. */
    List<Somebody> strangers(int count, String commune) {
        List<PersonEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sex = random.nextBoolean() ? "F" : "M";
            Story.HamletRow home = hamletNear(commune);
            entries.add(entry(
                    names.next(sex),
                    1945 + random.nextInt(65),
                    sex,
                    home.commune(),
                    home.name(),
                    random.nextInt(WITHOUT_PHONE) > 0 ? nextPhone() : ""));
        }
        return register(entries);
    }

    Somebody named(String name, int born, String sex, String commune, String hamlet, String phone) {
        return register(List.of(entry(name, born, sex, commune, hamlet, phone))).getFirst();
    }

    /** The household of the story with this key gets one more member; who else was found there is returned. */
    List<Somebody> live(String household, Somebody member) {
        Long known = householdOf.get(household);
        if (known == null) {
            List<Attendance> people = new ArrayList<>();
            people.add(Attendance.wholeTime(member.id()));
            List<Somebody> others = family(member, 2);
            others.forEach(each -> people.add(Attendance.wholeTime(each.id())));
            householdOf.put(household, household(member, people));
            return others;
        }
        settings.attend(known, List.of(Attendance.wholeTime(member.id())));
        return List.of();
    }

    /** The people each of these lives with become known. */
    List<Somebody> families(List<Somebody> heads) {
        List<Somebody> everybody = new ArrayList<>();
        for (Somebody head : heads) {
            List<Somebody> others = family(head, OTHERS_AT_HOME[random.nextInt(OTHERS_AT_HOME.length)]);
            if (!others.isEmpty()) {
                List<Attendance> people = new ArrayList<>();
                people.add(Attendance.wholeTime(head.id()));
                others.forEach(each -> people.add(Attendance.wholeTime(each.id())));
                household(head, people);
                everybody.addAll(others);
            }
        }
        return everybody;
    }

    private long household(Somebody head, List<Attendance> people) {
        return settings.record(new RecordSetting(
                SettingKind.HOUSEHOLD,
                "Hộ " + head.name(),
                "xóm " + head.hamlet(),
                head.commune(),
                null,
                null,
                null,
                null,
                people));
    }

    private List<Somebody> family(Somebody head, int others) {
        String family = head.name().substring(0, head.name().indexOf(' '));
        List<PersonEntry> entries = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            String sex = random.nextBoolean() ? "F" : "M";
            String name = random.nextInt(3) > 0 ? names.next(family, sex) : names.next(sex);
            // who has no telephone is called on that of the household
            String phone = random.nextBoolean() || head.phone().isEmpty() ? nextPhone() : head.phone();
            entries.add(entry(name, 1945 + random.nextInt(72), sex, head.commune(), head.hamlet(), phone));
        }
        return entries.isEmpty() ? List.of() : register(entries);
    }

    private List<Somebody> register(List<PersonEntry> entries) {
        List<Long> ids = persons.registerAll(entries);
        List<Somebody> people = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Residence home = entries.get(i).residence();
            people.add(new Somebody(
                    ids.get(i),
                    entries.get(i).fullName(),
                    home.unitCode(),
                    home.hamletName().replaceFirst("^xóm ", ""),
                    entries.get(i).phones().isEmpty()
                            ? ""
                            : entries.get(i).phones().getFirst()));
        }
        return people;
    }

    private String nextPhone() {
        return String.format(Locale.ROOT, "0912%06d", phones++);
    }

    private PersonEntry entry(String name, int born, String sex, String commune, String hamlet, String phone) {
        Long number = hamlets.findByName(commune, hamlet, DemoProvince.SINCE)
                .map(each -> each.id())
                .orElse(null);
        return new PersonEntry(
                name,
                born,
                null,
                sex,
                "",
                phone.isEmpty() ? List.of() : List.of(phone),
                new Residence(commune, units.path(commune, DemoProvince.SINCE), number, null, "xóm " + hamlet, ""));
    }

    private Story.HamletRow hamletNear(String commune) {
        List<Story.HamletRow> own = story.hamlets().stream()
                .filter(hamlet -> hamlet.commune().equals(commune))
                .toList();
        List<Story.HamletRow> all = random.nextInt(6) == 0 || own.isEmpty() ? story.hamlets() : own;
        return all.get(random.nextInt(all.size()));
    }
}
