package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Cast.cdc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

@DatabaseTest
@Now("2021-07-27T06:00")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Hai máy chủ trên một cơ sở dữ liệu")
class TwoServersTest {
    private static final int CHANGES_EACH = 40;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Encounters encounters;

    @Autowired
    private TierMemory memory;

    @Autowired
    private TierKeeper keeper;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    private SecondServer other;

    @BeforeAll
    void startTheOther() throws SQLException {
        other = SecondServer.on(database, "2021-07-28T09:00", false);
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @BeforeEach
    void morningOf28July() {
        cast.now("2021-07-28T09:00");
        other.cast.now("2021-07-28T09:00");
    }

    @Test
    @DisplayName("ca nhập ở máy này, cuộc gặp nhập ở máy kia: bậc đúng ngay; rút ca ở máy này thì bậc mất")
    void eachSeesTheFactsOfTheOther() {
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long lan = cast.person("Trần Thị Lan", 1987, NHA_LONG_CODE);
        long sick = cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");

        cdc(() -> other.get(Encounters.class)
                .record(new RecordEncounter(
                        su, lan, at("2021-07-24T08:00"), at("2021-07-24T09:00"), "chợ", "ca bệnh")));
        assertThat(tiers.tierOf(lan)).isEqualTo(1);

        cdc(() -> cases.withdraw(sick, "nhầm mẫu"));
        assertThat(tiers.tierOf(lan)).isNull();
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("độ trễ đếm bằng sự việc và giây, hết khi đã đọc theo")
    void lag() {
        long su = cast.person("Hoàng Văn Sáu", 1987, TAN_KHANH_CODE);
        long lan = cast.person("Trần Thị Làn", 1987, NHA_LONG_CODE);
        cdc(keeper::follow);
        memory.measure();
        assertThat(memory.status().lagFacts()).isZero();
        long before = memory.status().facts();

        cdc(() -> other.get(Encounters.class)
                .recordAll(List.of(
                        new RecordEncounter(su, lan, at("2021-07-24T08:00"), null, "chợ", "ca bệnh"),
                        new RecordEncounter(su, lan, at("2021-07-25T08:00"), null, "chợ", "ca bệnh"))));
        memory.measure();
        assertThat(memory.status().lagFacts()).isEqualTo(2);
        assertThat(memory.status().lagSeconds()).isPositive().isLessThan(60);

        cdc(memory::follow);
        assertThat(memory.status().lagFacts()).isZero();
        assertThat(memory.status().lagSeconds()).isZero();
        assertThat(memory.status().facts()).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("hai máy cùng ghi xen kẽ, có lệnh bị hủy: bậc đã lưu bằng bậc tính lại từ đầu")
    void interleaved() throws Exception {
        long outbreak = cast.outbreak();
        List<Long> people = cast.people("Người ghi xen kẽ", 16, TAN_KHANH_CODE);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> writers = List.of(
                    () -> write(cases, encounters, transaction, outbreak, people, 1),
                    () -> write(
                            other.get(Cases.class),
                            other.get(Encounters.class),
                            other.get(TransactionTemplate.class),
                            outbreak,
                            people,
                            2));
            for (Future<Integer> written : both.invokeAll(writers)) {
                assertThat(written.get()).isPositive();
            }
        }
        assertThat(tiers.stored()).isNotEmpty().isEqualTo(tiers.computed());
        // what each has in memory says the same as the table: neither finds anything to correct
        cdc(keeper::follow);
        cdc(other.get(TierKeeper.class)::follow);
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
        TierMemory others = other.get(TierMemory.class);
        assertThat(others.status().facts()).isEqualTo(memory.status().facts());
    }

    /** Returns how many changes were committed. */
    private static int write(
            Cases cases,
            Encounters encounters,
            TransactionTemplate transaction,
            long outbreak,
            List<Long> people,
            long seed) {
        Random random = new Random(seed);
        int committed = 0;
        for (int i = 0; i < CHANGES_EACH; i++) {
            boolean rolledBack = random.nextInt(5) == 0;
            try {
                cdc(() -> transaction.executeWithoutResult(status -> {
                    change(cases, encounters, outbreak, people, random);
                    if (rolledBack) {
                        status.setRollbackOnly();
                    }
                }));
                committed += rolledBack ? 0 : 1;
            } catch (RefusedException | NoSuchElementException refused) {
                // somebody who is a case already: what follows must hold all the same
                assertThat(refused).isNotNull();
            }
        }
        return committed;
    }

    private static void change(Cases cases, Encounters encounters, long outbreak, List<Long> people, Random random) {
        long one = people.get(random.nextInt(people.size()));
        long two = people.get(random.nextInt(people.size()));
        var before = at("2021-07-28T08:00").minus(Duration.ofMinutes(random.nextInt(20_000)));
        if (random.nextInt(8) == 0) {
            cases.confirm(new ConfirmCase(
                    outbreak,
                    one,
                    null,
                    new CaseFinding(null, before, before, before, FoundIn.COMMUNITY, new Source.Unknown(), null, "")));
        } else {
            long met = encounters.record(new RecordEncounter(one, two, before, null, "chợ", "lời kể"));
            if (random.nextInt(4) == 0) {
                encounters.withdraw(met, "kể nhầm");
            }
        }
    }
}
