package vn.thanhtri.testing.result;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.tube.LabelCode;
import vn.thanhtri.testing.tube.Tube;
import vn.thanhtri.testing.tube.Tubes;
import vn.thanhtri.tracing.tier.TierKeeper;

/** TubeResults reported by laboratories. What follows from them follows in the same transaction. */
@Service
public class TubeResults {
    private static final int MOST_VERSIONS = 100;
    private static final BigDecimal LEAST_CT = BigDecimal.valueOf(5);
    private static final BigDecimal MOST_CT = BigDecimal.valueOf(50);

    private final ResultStore store;
    private final ResultEffects effects;
    private final Tubes tubes;
    private final Campaigns campaigns;
    private final TierKeeper tiers;
    private final Journal journal;
    private final Clock clock;

    TubeResults(
            ResultStore store,
            ResultEffects effects,
            Tubes tubes,
            Campaigns campaigns,
            TierKeeper tiers,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.effects = effects;
        this.tubes = tubes;
        this.campaigns = campaigns;
        this.tiers = tiers;
        this.journal = journal;
        this.clock = clock;
    }

    /** A result that goes on from what was known. @param before what stood until then; null for a first one */
    record Change(Tube tube, @Nullable Result before, ReportResult told) {}

    /**
     * All of them or none; what says the same as what stands changes nothing. Returns how many were new.
     *
     * @param source {@code ENTRY, FILE} or {@code HL7}
     */
    @Transactional
    @Asks(Verb.RECORD_RESULT)
    public int report(List<ReportResult> told, String source) {
        List<Change> changes = changes(told);
        if (changes.isEmpty()) {
            return 0;
        }
        boolean moves = changes.stream().anyMatch(change -> {
            Result before = change.before();
            return change.told().outcome() == Outcome.POSITIVE
                    || before != null && before.outcome() == Outcome.POSITIVE;
        });
        // the turn of the tiers before anything is locked: who has it may wait for these people
        if (moves) {
            tiers.change(change -> recorded(changes, source));
        } else {
            recorded(changes, source);
        }
        return changes.size();
    }

