package vn.thanhtri.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.personal.PersonalFieldStore;
import vn.thanhtri.kernel.personal.PersonalTable;
import vn.thanhtri.kernel.seal.Finding;
import vn.thanhtri.kernel.seal.Sealer;
import vn.thanhtri.kernel.seal.Verification;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Validity;
import vn.thanhtri.policy.book.PolicyDecision;
import vn.thanhtri.policy.book.PolicyQuestion;
import vn.thanhtri.policy.book.PolicyQuestions;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Site;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

@DatabaseTest
@DisplayName("Dữ liệu cá nhân")
class PersonalDataTest {
    private static final Path PAPER = Path.of("..", "docs", "personal-data.md");
    private static final String BEGIN = "<!-- fields:begin -->";
    private static final String END = "<!-- fields:end -->";
    private static final String OFF = "set session_replication_role = replica; ";
    private static final Actor COMMANDER = new Actor(null, null, "Hà Quốc Toản", "19.", Role.COMMANDER);
    private static int registered;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DataSource database;

    @Autowired
    private PersonalFieldStore fields;

    @Autowired
    private Persons persons;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Officers officers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private PolicyQuestions questions;

    @Autowired
    private OwnFile data;

    @Autowired
    private Retention retention;

    @Autowired
    private Breaches breaches;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JournalKeys keys;

    private String name = "";
    private String phone = "";
    private long person;

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

