package vn.thanhtri.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.test.DemoTest;
import vn.thanhtri.walk.Walker.Place;

/** Everybody who may not, before every door that writes, with what could be sent there. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Đi qua mọi cửa để ghi")
class WritingWalkTest {
    private static final String EXPORT = "an export: masked for who may not see numbers, and kept who took it";

    /** Doors that ask for no verb, and why. */
    private static final Map<String, String> WITHOUT_VERB = Map.of(
            "POST /set-up", "open only while there is no account, by a code of the terminal",
            "POST /outbreaks/{id}/contact-list", EXPORT,
            "POST /outbreaks/{id}/case-list/download", EXPORT,
            "POST /api/v1/outbreaks/{id}/case-list/download", EXPORT);

    private static final List<Place> INSIDE = List.of(Place.COMMUNE, Place.DISTRICT, Place.PROVINCE);
    private static final List<Place> ELSEWHERE = List.of(Place.NEIGHBOUR, Place.OTHER_DISTRICT, Place.OTHER_PROVINCE);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Walk walk;
    private final Map<Door, Set<Verb>> verbs = new LinkedHashMap<>();

    @BeforeAll
    void prepare() throws Exception {
        walk = new Walk(context, source, port);
        Verbs found = new Verbs();
        for (Door door : walk.doors) {
            if (door.writes() && !door.pattern().equals("/account/password")) {
                verbs.put(door, found.behind(door));
            }
        }
    }

    @AfterAll
    void leave() throws Exception {
        walk.close();
    }

    @Test
    @Order(1)
    @DisplayName("ai không có quyền thì bị từ chối bằng lời; sổ ký và các bảng không đổi")
    void withoutRight() throws Exception {
        Map<String, String> before = walk.tables.fingerprint();
        Set<String> wrong = new TreeSet<>();
        Map<Integer, Integer> answers = new TreeMap<>();
        Set<Door> told = new LinkedHashSet<>();
        int turn = 0;
        for (Map.Entry<Door, Set<Verb>> door : verbs.entrySet()) {
            if (door.getValue().isEmpty()
                    && !WITHOUT_VERB.containsKey(door.getKey().toString())) {
                wrong.add(door.getKey() + " asks for no verb");
            }
            if (door.getValue().isEmpty()) {
                continue;
            }
            for (Walker walker : withoutRight(door.getValue(), turn++)) {
                for (Sending sending : walk.sendings(door.getKey(), Place.COMMUNE)) {
                    Answer answer = sending.by(walker.visitor());
                    answers.merge(answer.status(), 1, Integer::sum);
                    if (!answer.refused() || answer.isSignIn()) {
                        wrong.add(walker + " " + sending + " " + answer.status());
                    }
                    if (answer.status() == 403) {
                        told.add(door.getKey());
                        wrong.addAll(withoutWords(door.getKey(), answer));
                    }
                }
            }
        }
        System.out.printf(
                "walk: %d doors that write, those without the right were answered %s; 403 at %d doors%n",
                verbs.size(), answers, told.size());
        wrong.addAll(Tables.changed(before, walk.tables.fingerprint()));
        assertThat(told).as("doors that told somebody that they may not").hasSizeGreaterThan(95);
        assertThat(wrong).isEmpty();
    }

    private static Set<String> withoutWords(Door door, Answer answer) {
        boolean vietnamese = answer.text().toLowerCase(Locale.ROOT).contains("không được phép");
        boolean english = answer.text().contains("may not");
        // a page speaks the language that was chosen, a program is told both
        boolean both = door.api() ? vietnamese && english : vietnamese || english;
        return both
                ? Set.of()
                : Set.of(door + " refuses without words: "
                        + answer.text().replaceAll("(?s)<head.*</head>|<[^>]+>|\\s+", " "));
    }

    /** In each place one of those who have none of the verbs, in turns. */
    private List<Walker> withoutRight(Set<Verb> asked, int turn) {
        List<Walker> standing = new ArrayList<>();
        for (Place place : INSIDE) {
            List<Walker> here = walk.walkers.stream()
                    .filter(each -> each.place() == place)
                    .filter(each ->
                            asked.stream().noneMatch(verb -> verb.roles().contains(each.role())))
                    .toList();
            if (!here.isEmpty()) {
                standing.addAll(Walk.ALL ? here : List.of(here.get(turn % here.size())));
            }
        }
        return standing;
    }

    private List<Walker> withRight(Set<Verb> asked, Place place) {
        return walk.walkers.stream()
                .filter(each -> each.place() == place)
                .filter(each -> asked.stream().anyMatch(verb -> verb.roles().contains(each.role())))
                .limit(Walk.ALL ? 6 : 1)
                .toList();
    }

    @Test
    @Order(2)
    @DisplayName(
            "số của thứ mình không thấy thì như không có, ở mọi trường của mọi lệnh: cùng một câu trả lời, không ghi gì")
    void hiddenNumbers() throws Exception {
        Set<String> wrong = new TreeSet<>();
        Map<Integer, Integer> answers = new TreeMap<>();
        Hidden hidden = new Hidden(walk.ids, database, transaction);
        for (Map.Entry<Door, Set<Verb>> door : verbs.entrySet()) {
            for (Walker walker : withRight(door.getValue(), Place.COMMUNE)) {
                for (Sending sending : walk.sendings(door.getKey(), Place.COMMUNE)) {
                    for (Slot slot : Slot.listOf(sending)) {
                        String number = hidden.numberFor(walker, slot);
                        if (number.isEmpty()) {
                            continue;
                        }
                        Answer answer = slot.with().apply(number).by(walker.visitor());
                        Answer none = slot.with().apply("987654321987").by(walker.visitor());
                        answers.merge(answer.status(), 1, Integer::sum);
                        if (answer.done() || answer.status() >= 500 || answer.status() != none.status()) {
                            wrong.add("%s with %s = %s by %s: %d, of none %d"
                                    .formatted(
                                            door.getKey(),
                                            slot.name(),
                                            number,
                                            walker,
                                            answer.status(),
                                            none.status()));
                        }
                    }
                }
            }
        }
        System.out.printf("walk: numbers that the actor cannot see were answered %s%n", answers);
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("người nơi khác, dù có quyền ở nơi mình, không ghi được gì vào hàng của xã")
    void elsewhere() throws Exception {
        Map<String, String> before = walk.tables.fingerprintOf(Place.COMMUNE.area);
        Set<String> wrong = new TreeSet<>();
        Map<Integer, Integer> answers = new TreeMap<>();
        for (Map.Entry<Door, Set<Verb>> door : verbs.entrySet()) {
            for (Place place : ELSEWHERE) {
                for (Walker walker : withRight(door.getValue(), place)) {
                    for (Sending sending : walk.sendings(door.getKey(), Place.COMMUNE)) {
                        Answer answer = sending.by(walker.visitor());
                        answers.merge(answer.status(), 1, Integer::sum);
                        if (answer.status() >= 500) {
                            wrong.add(walker + " " + sending + " " + answer.status());
                        }
                        if (answer.text().contains(Stain.MARK)
                                && !sending.toString().contains(Stain.MARK)) {
                            wrong.add(walker + " " + sending + " shows what lies in the commune");
                        }
                    }
                }
            }
        }
        System.out.printf("walk: those of elsewhere were answered %s%n", answers);
        wrong.addAll(Tables.changed(before, walk.tables.fingerprintOf(Place.COMMUNE.area)));
        wrong.addAll(factsElsewhere());
        assertThat(wrong).isEmpty();
    }

    /** Facts that somebody recorded outside of where they may. */
    private List<String> factsElsewhere() throws SQLException {
        return walk.tables.list("""
                select distinct j.actor_name || ' recorded ' || j.kind || ' in ' || j.area
                from kernel.journal j join people.officer o on o.id = j.officer
                where not starts_with(j.area, o.area)
                """);
    }
}
