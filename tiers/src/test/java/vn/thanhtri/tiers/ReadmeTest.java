package vn.thanhtri.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The example of README.md runs, and is what stands there. */
class ReadmeTest {
    @Test
    @DisplayName("Ví dụ trong README cho đúng kết quả đã ghi")
    void example() {
        // README begins
        Interner people = new Interner();
        int ca = people.intern("Ca bệnh"); // the case
        int ban = people.intern("Bạn cùng phòng"); // shares a room with the case
        int me = people.intern("Mẹ"); // met the room-mate afterwards
        int room = 0;

        Facts facts = new Facts()
                .add(new CaseWindow(1, ca, at("2021-07-25T00:00"), Minutes.STILL_OPEN))
                .add(new Presence(1, ca, room, Minutes.SINCE_ALWAYS, Minutes.STILL_OPEN))
                .add(new Presence(2, ban, room, at("2021-07-20T18:00"), at("2021-07-27T06:00")))
                .add(new Encounter(1, ban, me, at("2021-07-28T08:30"), at("2021-07-28T09:00")));
        TierParameters parameters = new TierParameters(at("2021-07-30T15:00"), 14, 3);

        TierTable table = Tiers.compute(facts, parameters);
        table.tier(ban); // 1
        table.standing(me); // tier 2, first exposure 2021-07-28T08:30, last 2021-07-28T09:00
        table.explain(me).orElseThrow().links(); // Ca bệnh → Bạn cùng phòng → Mẹ

        TierEngine engine = TierEngine.load(facts, parameters);
        Update update = engine.remove(FactKind.CASE_WINDOW, 1); // the case is withdrawn
        update.changes(); // three people: none has a tier any more
        engine.apply(update.inverse()); // and taken back
        // README ends

        assertThat(table.tier(ban)).isEqualTo(1);
        assertThat(table.standing(me)).isEqualTo(new Standing(2, at("2021-07-28T08:30"), at("2021-07-28T09:00")));
        assertThat(table.explain(me).orElseThrow().links())
                .extracting(Link::source, Link::exposed)
                .containsExactly(tuple(ca, ban), tuple(ban, me));
        assertThat(update.changes())
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.after().hasTier()).isFalse());
        assertThat(engine.standing(me).tier()).isEqualTo(2);
    }

    private static int at(String time) {
        return Minutes.of(LocalDateTime.parse(time));
    }

    @Test
    @DisplayName("Đoạn mã trong README là đoạn mã đã chạy ở đây")
    void exampleIsTheOneThatRuns() throws IOException {
        Path here = Path.of("src/test/java/vn/thanhtri/tiers/ReadmeTest.java");
        assertThat(block(Files.readString(Path.of("README.md")), "```java\n", "```"))
                .isEqualTo(block(Files.readString(here), "// README begins\n", "// README " + "ends"));
    }

    private static String block(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        Stream<String> lines = text.substring(from, text.indexOf(end, from)).lines();
        return lines.map(String::strip)
                .reduce("", (all, line) -> all + line + "\n")
                .strip();
    }
}
