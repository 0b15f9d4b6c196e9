package vn.thanhtri.people.merge;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.thanhtri.people.merge.PersonMerge.Field;
import vn.thanhtri.people.person.Person;

/** Who comes out when two records are one person, and when they are two again. */
final class MergedPerson {
    private MergedPerson() {}

    /** The survivor with what was taken from the merged one; telephones of both. */
    static Person mixed(Person stays, Person gone, Set<Field> taken) {
        boolean born = taken.contains(Field.BORN);
        return new Person(
                stays.id(),
                taken.contains(Field.NAME) ? gone.fullName() : stays.fullName(),
                born ? gone.bornYear() : stays.bornYear(),
                born ? gone.bornOn() : stays.bornOn(),
                taken.contains(Field.SEX) ? gone.sex() : stays.sex(),
                taken.contains(Field.CITIZEN_NUMBER) ? gone.citizenNumber() : stays.citizenNumber(),
                Stream.concat(stays.phones().stream(), gone.phones().stream())
                        .distinct()
                        .toList(),
                taken.contains(Field.RESIDENCE) ? gone.residence() : stays.residence());
    }

    /** What the merging changed is as before; what somebody set right since stays. */
    static Person restored(Person now, Person gone, PersonMerge known) {
        Person before = known.before();
        Person then = mixed(before, gone, known.taken());
        boolean born = Objects.equals(now.bornYear(), then.bornYear()) && Objects.equals(now.bornOn(), then.bornOn());
        List<String> added = then.phones().stream()
                .filter(phone -> !before.phones().contains(phone))
                .toList();
        return new Person(
                now.id(),
                now.fullName().equals(then.fullName()) ? before.fullName() : now.fullName(),
                born ? before.bornYear() : now.bornYear(),
                born ? before.bornOn() : now.bornOn(),
                now.sex().equals(then.sex()) ? before.sex() : now.sex(),
                now.citizenNumber().equals(then.citizenNumber()) ? before.citizenNumber() : now.citizenNumber(),
                now.phones().stream().filter(phone -> !added.contains(phone)).toList(),
                now.residence().equals(then.residence()) ? before.residence() : now.residence());
    }

    /** What both would have to say differently. */
    static Set<Field> differing(Person gone, Person stays) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, Field.NAME, differ(gone.fullName(), stays.fullName()));
        add(
                fields,
                Field.BORN,
                gone.bornYear() != null
                        && (!Objects.equals(gone.bornYear(), stays.bornYear())
                                || gone.bornOn() != null && !gone.bornOn().equals(stays.bornOn())));
        add(fields, Field.SEX, differ(gone.sex(), stays.sex()) || suggested(gone.sex(), stays.sex()));
        add(
                fields,
                Field.CITIZEN_NUMBER,
                !gone.citizenNumber().isEmpty() && !gone.citizenNumber().equals(stays.citizenNumber()));
        add(fields, Field.RESIDENCE, !gone.residence().equals(stays.residence()));
        return fields;
    }

    /** What only the merged one knows. */
    static Set<Field> suggested(Person gone, Person stays) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, Field.BORN, gone.bornYear() != null && stays.bornYear() == null);
        add(fields, Field.SEX, suggested(gone.sex(), stays.sex()));
        add(fields, Field.CITIZEN_NUMBER, suggested(gone.citizenNumber(), stays.citizenNumber()));
        add(
                fields,
                Field.RESIDENCE,
                suggested(gone.residence().unitCode(), stays.residence().unitCode()));
        return fields;
    }

    private static void add(Set<Field> fields, Field field, boolean wanted) {
        if (wanted) {
            fields.add(field);
        }
    }

    private static boolean suggested(String gone, String stays) {
        return !gone.isEmpty() && stays.isEmpty();
    }

    static boolean differ(String gone, String stays) {
        return !gone.isEmpty() && !stays.isEmpty() && !gone.equals(stays);
    }
}
