package vn.thanhtri.tiers;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who met whom: encounters by person, and effective presences (presences without what isolation elsewhere takes away) by
 * person and by setting.
 */
final class ContactGraph {
    /** Entries of {@link #encounters}: other person, from, to, slot of the fact. */
    static final int ENCOUNTER_STRIDE = 4;
    /** Entries of {@link #stays}: setting, from, to; entries of {@link #members}: person, from, to. */
    static final int STAY_STRIDE = 3;

    private static final int FILL_PARTS = 8;

    final FactColumns encounterFacts;
    final PersonChains cases;
    final PersonChains presences;
    final PersonChains isolations;
    final Blocks encounters;
    final Blocks stays;
    final Blocks members;
    int persons;
    int settings;

    private final Intervals effective = new Intervals();
    private final Intervals old = new Intervals();

    ContactGraph(
            FactColumns cases,
            FactColumns encounters,
            FactColumns presences,
            FactColumns isolations,
            int persons,
            int settings) {
        this.persons = persons;
        this.settings = settings;
        this.encounterFacts = encounters;
        this.cases = new PersonChains(cases, persons);
        this.presences = new PersonChains(presences, persons);
        this.isolations = new PersonChains(isolations, persons);
        this.encounters = new Blocks(ENCOUNTER_STRIDE, persons);
        this.stays = new Blocks(STAY_STRIDE, persons);
        this.members = new Blocks(STAY_STRIDE, settings);
        Stream.<Runnable>of(this::layOutEncounters, this::layOutPresences)
                .parallel()
                .forEach(Runnable::run);
    }

    void growTo(int personCount, int settingCount) {
        if (personCount > persons) {
            persons = personCount;
            cases.growPersons(personCount);
            presences.growPersons(personCount);
            isolations.growPersons(personCount);
            encounters.growOwners(personCount);
            stays.growOwners(personCount);
        }
        if (settingCount > settings) {
            settings = settingCount;
            members.growOwners(settingCount);
        }
    }

    /** Each part writes the blocks of its own persons, so the parts run side by side. */
    private void layOutEncounters() {
        FactColumns facts = encounterFacts;
        int[] degree = new int[persons];
        for (int slot = 0; slot < facts.size; slot++) {
            degree[facts.left[slot]]++;
            degree[facts.right[slot]]++;
        }
        encounters.layOut(degree);
        int parts = facts.size < 100_000
                ? 1
                : Math.min(FILL_PARTS, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts).parallel().forEach(part -> {
            int low = (int) ((long) persons * part / parts);
            int high = (int) ((long) persons * (part + 1) / parts);
            for (int slot = 0; slot < facts.size; slot++) {
                int a = facts.left[slot];
                int b = facts.right[slot];
                if (a >= low && a < high) {
                    appendEncounter(a, b, slot);
                }
                if (b >= low && b < high) {
                    appendEncounter(b, a, slot);
                }
            }
        });
    }

    private void appendEncounter(int person, int other, int slot) {
        int place = encounters.append(person);
        int[] data = encounters.data;
        data[place] = other;
        data[place + 1] = encounterFacts.from[slot];
        data[place + 2] = encounterFacts.to[slot];
        data[place + 3] = slot;
    }

    void addEncounter(int slot) {
        appendEncounter(encounterFacts.left[slot], encounterFacts.right[slot], slot);
        appendEncounter(encounterFacts.right[slot], encounterFacts.left[slot], slot);
    }

    void removeEncounter(int slot) {
        removeEncounter(encounterFacts.left[slot], slot);
        removeEncounter(encounterFacts.right[slot], slot);
    }

    private void removeEncounter(int person, int slot) {
        int place = encounters.begin(person);
        while (encounters.data[place + 3] != slot) {
            place += ENCOUNTER_STRIDE;
        }
        encounters.removeAt(person, place);
    }

    private void layOutPresences() {
        layOutStays();
        layOutMembers();
    }

