package vn.thanhtri.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rooms and crowds. */
class LargeSettingsTest {
    private static final int DAY = Minutes.PER_DAY;
    private static final TierParameters PARAMETERS = new TierParameters(Worlds.START + 35 * DAY, 3, 3);

    /** People of a few settings, most of them in the first; a few cases, some isolated. */
    private static List<Fact> world(int people, int settings, int mostMinutes, Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int from = Worlds.START + random.nextInt(40 * DAY);
            facts.add(new Presence(person, person, 0, from, from + 1 + random.nextInt(mostMinutes)));
            int other = 1 + random.nextInt(settings - 1);
            facts.add(new Presence(people + person, person, other, from + DAY, from + DAY + random.nextInt(2 * DAY)));
            if (random.nextInt(200) == 0) {
                facts.add(new CaseWindow(person, person, from, from + random.nextInt(5 * DAY)));
            }
            if (random.nextInt(20) == 0) {
                facts.add(new Isolation(person, person, Isolation.COMPLETE, from + 30, from + DAY));
            }
        }
        return facts;
    }

    @Test
    @DisplayName("Nơi có 2.000 người: bằng kết quả tính theo từng cặp, cả khi thêm và rút ca bệnh")
    void twoThousandMembers() {
        Random random = new Random(107);
        int people = 2_000;
        List<Fact> facts = world(people, 40, 3 * DAY, random);
        TierEngine engine = TierEngine.load(Facts.of(facts), PARAMETERS);
        check(facts, people, engine);
        Fact added = new CaseWindow(9_999, 1_000, Worlds.START, Minutes.STILL_OPEN);
        engine.put(added);
        List<Fact> more = new ArrayList<>(facts);
        more.add(added);
        check(more, people, engine);
        engine.remove(FactKind.CASE_WINDOW, 9_999);
        check(facts, people, engine);
    }

    private static void check(List<Fact> facts, int people, TierEngine engine) {
        List<Standing> naive = new NaiveTiers(facts, people, PARAMETERS).standings();
        TierTable batch = Tiers.compute(Facts.of(facts), PARAMETERS);
        assertThat(IntStream.range(0, people).mapToObj(batch::standing)).isEqualTo(naive);
        assertThat(IntStream.range(0, people).mapToObj(engine::standing)).isEqualTo(naive);
        assertThat(naive).anyMatch(s -> s.tier() == 1).anyMatch(s -> s.tier() == 2);
        for (int person = 0; person < people; person += 97) {
            assertThat(engine.explain(person)).isEqualTo(batch.explain(person));
        }
    }

    @Test
    @DisplayName("Chợ 50.000 người không tốn công theo bình phương")
    void marketCostsNoSquare() {
        // one by one for five minutes each: nobody's time covers another's, the worst for merging
        Facts facts = new Facts();
        int people = 50_000;
        for (int person = 0; person < people; person++) {
            facts.addPresence(person, person, 0, Worlds.START + person, Worlds.START + person + 5);
            facts.addPresence(people + person, person, 0, Worlds.START + 34 * DAY, Minutes.STILL_OPEN);
            if (person % 7 == 0) {
                facts.addCase(person, person, Minutes.SINCE_ALWAYS, Minutes.STILL_OPEN);
            }
        }
        TierTable table =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Tiers.compute(facts, PARAMETERS));
        assertThat(table.standing(8)).isEqualTo(new Standing(1, Worlds.START + 8, PARAMETERS.asOfMinute()));
    }
}