    private long register(String fullName, String telephone, String citizenNumber) {
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

    @Test
    @DisplayName(
            "bảng nào có người thì mọi trường bằng lời của bảng ấy đều khai mục đích: bảng mới quên khai thì lộ ra ở đây")
    void everyFieldIsDeclared() throws SQLException {
        assertThat(list("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'kernel')
                          and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'date'::regtype) and a.attgenerated = ''
                          and a.attname not in ('area', 'valid') and a.attname not like '%code' and a.attname not like '%_on'
                          and exists (select from pg_attribute p where p.attrelid = c.oid and not p.attisdropped
                                      and p.attname ~ '^(person|person_[ab]|person_case|from_person|full_name)$')
                          and not exists (select from kernel.personal_field f
                                          where f.home = n.nspname and f.name = c.relname and f.field = a.attname)
                        order by 1
                        """)).isEmpty();
    }

    /** Run with {@code -Dthanhtri.draw=true} to write the table. */
    @Test
    @DisplayName("mục đích từng trường đứng trong docs/personal-data.md đúng như khai báo")
    void isShownAsDeclared() throws Exception {
        StringBuilder table =
                new StringBuilder("\n| table | field | purpose | when the time is over |\n| --- | --- | --- | --- |\n");
        for (PersonalTable each : Acting.as(Actor.system(), fields::listTables)) {
            for (PersonalTable.Field field : each.fields()) {
                table.append("| %s | %s | %s | %s |%n"
                        .formatted(each.name(), field.name(), field.purpose(), field.goes() ? "goes" : "stays"));
            }
        }
        String text = Files.readString(PAPER);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("thanhtri.draw")) {
            Files.writeString(PAPER, text.substring(0, begin) + table + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).isEqualTo(table.toString());
    }

    @Test
    @DisplayName("xóa thì không còn ở đâu, kể cả sổ việc; số, năm sinh và xã còn lại; sổ việc vẫn tự chứng minh")
    void expungedEverywhere() throws SQLException {
        sealAll();
        assertThat(findAnywhere(name)).isNotEmpty();
        Acting.run(COMMANDER, () -> retention.expunge(person, "theo yêu cầu của chính người đó"));
        assertThat(findAnywhere(name)).isEmpty();
        assertThat(findAnywhere(phone)).isEmpty();
        assertThat(list("select born_year || area || full_name from people.person where id = " + person))
                .containsExactly("198519.173.05917.(đã xóa)");
        assertThat(verify(person, "")).isNull();
        sealAll();
        assertThat(verify(person, "")).isNull();
    }

    @Test
    @DisplayName("sửa phần còn lại của một việc đã xóa, hay tự xóa lấy bằng quyền chủ cơ sở dữ liệu, thì bị phát hiện")
    void tamperingIsStillFound() throws SQLException {
        sealAll();
        String whole = "update kernel.journal set payload = '{}' where kind = 'PersonRegistered' and subject_id = ";
        assertThat(verify(person, whole + person)).isNotNull();
        Acting.run(COMMANDER, () -> retention.expunge(person, "hết thời hạn"));
        sealAll();
        String emptied = " where kind = 'PersonRegistered' and subject_id = " + person;
        assertThat(verify(person, "update kernel.journal set actor_name = 'ai khác'" + emptied))
                .isNotNull();
        assertThat(verify(person, "update kernel.journal set payload = '{\"name\": \"ai khác\"}'" + emptied))
                .isNotNull();
        assertThat(verify(person, "update kernel.journal_expunged set kept = sha256('x')"))
                .isNotNull();
        assertThat(verify(person, "delete from kernel.journal_expunged")).isNotNull();
        long other = register("Lý Thị Nguyên Vẹn", "", "");
        sealAll();
        assertThat(verify(person, """
                        insert into kernel.journal_expunged
                        select j.id, b.digests, e.expunged_by, e.expunge_proof
                        from kernel.journal j, (select sha256('y') as digests) b, (select * from kernel.journal_expunged limit 1) e
                        where j.kind = 'PersonRegistered' and j.subject_id = %d
                        """.formatted(other)))
                .as("an expunging that the program never did")
                .isNotNull();
    }

    @Test
    @DisplayName("chỉ cấp tỉnh xóa được, phải có lý do, và không xóa người đang là ca bệnh hay tiếp xúc")
    void guarded() {
        Actor district = new Actor(null, null, "Chỉ huy huyện", "19.173.", Role.COMMANDER);
        assertThat(refusal(() -> Acting.run(district, () -> retention.expunge(person, "vì sao"))))
                .isEqualTo(403);
        assertThat(refusal(() -> Acting.run(COMMANDER, () -> retention.expunge(person, " "))))
                .isEqualTo(422);
        assertThatThrownBy(() -> Acting.run(
                        new Actor(null, null, "Tỉnh khác", "33.", Role.COMMANDER),
                        () -> retention.expunge(person, "vì sao")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("chưa ai định thời hạn thì không xóa ai; tỉnh định rồi thì ai hết hạn mới bị xóa")
    void retentionByPolicy() throws SQLException {
        assertThat(retention.expungeDue()).isZero();
        assertThat(Acting.as(
                        Actor.system(), () -> fields.listOver(List.of(person), Instant.parse("2021-01-01T00:00:00Z"))))
                .as("something has concerned them since")
                .isEmpty();
        assertThat(Acting.as(
                        Actor.system(),
                        () -> fields.listOver(List.of(person), Instant.now().plus(Duration.ofDays(1)))))
                .containsExactly(person);
        Actor office = new Actor(null, null, "Lâm Thị Hòa", "19.", Role.OFFICE);
        PolicyQuestion open = Acting.as(
                office,
                () -> questions.list("19.", Instant.now()).stream()
                        .filter(question -> question.key().equals(Retention.DAYS))
                        .findFirst()
                        .orElseThrow());
        Acting.run(
                office,
                () -> questions.answer(
                        new PolicyDecision(open.id(), "0", "5/QĐ-UBND", "Thời hạn lưu giữ", LocalDate.of(2026, 1, 1))));
        assertThat(retention.expungeDue()).isPositive();
        assertThat(list("select full_name from people.person where id = " + person))
                .containsExactly("(đã xóa)");
    }

    @Test
    @DisplayName(
            "xuất mọi dữ liệu về một người: đủ bảng, đủ mục đích, ghi lại ai đã xuất; ngoài địa bàn và vai trò khác thì không")
    void ownData() throws Exception {
        Actor officer = new Actor(null, null, "Dương Văn Hoàn", "19.173.05917.", Role.OFFICER);
        Site site = Site.seenBy(officer, context);
        var answer = site.answer(post("/persons/" + person + "/own-data"));
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment");
        String file = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains(name, phone, "people.residence", "tracing.encounter", "truy vết tiếp xúc", "Luật");
        assertThat(site.page("/persons/" + person)).contains("Xuất mọi dữ liệu về người này");
        assertThat(list(
                        "select actor_name from kernel.journal where kind = 'PersonViewed' and payload ->> 'at' like '%own-data'"
                                + " and subject_id = " + person))
                .containsExactly("Dương Văn Hoàn");
        Actor police = new Actor(null, null, "Ngô Quang Hưởng", "19.173.", Role.POLICE);
        assertThat(refusal(() -> Acting.run(police, () -> data.of(person)))).isEqualTo(403);
        assertThatThrownBy(() -> Acting.run(
                        new Actor(null, null, "Xã khác", "19.173.05920.", Role.OFFICER), () -> data.of(person)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("lộ tài khoản: đã xem ai, bao giờ, và hạn 72 giờ kể từ lúc phát hiện")
    void breach() throws Exception {
        String username = "lo.tai.khoan." + registered;
        long account = Acting.as(Actor.system(), () -> {
            long agency = agencies.register(new AgencyEntry(
                    AgencyKind.ORGANISATION,
                    "Cơ quan " + username,
                    username,
                    "173",
                    "19.173.",
                    null,
                    "",
                    Validity.ALWAYS));
            return officers.open(username, "mua-thu-la-vang-roi", "Vi Thị Lộ", Role.OFFICER, agency, "19.173.");
        });
        Instant before = Instant.now().minusSeconds(60);
        Site.seenBy(new Actor(account, null, "Vi Thị Lộ", "19.173.", Role.OFFICER), context)
                .page("/persons/" + person);
        Instant learned = Instant.now();
        Breaches.Breach breach =
                Acting.as(COMMANDER, () -> breaches.assess(username, before, learned.plusSeconds(60), learned));
        assertThat(breach.count("PersonViewed")).isOne();
        assertThat(breach.seen()).anySatisfy(seen -> assertThat(seen.id()).isEqualTo(person));
        assertThat(breach.due()).isEqualTo(learned.plus(Duration.ofHours(72)));
        Site site = Site.seenBy(COMMANDER, context);
        assertThat(site.page("/privacy/breach")).contains("Lộ, lọt dữ liệu cá nhân");
        assertThat(site.answer(post("/privacy/breach")
                                .param("username", username)
                                .param("from", "2021-01-01T00:00"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Thông báo vi phạm", "356/2025/NĐ-CP", "xem hồ sơ người");
        assertThat(site.answer(get("/privacy/breach")).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("nhật ký của máy chủ dữ liệu và của chương trình không chép giá trị của câu lệnh")
    void noValuesInLogs() throws SQLException {
        assertThat(list("select setting from pg_settings where name in ('log_parameter_max_length',"
                        + " 'log_parameter_max_length_on_error')"))
                .containsExactly("0", "0");
        assertThat(list("select setting from pg_settings where name = 'log_error_verbosity'"))
                .containsExactly("terse");
        String number = "01908500%04d".formatted(registered);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('thanhtri.area', '', true), set_config('thanhtri.area_end', '~', true)");
            assertThatThrownBy(() -> statement.execute(
                            "insert into people.person (full_name, citizen_number, area) select 'Ai', citizen_number, '19.'"
                                    + " from people.person where id = " + person))
                    .isInstanceOf(SQLException.class)
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain(number));
            connection.rollback();
        }
    }

    private int refusal(Runnable command) {
        try {
            command.run();
            return 0;
        } catch (RefusedException refused) {
            return refused.refusal().status();
        }
    }

    private void sealAll() {
        sealer.seal();
        sealer.seal();
    }

    /** What verify finds after a tampering by the owner with triggers off, which is undone; null when all is whole. */
    private @Nullable Finding verify(long about, String tampering) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            assertThat(about).isPositive();
            if (!tampering.isEmpty()) {
                // committed on a database of this class alone, and taken back below
                statement.execute("create schema if not exists kept");
                statement.execute("create table kept.journal as table kernel.journal");
                statement.execute("create table kept.expunged as table kernel.journal_expunged");
                statement.execute(OFF + tampering);
            }
            try {
                return Verification.run(connection, keys, List.of()).first().orElse(null);
            } finally {
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
                if (!tampering.isEmpty()) {
                    statement.execute(
                            OFF + "delete from kernel.journal_expunged; delete from kernel.journal;"
                                    + " insert into kernel.journal select * from kept.journal;"
                                    + " insert into kernel.journal_expunged select * from kept.expunged; drop schema kept cascade");
                }
            }
        }
    }

    /** Tables any of whose rows holds the text. */
    private List<String> findAnywhere(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : list("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                        """)) {
            if (!list("select 1 from %s t where t::text like '%%%s%%' limit 1".formatted(table, text))
                    .isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    private List<String> list(String sql) throws SQLException {
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

    private Connection superuser() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return TestServer.superuserOf(connection.getMetaData().getURL());
        }
    }
}
