package vn.thanhtri.tiers;

/** What contacts came and went by the edits of one change, in the graph as it stands after them. */
final class ChangedContacts {
    final Pieces meetingsGained = new Pieces();
    final Pieces meetingsLost = new Pieces();
    /** Rows of person and setting. */
    final Pieces staysGained = new Pieces();

    final Pieces staysLost = new Pieces();
    /** What was gained and then lost in one change is not sorted out: these persons and settings are derived again. */
    final IntBag uncertain = new IntBag();

    final IntBag uncertainSettings = new IntBag();

    private final ContactGraph graph;
    private final Intervals gained = new Intervals();
    private final Intervals lost = new Intervals();

    ChangedContacts(ContactGraph graph) {
        this.graph = graph;
    }

    void clear() {
        meetingsGained.clear();
        meetingsLost.clear();
        staysGained.clear();
        staysLost.clear();
        uncertain.clear();
        uncertainSettings.clear();
    }

    boolean touchStays() {
        return !staysGained.isEmpty() || !staysLost.isEmpty();
    }

    boolean lostAny() {
        return !meetingsLost.isEmpty() || !staysLost.isEmpty();
    }

    void meetingAdded(Encounter met) {
        meetingsGained.add(met.a(), met.b(), met.from(), met.to());
    }

    void meetingRemoved(Encounter met) {
        if (!meetingsGained.isEmpty()) {
            uncertain.add(met.a());
            uncertain.add(met.b());
        }
        meetingsLost.add(met.a(), met.b(), met.from(), met.to());
    }

    /** To be called after the person's presences or isolations changed. */
    void stayChanges(int person, int setting) {
        boolean again = touchStays();
        graph.refreshStay(person, setting, gained, lost);
        for (int i = 0; i < lost.length; i += 2) {
            if (again) {
                uncertain.add(person);
                uncertainSettings.add(setting);
            }
            staysLost.add(person, setting, lost.bounds[i], lost.bounds[i + 1]);
        }
        for (int i = 0; i < gained.length; i += 2) {
            staysGained.add(person, setting, gained.bounds[i], gained.bounds[i + 1]);
        }
    }

    void staysChange(int person) {
        for (int setting : graph.settingsOf(person)) {
            stayChanges(person, setting);
        }
    }
}
