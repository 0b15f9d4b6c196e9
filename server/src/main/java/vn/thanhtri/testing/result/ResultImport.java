package vn.thanhtri.testing.result;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.imports.Cells;
import vn.thanhtri.place.imports.ImportKind;
import vn.thanhtri.testing.tube.LabelCode;
import vn.thanhtri.testing.tube.Tube;
import vn.thanhtri.testing.tube.Tubes;

/**
 * TubeResults as a laboratory's machine writes them, CSV or Excel: all faults of a file at once, by row and field. What says the same as
 * what stands is good and changes nothing, so that a file may be brought twice.
 */
@Component
class ResultImport implements ImportKind<ReportResult> {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})[ ,]+(\\d{1,2})[:hH](\\d{2})(?::\\d{2})?");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?");
    private static final List<String> GENES = List.of("orf1ab", "n", "e");
    private static final Map<String, Outcome> OUTCOMES = new TreeMap<>(Map.of(
            "dương tính", Outcome.POSITIVE,
            "positive", Outcome.POSITIVE,
            "âm tính", Outcome.NEGATIVE,
            "negative", Outcome.NEGATIVE,
            "không xác định", Outcome.INCONCLUSIVE,
            "inconclusive", Outcome.INCONCLUSIVE,
            "không hợp lệ", Outcome.INVALID,
            "invalid", Outcome.INVALID));
    private static final Map<String, Method> METHODS = new TreeMap<>(Map.of(
            "PCR",
            Method.PCR,
            "RT-PCR",
            Method.PCR,
            "kháng nguyên",
            Method.RAPID,
            "test nhanh",
            Method.RAPID,
            "RAPID",
            Method.RAPID));

    private final TubeResults results;
    private final ResultStore store;
    private final Tubes tubes;
    private final Clock clock;

    ResultImport(TubeResults results, ResultStore store, Tubes tubes, Clock clock) {
        this.results = results;
        this.store = store;
        this.tubes = tubes;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "results";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Verb verb() {
        return Verb.RECORD_RESULT;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("code", "tube.code", true),
                new Column("outcome", "result", true),
                new Column("resulted_at", "result.resulted-at", true),
                new Column("method", "result.method", false),
                new Column("orf1ab", "result.ct.orf1ab", false),
                new Column("n", "result.ct.n", false),
                new Column("e", "result.ct.e", false),
                new Column("reason", "result.reason", false));
    }

    @Override
    public Check<ReportResult> begin() {
        Set<Long> seen = new HashSet<>();
        return cells -> check(cells, seen);
    }

    private @Nullable ReportResult check(Cells cells, Set<Long> seen) {
        String code = cells.required("code");
        OptionalLong number = LabelCode.find(code);
        if (LabelCode.isRounded(code)) {
            cells.reject("code", "testing.refusal.code-rounded", Map.of("given", code));
        } else if (!code.isEmpty() && number.isEmpty()) {
            cells.reject("code", "testing.refusal.code", Map.of("given", code));
        }
        Outcome outcome = cells.choice("outcome", OUTCOMES);
        Method method = cells.text("method").isEmpty() ? Method.PCR : cells.choice("method", METHODS);
        Instant at = time(cells);
        Map<String, BigDecimal> ct = new TreeMap<>();
        for (String gene : GENES) {
            String written = cells.text(gene);
            if (!written.isEmpty()) {
                ResultForms.ct(written)
                        .ifPresentOrElse(
                                value -> ct.put(gene.toUpperCase(java.util.Locale.ROOT), value),
                                () -> cells.reject(gene, "testing.refusal.ct-unreadable", Map.of("given", written)));
            }
        }
        if (!cells.isGood() || number.isEmpty() || outcome == null || method == null || at == null) {
            return null;
        }
        if (!seen.add(number.getAsLong())) {
            cells.reject("code", "testing.refusal.code-twice", Map.of("given", code));
            return null;
        }
        Tube tube = tubes.listByNumbers(List.of(number.getAsLong())).stream()
                .findFirst()
                .orElse(null);
        if (tube == null) {
            cells.reject("code", "testing.refusal.tube-unknown", Map.of("given", code));
            return null;
        }
        ReportResult told = new ReportResult(code, method, outcome, ct, at, "", cells.text("reason"));
        Result before = store.listStanding(List.of(tube.id())).stream()
                .filter(result -> result.method() == method)
                .findFirst()
                .orElse(null);
        TubeResults.Problem problem = TubeResults.problemOf(tube, before, told, clock.instant());
        if (problem != null) {
            String column = switch (problem.field()) {
                case "resultedAt" -> "resulted_at";
                case "ct" -> problem.numbers().getOrDefault("gene", "orf1ab").toLowerCase(java.util.Locale.ROOT);
                default -> problem.field();
            };
            cells.reject(column, "testing.refusal." + problem.code(), problem.numbers());
            return null;
        }
        return told;
    }

    private @Nullable Instant time(Cells cells) {
        String written = cells.required("resulted_at");
        if (written.isEmpty()) {
            return null;
        }
        Matcher day = TIME.matcher(written);
        Matcher iso = ISO.matcher(written);
        try {
            if (day.matches()) {
                return at(day, 3, 2, 1);
            }
            if (iso.matches()) {
                return at(iso, 1, 2, 3);
            }
        } catch (DateTimeException noSuchTime) {
            // 31/02/2021 14:12 is told like any other text that is no time
        }
        cells.reject("resulted_at", "import.expected.moment", Map.of());
        return null;
    }

    private static Instant at(Matcher time, int year, int month, int day) {
        return VietnamTime.at(LocalDateTime.of(
                number(time, year), number(time, month), number(time, day), number(time, 4), number(time, 5)));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public void take(List<ReportResult> rows) {
        results.report(rows, "FILE");
    }
}