    private int recorded(List<Change> changes, String source) {
        Map<Long, Long> sent = store
                .laboratories(changes.stream().map(change -> change.tube().id()).toList())
                .stream()
                .collect(Collectors.toMap(ResultStore.Sent::tube, ResultStore.Sent::laboratory));
        Map<Long, Long> usual = new HashMap<>();
        Instant now = clock.instant();
        List<Long> facts = journal.appendAll(changes.stream().map(this::fact).toList());
        List<ResultStore.NewResult> rows = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Tube tube = change.tube();
            Result before = change.before();
            rows.add(new ResultStore.NewResult(
                    tube.id(),
                    sent.getOrDefault(
                            tube.id(),
                            usual.computeIfAbsent(
                                    tube.campaign(),
                                    campaign -> campaigns.get(campaign).laboratory())),
                    change.told(),
                    before == null ? null : before.id(),
                    reason(change),
                    facts.get(i),
                    tube.area()));
        }
        store.insertAll(rows, source, now);
        effects.follow(changes);
        return rows.size();
    }

    private Fact fact(Change change) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", change.tube().code());
        payload.put("outcome", change.told().outcome().name());
        payload.put("method", change.told().method().name());
        payload.put("reason", reason(change));
        return new Fact(
                change.before() == null ? TestingFact.RESULT_REPORTED : TestingFact.RESULT_CORRECTED,
                new SubjectRef(TestingSubjects.TUBE, change.tube().id()),
                change.told().resultedAt(),
                change.tube().area(),
                payload);
    }

    /** A tube that was inconclusive is tested again without anybody having erred. */
    private static String reason(Change change) {
        Result before = change.before();
        return before == null
                ? ""
                : change.told().reason().isBlank()
                        ? "xét nghiệm lại"
                        : change.told().reason().strip();
    }

    private List<Change> changes(List<ReportResult> told) {
        Map<Long, ReportResult> byNumber = new LinkedHashMap<>();
        for (ReportResult one : told) {
            Refuse.when(
                    byNumber.put(LabelCode.read(one.code(), "code"), one) != null,
                    "code-twice",
                    "code",
                    Map.of("given", one.code()));
        }
        Map<Long, Tube> known =
                tubes.listByNumbers(byNumber.keySet()).stream().collect(Collectors.toMap(Tube::number, tube -> tube));
        Map<String, Result> standing = store
                .listStanding(known.values().stream().map(Tube::id).toList())
                .stream()
                .collect(Collectors.toMap(result -> result.tube() + " " + result.method(), result -> result));
        List<Change> changes = new ArrayList<>();
        byNumber.forEach((number, one) -> {
            Tube tube = known.get(number);
            if (tube == null) {
                throw Refuse.of("tube-unknown", "code", Map.of("given", one.code()));
            }
            Result before = standing.get(tube.id() + " " + one.method());
            Problem problem = problemOf(tube, before, one, clock.instant());
            if (problem != null) {
                throw Refuse.of(problem.code(), problem.field(), problem.numbers());
            }
            if (before == null || !before.says(one)) {
                changes.add(new Change(tube, before, one));
            }
        });
        return changes;
    }

    /** What cannot be of a result: said by {@code testing.refusal.<code>}. */
    record Problem(String code, String field, Map<String, String> numbers) {}

    /** Null when nothing speaks against it. */
    static @Nullable Problem problemOf(Tube tube, @Nullable Result before, ReportResult told, Instant now) {
        if (tube.ended() != null) {
            return new Problem("tube-ended", "code", Map.of("code", tube.code()));
        }
        if (tube.people() == 0 && before == null) {
            return new Problem("tube-empty", "code", Map.of("code", tube.code()));
        }
        if (told.resultedAt().isAfter(now)) {
            return new Problem("result-ahead", "resultedAt", times(told.resultedAt(), now));
        }
        if (told.resultedAt().isBefore(tube.takenAt())) {
            return new Problem("result-before-sample", "resultedAt", times(told.resultedAt(), tube.takenAt()));
        }
        for (Map.Entry<String, BigDecimal> gene : told.ct().entrySet()) {
            if (gene.getValue().compareTo(LEAST_CT) < 0 || gene.getValue().compareTo(MOST_CT) > 0) {
                return new Problem(
                        "ct",
                        "ct",
                        Map.of("gene", gene.getKey(), "given", gene.getValue().toPlainString()));
            }
        }
        return before != null
                        && !before.says(told)
                        && before.outcome() != Outcome.INCONCLUSIVE
                        && told.reason().isBlank()
                ? new Problem(
                        "result-other",
                        "reason",
                        Map.of(
                                "code",
                                tube.code(),
                                "outcome",
                                "@result." + before.outcome().name()))
                : null;
    }

    private static Map<String, String> times(Instant at, Instant other) {
        return Map.of("at", vn.thanhtri.tracing.Refuse.say(at), "other", vn.thanhtri.tracing.Refuse.say(other));
    }

    /** Tubes at a laboratory without a result, the oldest first. */
    @Transactional(readOnly = true)
    public List<Tube> listWaiting(long laboratory, int limit) {
        return tubes.list(store.listWaiting(laboratory, limit));
    }

    /** Codes of the tubes in which members of a pool gave a sample of their own. */
    @Transactional(readOnly = true)
    public List<String> listOwn(long pool) {
        return store.listOwn(tubes.get(pool).id(), MOST_VERSIONS);
    }

    /** All versions of a tube's results, the oldest first. */
    @Transactional(readOnly = true)
    public List<Result> listOf(long tube) {
        return store.listOf(tubes.get(tube).id(), MOST_VERSIONS);
    }
}
