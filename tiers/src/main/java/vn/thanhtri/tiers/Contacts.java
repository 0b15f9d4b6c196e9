package vn.thanhtri.tiers;

/**
 * Facts laid out by person and by setting, for several computations on the same facts. The facts must not change while
 * this is in use.
 */
public final class Contacts {
    final ContactGraph graph;

    private Contacts(ContactGraph graph) {
        this.graph = graph;
    }

    /** Lays the facts out: the part of the work that does not depend on the parameters. */
    public static Contacts of(Facts facts) {
        return new Contacts(new ContactGraph(
                facts.cases,
                facts.encounters,
                facts.presences,
                facts.isolations,
                facts.personCount(),
                facts.settingCount()));
    }
}
