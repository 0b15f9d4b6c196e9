package vn.thanhtri.tiers;

/**
 * The facts of a computation, in columns: 28 bytes a fact. The ids must be unique within a kind; {@link TierEngine#load}
 * checks it, {@link Tiers#compute} does not need it. Not safe for several threads.
 */
public final class Facts {
    final FactColumns cases = new FactColumns();
    final FactColumns encounters = new FactColumns();
    final FactColumns presences = new FactColumns();
    final FactColumns isolations = new FactColumns();
    private int persons;
    private int settings;

    public static Facts of(Iterable<? extends Fact> facts) {
        Facts result = new Facts();
        facts.forEach(result::add);
        return result;
    }

    public Facts add(Fact fact) {
        switch (fact) {
            case CaseWindow c -> addCase(c.id(), c.person(), c.infectiousFrom(), c.infectiousTo());
            case Encounter e -> addEncounter(e.id(), e.a(), e.b(), e.from(), e.to());
            case Presence p -> addPresence(p.id(), p.person(), p.setting(), p.from(), p.to());
            case Isolation i -> addIsolation(i.id(), i.person(), i.setting(), i.from(), i.to());
        }
        return this;
    }

    /** Like {@link CaseWindow}, without the object. */
    public void addCase(long id, int person, int infectiousFrom, int infectiousTo) {
        Minutes.requireInterval(infectiousFrom, infectiousTo);
        knowPerson(person);
        cases.append(id, person, FactColumns.NONE, infectiousFrom, infectiousTo);
    }

    /** Like {@link Encounter}, without the object. */
    public void addEncounter(long id, int a, int b, int from, int to) {
        if (a == b || to < from || !Minutes.isFinite(from) || !Minutes.isFinite(to)) {
            throw new IllegalArgumentException(
                    "Encounter " + id + " of " + a + " and " + b + " in [" + from + ", " + to + ") is not one");
        }
        knowPerson(a);
        knowPerson(b);
        encounters.append(id, a, b, from, Math.max(to, from + 1));
    }

    /** Like {@link Presence}, without the object. */
    public void addPresence(long id, int person, int setting, int from, int to) {
        Minutes.requireInterval(from, to);
        knowPerson(person);
        knowSetting(setting);
        presences.append(id, person, setting, from, to);
    }

    /** Like {@link Isolation}, without the object. */
    public void addIsolation(long id, int person, int setting, int from, int to) {
        Minutes.requireInterval(from, to);
        knowPerson(person);
        if (setting != Isolation.COMPLETE) {
            knowSetting(setting);
        }
        isolations.append(id, person, setting, from, to);
    }

    /** Makes room for this many facts of a kind at once. */
    public void reserve(FactKind kind, int count) {
        columns(kind).reserve(count);
    }

    /** The columns of a kind, to be filled at once; then {@link #knowCounts} is due. */
    public FactColumns columns(FactKind kind) {
        return switch (kind) {
            case CASE_WINDOW -> cases;
            case ENCOUNTER -> encounters;
            case PRESENCE -> presences;
            case ISOLATION -> isolations;
        };
    }

    /** One more than the highest person index. */
    public int personCount() {
        return persons;
    }

    /** One more than the highest setting index. */
    public int settingCount() {
        return settings;
    }

    public long size() {
        return (long) cases.size + encounters.size + presences.size + isolations.size;
    }

    /** For facts that were written into the columns: how many persons and settings there are. */
    public void knowCounts(int personCount, int settingCount) {
        persons = Math.max(persons, personCount);
        settings = Math.max(settings, settingCount);
    }

    private void knowPerson(int person) {
        Minutes.requireIndex("Person", person);
        persons = Math.max(persons, person + 1);
    }

    private void knowSetting(int setting) {
        Minutes.requireIndex("Setting", setting);
        settings = Math.max(settings, setting + 1);
    }
}
