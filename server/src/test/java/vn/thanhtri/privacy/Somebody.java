package vn.thanhtri.privacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

/** Somebody with a name, papers, a telephone, an address and a meeting, and a look behind the curtain. */
abstract class Somebody {
    static final Actor COMMANDER = new Actor(null, null, "Hà Quốc Toản", "19.", Role.COMMANDER);
    static int registered;

    @Autowired
    DataSource database;

    @Autowired
    private Persons persons;

    @Autowired
    private Encounters encounters;

    String name = "";
    String phone = "";
    long person;

    @BeforeEach
    void somebody() {
        name = "Nguyễn Thị Biệt Danh" + "abcdefghij".charAt(++registered % 10);
        phone = "0987000%03d".formatted(registered);
        person = register(name, phone, "01908500%04d".formatted(registered));
        long other = register("Trần Văn Khác " + "abcdefghij".charAt(registered % 10), "", "");
        Instant from = Instant.parse("2021-07-25T01:00:00Z");
        Acting.run(
                Actor.system(),
                () -> encounters.record(new RecordEncounter(
                        person, other, from, from.plus(Duration.ofHours(1)), "nhà bà " + name, "chị của " + name)));
    }

    long register(String fullName, String telephone, String citizenNumber) {
        return Acting.as(
                Actor.system(),
                () -> persons.register(new PersonEntry(
                        fullName,
                        1985,
                        LocalDate.of(1985, 4, 3),
                        "F",
                        citizenNumber,
                        telephone.isEmpty() ? List.of() : List.of(telephone),
                        new Residence("05917", "19.173.05917.", null, null, "xóm Kê", "ngõ sau nhà " + fullName))));
    }

    int refusal(Runnable command) {
        try {
            command.run();
            return 0;
        } catch (RefusedException refused) {
            return refused.refusal().status();
        }
    }

    List<String> list(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    Connection superuser() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return TestServer.superuserOf(connection.getMetaData().getURL());
        }
    }
}
