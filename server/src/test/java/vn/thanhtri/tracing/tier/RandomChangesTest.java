package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Sau mọi chuỗi lệnh bất kỳ, bậc đã lưu bằng đúng bậc tính lại từ đầu")
class RandomChangesTest {
    private static final int STEPS = 60;
    private static final Instant START = at("2021-07-28T08:00");

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Settings settings;

    @Autowired
    private Isolations isolations;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private TierKeeper keeper;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Long> people = new ArrayList<>();
    private final List<Long> confirmed = new ArrayList<>();
    private final List<Long> met = new ArrayList<>();
    private final List<Long> rooms = new ArrayList<>();
    private final List<Long> presences = new ArrayList<>();
    private final List<Long> isolated = new ArrayList<>();
    private long outbreak;
    private Instant now = START;

    @ParameterizedTest(name = "chuỗi {0}")
    @ValueSource(longs = {1, 7, 107, 2021})
    void storedEqualsComputed(long seed) {
        cast.now("2021-07-28T08:00");
        Random random = new Random(seed);
        outbreak = cast.outbreak();
        people.addAll(cast.people("Người số " + seed, 24, TAN_KHANH_CODE));
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            cast.now(VietnamTime.localOf(now).toString().substring(0, 16));
            boolean rolledBack = random.nextInt(6) == 0;
            try {
                Cast.cdc(() -> transaction.executeWithoutResult(status -> {
                    change(random);
                    if (rolledBack) {
                        status.setRollbackOnly();
                    }
                }));
            } catch (RefusedException | NoSuchElementException refused) {
                // a refusal rolls back like anything else: what follows must hold all the same
                assertThat(refused).isNotNull();
            }
            Cast.cdc(keeper::follow);
            assertThat(tiers.stored()).as("seed %d, step %d", seed, step).isEqualTo(tiers.computed());
        }
    }

    private void change(Random random) {
        switch (random.nextInt(9)) {
            case 0 -> confirmed.add(cases.confirm(new ConfirmCase(outbreak, person(random), null, finding(random))));
            case 1 -> cases.withdraw(any(confirmed, random), "nhầm mẫu");
            case 2 -> cases.isolate(any(confirmed, random), before(random), "bệnh viện");
            case 3, 4 ->
                met.add(encounters.record(
                        new RecordEncounter(person(random), person(random), before(random), null, "chợ", "lời kể")));
            case 5 -> encounters.withdraw(any(met, random), "kể nhầm");
            case 6 ->
                rooms.add(settings.record(new RecordSetting(
                        SettingKind.ROOM,
                        "Phòng",
                        "",
                        TAN_KHANH_CODE,
                        null,
                        null,
                        null,
                        null,
                        List.of(Attendance.wholeTime(person(random)), Attendance.wholeTime(person(random))))));
            case 7 ->
                presences.addAll(settings.attend(
                        any(rooms, random), List.of(new Attendance(person(random), before(random), null, ""))));
            default -> {
                if (isolated.isEmpty() || random.nextBoolean()) {
                    isolated.add(
                            isolations.isolate(new IsolatePerson(person(random), null, "nhà", before(random), null)));
                } else {
                    isolations.end(any(isolated, random), now);
                }
            }
        }
    }

    private CaseFinding finding(Random random) {
        Instant sampled = before(random);
        return new CaseFinding(
                VietnamTime.dayOf(sampled).minusDays(random.nextInt(3)),
                sampled,
                now,
                now,
                FoundIn.COMMUNITY,
                new Source.Unknown(),
                null,
                "");
    }

    private Instant before(Random random) {
        return now.minus(Duration.ofMinutes(random.nextInt(20_000)));
    }

    private long person(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    private static long any(List<Long> known, Random random) {
        return known.isEmpty() ? -1 : known.get(random.nextInt(known.size()));
    }
}