    private void layOutStays() {
        FactColumns facts = presences.columns;
        int[] rows = new int[persons];
        for (int slot = 0; slot < facts.size; slot++) {
            rows[facts.left[slot]]++;
        }
        stays.layOut(rows);
        long[] bySetting = new long[16];
        for (int person = 0; person < persons; person++) {
            int n = rows[person];
            if (n == 0) {
                continue;
            }
            if (n > bySetting.length) {
                bySetting = new long[n * 2];
            }
            int i = 0;
            for (int slot = presences.first(person); slot != PersonChains.END; slot = presences.after(slot)) {
                bySetting[i++] = ((long) facts.right[slot] << 32) | slot;
            }
            layOutStays(person, bySetting, n);
        }
    }

    private void layOutStays(int person, long[] bySetting, int n) {
        Arrays.sort(bySetting, 0, n);
        FactColumns facts = presences.columns;
        for (int i = 0; i < n; ) {
            int setting = (int) (bySetting[i] >> 32);
            effective.clear();
            for (; i < n && (int) (bySetting[i] >> 32) == setting; i++) {
                int slot = (int) bySetting[i];
                effective.add(facts.from[slot], facts.to[slot]);
            }
            cutByIsolation(person, setting, effective);
            appendAll(stays, person, setting, effective);
        }
    }

    private void layOutMembers() {
        int[] rows = new int[settings];
        for (int person = 0; person < persons; person++) {
            for (int i = stays.begin(person); i < stays.end(person); i += STAY_STRIDE) {
                rows[stays.data[i]]++;
            }
        }
        members.layOut(rows);
        for (int person = 0; person < persons; person++) {
            for (int i = stays.begin(person); i < stays.end(person); i += STAY_STRIDE) {
                int place = members.append(stays.data[i]);
                members.data[place] = person;
                members.data[place + 1] = stays.data[i + 1];
                members.data[place + 2] = stays.data[i + 2];
            }
        }
    }

    private static void appendAll(Blocks blocks, int owner, int other, Intervals set) {
        for (int i = 0; i < set.length; i += 2) {
            int place = blocks.append(owner);
            blocks.data[place] = other;
            blocks.data[place + 1] = set.bounds[i];
            blocks.data[place + 2] = set.bounds[i + 1];
        }
    }

    private void cutByIsolation(int person, int setting, Intervals set) {
        FactColumns facts = isolations.columns;
        for (int slot = isolations.first(person); slot != PersonChains.END; slot = isolations.after(slot)) {
            if (facts.right[slot] != setting) {
                set.subtract(facts.from[slot], facts.to[slot]);
            }
        }
    }

    /** Derives a person's effective presence in a setting again, and says what it gained and lost. */
    void refreshStay(int person, int setting, Intervals gained, Intervals lost) {
        FactColumns facts = presences.columns;
        effective.clear();
        for (int slot = presences.first(person); slot != PersonChains.END; slot = presences.after(slot)) {
            if (facts.right[slot] == setting) {
                effective.add(facts.from[slot], facts.to[slot]);
            }
        }
        cutByIsolation(person, setting, effective);
        old.clear();
        for (int i = stays.begin(person); i < stays.end(person); i += STAY_STRIDE) {
            if (stays.data[i] == setting) {
                old.add(stays.data[i + 1], stays.data[i + 2]);
            }
        }
        gained.setToDifference(effective, old);
        lost.setToDifference(old, effective);
        if (!gained.isEmpty() || !lost.isEmpty()) {
            removeAll(stays, person, setting);
            removeAll(members, setting, person);
            appendAll(stays, person, setting, effective);
            appendAll(members, setting, person, effective);
        }
    }

    private static void removeAll(Blocks blocks, int owner, int other) {
        for (int i = blocks.end(owner) - STAY_STRIDE; i >= blocks.begin(owner); i -= STAY_STRIDE) {
            if (blocks.data[i] == other) {
                blocks.removeAt(owner, i);
            }
        }
    }

    /** The settings in which the person was recorded, each once. */
    int[] settingsOf(int person) {
        IntStream.Builder found = IntStream.builder();
        for (int slot = presences.first(person); slot != PersonChains.END; slot = presences.after(slot)) {
            found.add(presences.columns.right[slot]);
        }
        return found.build().distinct().toArray();
    }
}
