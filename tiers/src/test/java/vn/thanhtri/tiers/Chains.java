package vn.thanhtri.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

/** What every chain owes, whoever found it. */
final class Chains {
    private Chains() {}

    /** Each link is a true contact, each source was infectious then, the first is a case, and the last reaches the horizon. */
    static void requireTrue(
            Chain chain, Collection<? extends Fact> facts, NaiveTiers naive, TierParameters parameters) {
        List<Link> links = chain.links();
        assertThat(links).hasSize(chain.standing().tier());
        int horizon = parameters.horizonMinutes();
        for (int hop = 1; hop <= links.size(); hop++) {
            Link link = links.get(hop - 1);
            assertThat(link.fromMinute()).isLessThan(link.toMinute());
            assertThat(link.toMinute()).isLessThanOrEqualTo(parameters.asOfMinute());
            assertThat(naive.exposures(hop, link.exposed())
                            .floorEntry(link.fromMinute())
                            .getValue())
                    .as("exposure of %s at %d hops", link, hop)
                    .isGreaterThanOrEqualTo(link.toMinute());
            requireMeeting(link, facts);
            if (hop == 1) {
                assertThat(facts)
                        .anySatisfy(fact -> assertThat(fact instanceof CaseWindow c
                                        && c.person() == link.source()
                                        && c.infectiousFrom() <= link.fromMinute()
                                        && c.infectiousTo() > link.fromMinute())
                                .isTrue());
            } else {
                Link before = links.get(hop - 2);
                assertThat(before.exposed()).isEqualTo(link.source());
                assertThat(before.fromMinute()).isLessThanOrEqualTo(link.fromMinute());
                assertThat((long) before.toMinute() + horizon).isGreaterThan(link.fromMinute());
            }
        }
        if (!links.isEmpty()) {
            assertThat(links.getLast().exposed()).isEqualTo(chain.person());
            assertThat(links.getLast().toMinute()).isGreaterThan(parameters.asOfMinute() - horizon);
        }
    }

    private static void requireMeeting(Link link, Collection<? extends Fact> facts) {
        switch (link.means()) {
            case Link.Means.Meeting meeting ->
                assertThat(facts)
                        .anySatisfy(fact -> assertThat(fact instanceof Encounter e
                                        && e.id() == meeting.encounterId()
                                        && (e.a() == link.source() || e.b() == link.source())
                                        && (e.a() == link.exposed() || e.b() == link.exposed())
                                        && e.from() <= link.fromMinute()
                                        && e.to() >= link.toMinute())
                                .isTrue());
            case Link.Means.SharedSetting shared -> {
                for (int person : new int[] {link.source(), link.exposed()}) {
                    assertThat(facts)
                            .anySatisfy(fact -> assertThat(fact instanceof Presence p
                                            && p.person() == person
                                            && p.setting() == shared.setting()
                                            && p.from() <= link.fromMinute()
                                            && p.to() > link.fromMinute())
                                    .isTrue());
                }
            }
        }
    }
}
