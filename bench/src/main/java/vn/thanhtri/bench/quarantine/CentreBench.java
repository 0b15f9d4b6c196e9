package vn.thanhtri.bench.quarantine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.bench.pages.Visitor;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.database.DatabaseAddress;
import vn.thanhtri.kernel.database.DatabaseServer;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Validity;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.Running;
import vn.thanhtri.policy.file.PolicyFiles;
import vn.thanhtri.quarantine.centre.CentreKind;
import vn.thanhtri.quarantine.centre.Centres;
import vn.thanhtri.quarantine.centre.FurnishRoom;
import vn.thanhtri.quarantine.centre.OpenCentre;
import vn.thanhtri.quarantine.schedule.Circumstances;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.quarantine.schedule.Schedules;

/**
 * The page of a centre with so many beds, all of them taken, and the schedules of so many running stays after a document has moved
 * their days. {@code CentreBench DIR [beds] [stays]}: DIR is an empty folder for the embedded database.
 */
public final class CentreBench {
    private static final String ACCOUNT = "bench";
    private static final String COMMUNE = "19.173.05917.";
    private static final int IN_A_ROOM = 8;
    private static final int REQUESTS = 20;

    private CentreBench() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int beds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        int stays = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50_000;
        schedules(stays);
        SpringApplication application = new SpringApplication(ThanhTri.class);
        application.setDefaultProperties(Map.of(
                "thanhtri.data",
                arguments[0],
                "thanhtri.now",
                "2021-08-05T14:12",
                "thanhtri.rounds",
                false,
                "server.port",
                "0"));
        try (ConfigurableApplicationContext context = application.run()) {
            long centre = fill(context, beds);
            int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            Visitor officer = Visitor.signIn("http://127.0.0.1:" + port, ACCOUNT, Visitor.OWN_PASSWORD);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < 2 * REQUESTS; i++) {
                long start = System.nanoTime();
                int status = officer.get("/centres/" + centre).statusCode();
                if (status != 200) {
                    throw new IllegalStateException("answered " + status);
                }
                if (i >= REQUESTS) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            millis.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "page of a centre with %d beds: p50 %.0f ms, most %.0f ms%n",
                    beds,
                    millis.get(millis.size() / 2),
                    millis.getLast());
        }
    }

    /** Each stay began before 5599/BYT-MT and is moved by it. */
    private static void schedules(int stays) {
        PolicySnapshot law = PolicyFiles.read();
        Instant now = Instant.parse("2021-07-20T01:00:00Z");
        long start = System.nanoTime();
        long moved = 0;
        for (int i = 0; i < stays; i++) {
            LocalDate anchor = LocalDate.of(2021, 7, 1).plusDays(i % 10);
            Circumstances one = Circumstances.of(
                    QuarantineForm.CENTRE, QuarantineGroup.F1, COMMUNE, anchor, Instant.parse(anchor + "T08:00:00Z"));
            moved += Schedules.of(one, law, entry -> Running.YES, now).moved().size();
        }
        System.out.printf(
                Locale.ROOT,
                "%d schedules, %d numbers moved: %.2f s%n",
                stays,
                moved,
                (System.nanoTime() - start) / 1e9);
    }

    private static long fill(ConfigurableApplicationContext context, int beds) throws SQLException {
        Acting.run(Actor.system(), () -> {
            long agency = context.getBean(Agencies.class)
                    .register(new AgencyEntry(
                            AgencyKind.CDC_TINH, "CDC tỉnh", "CDC tỉnh", "19", "19.", null, "", Validity.ALWAYS));
            context.getBean(Officers.class)
                    .open(ACCOUNT, Visitor.OWN_PASSWORD, "Người đo", Role.EPIDEMIOLOGIST, agency, "19.");
            List<PersonEntry> people = new ArrayList<>();
            for (int i = 0; i < beds; i++) {
                people.add(new PersonEntry(
                        "Người Đo " + i,
                        1980,
                        null,
                        "",
                        "",
                        List.of(),
                        new Residence("05917", COMMUNE, null, null, "", "")));
            }
            context.getBean(Persons.class).registerAll(people);
        });
        long centre =
                Acting.as(new Actor(null, null, "Người đo", "19.", Role.EPIDEMIOLOGIST), () -> furnish(context, beds));
        DatabaseAddress address = context.getBean(DatabaseServer.class).address();
        try (Connection owner = DriverManager.getConnection(
                        address.url(), address.owner().name(), address.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into quarantine.stay (person, grp, form, detected_at, anchor_on, own_head, foreigner, during, fact, area)
                    select id, 'ENTRANT', 'CENTRE', '2021-07-28', date '2021-07-20' + (id % 5)::int, 'NONE', false,
                           tstzrange('2021-07-28', null), (select min(id) from kernel.journal), area
                    from people.person order by id
                    """);
            statement.execute("""
                    insert into quarantine.bed_use (bed, room, centre, kind, stay, person, during, fact, area)
                    select b.id, b.room, r.centre, 'OCCUPIED', s.id, s.person, tstzrange('2021-07-28', null), s.fact, b.area
                    from (select *, row_number() over (order by id) as n from quarantine.bed) b
                    join quarantine.room r on r.id = b.room
                    join (select *, row_number() over (order by id) as n from quarantine.stay) s on s.n = b.n
                    """);
            statement.execute("vacuum analyze");
        }
        return centre;
    }

    private static long furnish(ConfigurableApplicationContext context, int beds) {
        Centres centres = context.getBean(Centres.class);
        long centre = centres.open(new OpenCentre("Khu đo", CentreKind.BARRACKS, "173", "", null));
        for (int room = 0; room < beds / IN_A_ROOM; room++) {
            centres.furnish(new FurnishRoom(
                    centre, 1 + room / 25, String.valueOf(100 + room), IN_A_ROOM, "", FurnishRoom.Sexes.ANY));
        }
        return centre;
    }
}
