package vn.thanhtri.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.walk.Walker.Place;

/** The demo with the rows of one commune and its district marked, everybody who walks, and every address that was found. */
final class Walk implements AutoCloseable {
    /** With {@code -Dthanhtri.walk=all} everybody stands before every address; otherwise each place does, its roles in turns. */
    static final boolean ALL = "all".equals(System.getProperty("thanhtri.walk"));

    /** Whose pages are followed for addresses. */
    private static final Set<String> GUIDES =
            Set.of("OFFICER of COMMUNE", "COMMANDER of PROVINCE", "OFFICE of PROVINCE", "ADMINISTRATOR of PROVINCE");

    /** One story, one way through it: what was found holds for every copy. */
    private static @Nullable Crawl crawled;

    final String site;
    final Connection superuser;
    final Tables tables;
    final Ids ids;
    final int marked;
    final List<Door> doors;
    final List<Walker> walkers;
    final Crawl crawl;
    final Map<Door, Set<String>> addresses =
            new TreeMap<>(Comparator.comparing(Door::pattern).thenComparing(Door::method));

    Walk(ApplicationContext context, DataSource source, int port) throws Exception {
        site = "http://127.0.0.1:" + port;
        superuser = TestServer.superuserOf(TestServer.urlOf(source));
        tables = new Tables(superuser);
        ids = new Ids(superuser);
        marked = Stain.pour(superuser);
        doors = Door.listAll(context);
        walkers = Walker.openAll(context, site);
        // the newest accounts, which those who keep accounts may close and change
        Walker.open(context, site, Place.COMMUNE, Role.OFFICER, "dong-duoc.xa").close();
        Walker.open(context, site, Place.PROVINCE, Role.OFFICER, "dong-duoc.tinh")
                .close();
        String brought = "Mã xã,Loại,Tên thôn xóm\n05917,xóm," + Stain.SOUGHT + " " + Stain.MARK + "\n";
        Answer taken = walker(Place.COMMUNE, Role.OFFICER)
                .visitor()
                .file("/imports/hamlets", Map.of(), "file", "xom.csv", brought.getBytes(UTF_8));
        if (!taken.done()) {
            throw new IllegalStateException("the import was not taken: " + taken);
        }
        crawl = crawled == null ? crawled = follow() : crawled;
        for (Door door : doors) {
            Set<String> all = addresses.computeIfAbsent(door, any -> new LinkedHashSet<>());
            crawl.addresses().getOrDefault(door, Set.of()).forEach(all::add);
            for (Place place : List.of(Place.COMMUNE, Place.DISTRICT, Place.PROVINCE)) {
                for (String address : ids.addresses(door, place.area, place.unit, 1)) {
                    all.add(door.writes() ? address : made(door, address));
                }
            }
        }
        doors.stream().filter(door -> !door.writes()).forEach(this::addSearches);
        // the newest persons are no cases: this door opens for one who is
        addresses.forEach((door, all) -> {
            if (door.pattern().equals("/cases")) {
                all.add("/cases?person=" + sick());
            }
        });
    }

    private String sick() {
        try {
            return tables.list("select person from tracing.person_case where area = '%s' order by id limit 1"
                            .formatted(Place.COMMUNE.area))
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Crawl follow() throws IOException {
        Crawl following = new Crawl(doors, 1);
        for (Walker walker : walkers) {
            if (GUIDES.contains(walker.toString())) {
                following.walk(walker.visitor(), "/");
            }
        }
        return following;
    }

    Walker walker(Place place, Role role) {
        return walkers.stream()
                .filter(each -> each.place() == place && each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** One whose account was closed on the way is followed by another of the same role and place. */
    void replace(Walker closed, Walker next) {
        walkers.set(walkers.indexOf(closed), next);
    }

    /** Numbers of the accounts of some roles, for SQL. */
    String officersOf(List<Role> roles) {
        return walkers.stream()
                .filter(each -> roles.contains(each.role()))
                .map(each -> String.valueOf(each.actor().officer()))
                .collect(Collectors.joining(","));
    }

    /** Values for what a question in the address must have. */
    private String made(Door door, String address) {
        Filler filler = filler(Place.COMMUNE);
        StringBuilder made = new StringBuilder(address);
        for (Parameter parameter : door.handler().getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            boolean needed = asked != null
                    && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (needed && !Map.class.isAssignableFrom(parameter.getType())) {
                Object value = filler.value(Sending.nameOf(parameter), parameter.getParameterizedType());
                if (value != null) {
                    made.append(made.indexOf("?") < 0 ? '?' : '&')
                            .append(Sending.nameOf(parameter))
                            .append('=')
                            .append(Visitor.encode(value.toString()));
                }
            }
        }
        return made.toString();
    }

    /** Whoever searches by a mark or by digits finds what they may see. */
    private void addSearches(Door door) {
        Set<String> all = addresses.getOrDefault(door, Set.of());
        for (Parameter parameter : door.handler().getMethod().getParameters()) {
            String name = Sending.nameOf(parameter);
            if (!parameter.isAnnotationPresent(RequestParam.class)) {
                continue;
            }
            String table = Ids.tableOf("", name);
            List<String> values = table != null
                    ? ids.of(table, Place.COMMUNE.area, 1)
                    : parameter.getType() == String.class ? List.of(Stain.SOUGHT, "0987", "019199") : List.of();
            for (String value : values) {
                List.copyOf(all).stream()
                        .limit(1)
                        .forEach(address -> all.add(address.replaceFirst("\\?.*", "") + "?" + name + "=" + value));
            }
        }
    }

    Filler filler(Place place) {
        return new Filler(table -> ids.of(table, place.area, 1), crawl.values());
    }

    /** What could be sent to a door: the form of a page where there is one, else what the handler takes. */
    List<Sending> sendings(Door door, Place place) {
        List<FilledForm> forms = crawl.forms().getOrDefault(door, List.of());
        List<Sending> all = new ArrayList<>();
        forms.forEach(form -> all.add(Sending.of(door, form.action(), form)));
        ids.addresses(door, place.area, place.unit, 1).stream()
                .limit(1)
                .map(address -> all.isEmpty()
                        ? Sending.made(door, address, filler(place), crawl.values())
                        : all.getFirst().at(address))
                .forEach(all::add);
        return all;
    }

    int requests() {
        return walkers.stream().mapToInt(walker -> walker.visitor().asked()).sum();
    }

    @Override
    public void close() throws Exception {
        walkers.forEach(Walker::close);
        superuser.close();
    }
}
