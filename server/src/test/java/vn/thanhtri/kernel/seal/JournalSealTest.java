package vn.thanhtri.kernel.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.seal.Finding.Kind;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.ProbeFact;
import vn.thanhtri.test.TestServer;

@DatabaseTest
@Now("2021-08-05T14:12")
@DisplayName("Sổ việc tự chứng minh: sửa, xóa, chèn dòng nào cũng bị phát hiện và chỉ ra")
class JournalSealTest {
    private static final Instant DAY = Instant.parse("2021-07-27T03:00:00.123456789Z");
    private static final String OFF = "set session_replication_role = replica; ";

    @Autowired
    private Journal journal;

    @Autowired
    private Sealer sealer;

    @Autowired
    private SealStore store;

    @Autowired
    private JournalKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    private long first;

    @BeforeEach
    void threeFactsAreSealed() {
        first = write(3).getFirst();
        sealAll();
    }

    private List<Long> write(int count) {
        return Objects.requireNonNull(Acting.as(
                Actor.system(),
                () -> transaction.execute(status -> journal.appendAll(java.util.stream.IntStream.range(0, count)
                        .mapToObj(JournalSealTest::fact)
                        .toList()))));
    }

    private static Fact fact(int number) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("tên", "Trần Thị Ngọ \"O'Hara\" \\ \u2028");
        payload.put("a", Arrays.asList(1.50, 1e300, -0.0, 3, true, null, Map.of("z", 1, "b", "")));
        return new Fact(ProbeFact.PROBE_MADE, new SubjectRef("probe", number), DAY, "19.173.05917.", payload);
    }

    private void sealAll() {
        sealer.seal();
        sealer.seal();
    }

    private Connection superuser() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return TestServer.superuserOf(connection.getMetaData().getURL());
        }
    }

    private Verification.Report verify(Head... known) throws SQLException {
        try (Connection connection = superuser()) {
            return Verification.run(connection, keys, List.of(known));
        }
    }

    /** As the owner of the database with triggers off; undone afterwards. */
    private Finding after(String tampering, Head... known) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(OFF + tampering);
            Verification.Report report = Verification.read(connection, keys, List.of(known));
            connection.rollback();
            return report.first().orElseThrow(() -> new AssertionError("not found: " + tampering));
        }
    }

    @Test
    @DisplayName("như đã ghi thì nguyên vẹn, và đầu sổ giữ cả việc cuối")
    void wholeAsWritten() throws SQLException {
        Verification.Report report = verify();
        assertThat(report.first()).isEmpty();
        assertThat(report.unsealed()).isZero();
        assertThat(report.facts()).isGreaterThanOrEqualTo(3);
        assertThat(sealer.listDays(1).getFirst().head().isSame(report.head())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{\"tên\": \"người khác\"}'",
                "payload = payload || '{\"thêm\": 1}'",
                "kind = 'ProbeUnmade'",
                "subject_id = 77",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 day'",
                "area = '19.'",
                "officer = 5",
                "agency = 5",
                "actor_name = 'ai đó'"
            })
    @DisplayName("sửa bất kỳ cột nào của việc đã niêm phong")
    void altered(String change) throws SQLException {
        assertThat(after("update kernel.journal set " + change + " where id = " + (first + 1)))
                .isEqualTo(new Finding(Kind.ALTERED, first + 1));
    }

    @Test
    @DisplayName("sửa bằng chứng của dòng")
    void alteredProof() throws SQLException {
        assertThat(after("update kernel.journal set proof = null where id = " + (first + 1)))
                .isEqualTo(new Finding(Kind.INSERTED, first + 1));
        assertThat(after("update kernel.journal set proof = set_byte(proof, 20, get_byte(proof, 20) # 1) where id = "
                        + (first + 2)))
                .isEqualTo(new Finding(Kind.NOT_OURS, first + 2));
    }

    @Test
    @DisplayName("xóa: nói việc đầu tiên bị xóa")
    void removed() throws SQLException {
        assertThat(after("delete from kernel.journal where id >= " + (first + 1)))
                .isEqualTo(new Finding(Kind.REMOVED, first + 1));
        assertThat(after("delete from kernel.journal where id = " + first)).isEqualTo(new Finding(Kind.REMOVED, first));
    }

    @Test
    @DisplayName("chèn vào số cũ, vào cuối sổ, hay chép bằng chứng của dòng khác")
    void inserted() throws SQLException {
        String copy = "insert into kernel.journal (%s kind, subject_kind, subject_id, occurred_at, recorded_at, area,"
                + " actor_name, payload, proof) select %s kind, subject_kind, subject_id, occurred_at, recorded_at, area,"
                + " actor_name, payload, %s from kernel.journal where id = " + first;
        long burnt = burnNumber();
        write(1);
        sealAll();
        assertThat(after(copy.formatted("id,", burnt + ",", "proof"))).isEqualTo(new Finding(Kind.INSERTED, burnt));
        long next = burnNumber() + 1;
        assertThat(after(copy.formatted("", "", "null"))).isEqualTo(new Finding(Kind.INSERTED, next));
        assertThat(after(copy.formatted("", "", "proof"))).isEqualTo(new Finding(Kind.NOT_OURS, next + 1));
        assertThat(verify().first()).isEmpty();
    }

    /** A number taken by a command that was rolled back. */
    private long burnNumber() {
        return Objects.requireNonNull(Acting.as(
                Actor.system(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return journal.append(fact(9));
                })));
    }

    @Test
    @DisplayName("việc vừa ghi, chưa vào khối, cũng không sửa được")
    void tooNewToBeSealed() throws SQLException {
        long fresh = write(1).getFirst();
        assertThat(verify().unsealed()).isEqualTo(1);
        assertThat(after("update kernel.journal set actor_name = 'ai đó' where id = " + fresh))
                .isEqualTo(new Finding(Kind.NOT_OURS, fresh));
    }

    @Test
    @DisplayName("sửa hay xóa khối của chuỗi")
    void blocks() throws SQLException {
        write(1);
        sealAll();
        Head head = verify().head();
        long last = head.number();
        assertThat(after("update kernel.journal_block set sealed_at = sealed_at - interval '1 day' where number = "
                        + last))
                .isEqualTo(new Finding(Kind.BLOCK_ALTERED, last));
        assertThat(after("delete from kernel.journal_block where number = " + (last - 1)))
                .isEqualTo(new Finding(Kind.BLOCK_REMOVED, last - 1));
        assertThat(after(
                        "delete from kernel.journal_block where number = %d; delete from kernel.journal where id > %d"
                                .formatted(last, first + 2),
                        head))
                .as("the end cut off, against the head that was written down")
                .isEqualTo(new Finding(Kind.BLOCK_REMOVED, last));
    }

    @Test
    @DisplayName("đầu sổ đã in: kiểm tra lại được, viết bằng nhóm bốn chữ số; sổ viết lại từ đầu thì không khớp")
    void writtenDown() throws SQLException {
        Head head = verify().head();
        write(2);
        sealAll();
        Head read = Head.parse("  " + head.written().toUpperCase(java.util.Locale.ROOT));
        assertThat(read.isSame(head)).isTrue();
        assertThat(verify(read).first()).isEmpty();
        byte[] other = head.hash().clone();
        other[7] ^= 1;
        assertThat(verify(new Head(head.number(), other)).first())
                .contains(new Finding(Kind.OTHER_CHAIN, head.number()));
    }

    @Test
    @DisplayName("việc ghi xong muộn hơn số của nó: khối chờ nó, không ai khác phải chờ")
    void lateWriter() throws Exception {
        CountDownLatch numbered = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (var late = Executors.newSingleThreadExecutor()) {
            var slow = late.submit(() -> Acting.as(
                    Actor.system(),
                    () -> transaction.execute(status -> {
                        long id = journal.append(fact(1));
                        numbered.countDown();
                        await(mayEnd);
                        return id;
                    })));
            await(numbered);
            long after = write(1).getFirst();
            sealAll();
            assertThat(verify().unsealed())
                    .as("the later one waits for the earlier")
                    .isEqualTo(1);
            mayEnd.countDown();
            long id = Objects.requireNonNull(slow.get());
            assertThat(id).isLessThan(after);
            sealAll();
        }
        Verification.Report report = verify();
        assertThat(report.first()).isEmpty();
        assertThat(report.unsealed()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("nhiều người ghi một lúc, có lệnh bị hủy, hai nơi niêm phong: chuỗi vẫn liền và đủ")
    void manyWriters() throws Exception {
        Sealer other = new Sealer(store, transaction, keys, clock, java.nio.file.Files.createTempDirectory("heads"));
        try (var writers = Executors.newFixedThreadPool(6)) {
            var all = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (int writer = 0; writer < 4; writer++) {
                all.add(writers.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        if (i % 7 == 0) {
                            burnNumber();
                        }
                        write(1 + i % 3);
                    }
                }));
            }
            for (Sealer one : List.of(sealer, other)) {
                all.add(writers.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        one.seal();
                    }
                }));
            }
            for (var each : all) {
                each.get();
            }
        }
        sealAll();
        sealAll();
        Verification.Report report = verify();
        assertThat(report.first()).isEmpty();
        assertThat(report.unsealed()).isZero();
        assertThat(report.facts()).isGreaterThanOrEqualTo(4 * 120);
    }

    @Test
    @DisplayName("đồng hồ lùi một giờ: việc vẫn ghi, vẫn đúng thứ tự, sổ vẫn nguyên")
    void clockStepsBack() throws SQLException {
        long before = write(1).getFirst();
        sealAll();
        ((MovableClock) clock).advance(Duration.ofHours(-1));
        long after = write(1).getFirst();
        sealAll();
        ((MovableClock) clock).advance(Duration.ofHours(1));
        assertThat(after).isGreaterThan(before);
        assertThat(verify().first()).isEmpty();
        assertThat(verify().unsealed()).isZero();
    }
}
