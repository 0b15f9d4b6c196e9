package vn.thanhtri.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.test.DemoTest;
import vn.thanhtri.walk.Walker.Place;

/** Everybody who could stand before a table or a door that shows something. What one commune's people wrote is marked. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Đi qua mọi bảng và mọi cửa để xem")
class ReadingWalkTest {
    /** What everybody may read, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "people.agency", "orders name agencies everywhere",
            "people.office_holder", "who heads an agency is published",
            "people.post", "posts of agencies are published",
            "place.hamlet", "names of places",
            "place.unit_shape", "boundaries of places",
            "policy.decision", "numbers of the law hold for everybody");

    /** Tables with an area that are nobody's, and why. */
    private static final Map<String, String> FREE = Map.of(
            "place.unit", "units of the State are published", "policy.question", "numbers of the law, no person");

    /** Doors that a stranger may open. */
    private static final Set<String> FOR_STRANGERS = Set.of(
            "GET /sign-in",
            "GET /set-up",
            "POST /set-up",
            "GET /h/{code}",
            "POST /h/{code}",
            "GET /actuator/health",
            "GET /actuator/health/**");

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

    @BeforeAll
    void prepare() throws Exception {
        walk = new Walk(context, source, port);
    }

    @AfterAll
    void leave() throws Exception {
        walk.close();
    }

    @Test
    @DisplayName("bảng nào có dữ liệu về người cũng nằm dưới quyền theo địa bàn; không ai đọc được hàng của nơi khác")
    void everyTable() throws Exception {
        Set<String> wrong = new TreeSet<>();
        List<String> personal = walk.tables.listPersonal();
        Set<String> held =
                Set.copyOf(walk.tables.list("select oid::regclass::text from pg_class where relrowsecurity"));
        Set<String> everybody = Set.copyOf(walk.tables.list("""
                select polrelid::regclass::text from pg_policy where pg_get_expr(polqual, polrelid) = 'true'"""));
        Set<String> withArea = Set.copyOf(walk.tables.list("""
                select attrelid::regclass::text from pg_attribute join pg_class c on c.oid = attrelid
                where attname = 'area' and relkind = 'r'"""));
        for (String table : personal) {
            if (!held.contains(table) && !FREE.containsKey(table)) {
                wrong.add(table + " is not under row-level security");
            }
            if (everybody.contains(table) && !OPEN.containsKey(table)) {
                wrong.add(table + " is read by everybody, and nobody says why");
            }
        }
        int read = 0;
        for (Walker walker : walk.walkers) {
            for (String table : personal) {
                read++;
                if (withArea.contains(table) && !everybody.contains(table) && !FREE.containsKey(table)) {
                    wrong.addAll(foreignRows(walker, table));
                }
            }
        }
        wrong.addAll(walk.tables.list("""
                select c.oid::regclass || ' is a view with the rights of its owner'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)"""));
        System.out.printf("walk: %d tables with personal data, read %d times%n", personal.size(), read);
        assertThat(wrong).isEmpty();
    }

    /** Of places that are neither below nor, where documents come down, above. */
    private List<String> foreignRows(Walker walker, String table) {
        return Acting.as(
                walker.actor(),
                () -> transaction.execute(status -> database.sql("""
                                select distinct '%1$s of ' || area || ' is read by %2$s' from %1$s
                                where not starts_with(area, '%3$s') and not (starts_with('%3$s', area) and '%1$s' ~ '^(directive|obligation)\\.')
                                """.formatted(table, walker, walker.place().area))
                        .query(String.class)
                        .list()));
    }

    @Test
    @DisplayName("chưa đăng nhập thì cửa nào cũng đóng")
    void signedOut() throws Exception {
        Set<String> open = new TreeSet<>();
        int asked = 0;
        try (Visitor nobody = new Visitor(walk.site)) {
            for (Map.Entry<Door, Set<String>> door : walk.addresses.entrySet()) {
                for (String address : door.getValue()) {
                    Answer answer = door.getKey().writes()
                            ? nobody.form(door.getKey().method(), address, Map.of())
                            : nobody.get(address);
                    asked++;
                    boolean closed = answer.isSignIn() || door.getKey().writes() && answer.status() == 403;
                    if (!closed && !FOR_STRANGERS.contains(door.getKey().toString())) {
                        open.add(door.getKey() + " " + answer.status());
                    }
                }
            }
        }
        System.out.printf("walk: %d doors closed to strangers, %d requests%n", walk.doors.size(), asked);
        assertThat(open).isEmpty();
    }

    @Test
    @DisplayName(
            "người nơi khác không thấy gì của xã, huyện; ai không được giao thì không thấy đủ số; không cửa nào vỡ")
    void everybodyReads() throws Exception {
        Set<String> wrong = new TreeSet<>();
        Set<Door> opened = new LinkedHashSet<>();
        Set<Door> marked = new LinkedHashSet<>();
        int asked = 0;
        int turn = 0;
        for (Map.Entry<Door, Set<String>> door : walk.addresses.entrySet()) {
            if (door.getKey().writes()) {
                continue;
            }
            for (String address : door.getValue()) {
                for (Walker walker : standing(turn++)) {
                    Answer answer = door.getKey().stream()
                            ? walker.visitor().listen(address)
                            : walker.visitor().get(address);
                    asked++;
                    if (answer.status() < 400) {
                        opened.add(door.getKey());
                    }
                    if (answer.text().contains(Stain.MARK)) {
                        marked.add(door.getKey());
                    }
                    if (answer.status() >= 500 || answer.isSignIn()) {
                        wrong.add(walker + " " + address + " " + answer.status());
                    }
                    wrong.addAll(leaksIn(walker, address, answer));
                }
            }
        }
        System.out.printf(
                "walk: %d roles in places, %d doors that show, %d addresses, %d requests; %d columns marked, marks behind %d doors%n",
                walk.walkers.size(),
                opened.size(),
                walk.addresses.values().stream().mapToInt(Set::size).sum(),
                asked,
                walk.marked,
                marked.size());
        assertThat(wrong).isEmpty();
        assertThat(walk.doors.stream()
                        .filter(door -> !door.writes() && !opened.contains(door))
                        .filter(door -> !FOR_STRANGERS.contains(door.toString()))
                        .toList())
                .as("doors that opened to nobody: the walk proves nothing about them")
                .isEmpty();
        assertThat(marked).as("doors behind which those of the place see marks").hasSizeGreaterThan(20);
    }

    /** Each place once, with its roles in turns; and who does not see full numbers within. */
    private List<Walker> standing(int turn) {
        if (Walk.ALL) {
            return walk.walkers;
        }
        List<Walker> standing = new ArrayList<>();
        for (Place place : Place.values()) {
            List<Walker> here =
                    walk.walkers.stream().filter(each -> each.place() == place).toList();
            standing.add(here.get((turn + place.ordinal()) % here.size()));
        }
        return standing;
    }

    private static Set<String> leaksIn(Walker walker, String address, Answer answer) {
        Set<String> leaks = new TreeSet<>();
        String text = answer.text();
        boolean above = Place.COMMUNE.area.startsWith(walker.place().area);
        boolean ofDistrict = walker.place().area.startsWith(Place.DISTRICT.area);
        boolean numbers = above && Entitled.may(walker.actor(), Verb.SEE_FULL_NUMBERS);
        if (!above && text.contains(Stain.MARK)) {
            leaks.add(walker + " " + address + ": " + around(text, text.indexOf(Stain.MARK)));
        }
        if (!above && !ofDistrict && text.contains(Stain.DISTRICT_MARK)) {
            leaks.add(walker + " " + address + ": " + around(text, text.indexOf(Stain.DISTRICT_MARK)));
        }
        for (Pattern pattern : numbers ? List.<Pattern>of() : List.of(Stain.PHONE, Stain.PAPER)) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                leaks.add(walker + " " + address + ": " + around(text, found.start()));
            }
        }
        return leaks;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40))
                .replaceAll("\\s+", " ");
    }
}
