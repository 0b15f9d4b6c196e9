package vn.thanhtri.tracing.linelist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.Ground;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;

/** One line while it is being read. */
final class RowReading {
    private static final Set<CaseColumn> TIMES = Set.of(
            CaseColumn.CLASS_AT,
            CaseColumn.CONFIRMED,
            CaseColumn.SAMPLED,
            CaseColumn.POSITIVE,
            CaseColumn.REPORTED,
            CaseColumn.ISOLATED,
            CaseColumn.DIED,
            CaseColumn.CERTIFIED,
            CaseColumn.DISCHARGED,
            CaseColumn.RECOVERED,
            CaseColumn.EXPOSED_FROM,
            CaseColumn.EXPOSED_UNTIL);

    private final List<String> columns;
    private final Sheet.Row row;
    private final DetailText texts;
    private final CodedWords words;
    private final Map<CaseColumn, When> times = new EnumMap<>(CaseColumn.class);
    private final List<Detail> details = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Refusal> errors = new ArrayList<>();
    private @Nullable Onset onset;
    private @Nullable FoundIn foundIn;
    private @Nullable CaseClass sure;
    private Set<Ground> grounds = Set.of();
    private String exposed = "";
    private String outcome = "";

    RowReading(List<String> columns, Sheet.Row row, DetailText texts, CodedWords words) {
        this.columns = columns;
        this.row = row;
        this.texts = texts;
        this.words = words;
    }

    void column(int at, CaseColumn column) {
        String cell = row.cells().get(at).strip();
        if (column == CaseColumn.ONSET && !cell.isEmpty()) {
            onset(at, cell);
            return;
        }
        if (Cells.isNothing(cell)) {
            return;
        }
        if (TIMES.contains(column)) {
            Cells.when(cell).ifPresentOrElse(known -> times.put(column, known), () -> wrong(at, cell, "day"));
            return;
        }
        switch (column) {
            case LIST -> details.add(Detail.told(DetailKind.OFFICIAL_NUMBER, "LIST", cell));
            case NATIONAL -> details.add(Detail.told(DetailKind.OFFICIAL_NUMBER, "NATIONAL", cell));
            case PROVINCIAL -> details.add(Detail.told(DetailKind.OFFICIAL_NUMBER, "PROVINCIAL", cell));
            case SEX -> {
                if (Cells.sex(cell).isEmpty()) {
                    wrong(at, cell, "sex");
                }
            }
            case CLASS -> words.sure(cell).ifPresentOrElse(known -> sure = known, () -> wrong(at, cell, "class"));
            case GROUNDS ->
                words.grounds(cell).ifPresentOrElse(known -> grounds = known, () -> wrong(at, cell, "grounds"));
            case FOUND_IN ->
                words.found(cell).ifPresentOrElse(known -> foundIn = known, () -> wrong(at, cell, "found"));
            case HOSPITAL -> details.add(Detail.told(DetailKind.PLACE, "HOSPITAL", cell));
            case OUTCOME_WORD -> outcomes(at, cell);
            case SOURCE ->
                sources.addAll(java.util.Arrays.stream(cell.split("[;|\\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList());
            default -> {}
        }
    }

    private void onset(int at, String cell) {
        Optional<When> day = Cells.when(cell);
        Optional<Onset> word = words.onset(cell);
        if (day.isPresent()) {
            times.put(CaseColumn.ONSET, day.get());
        } else if (word.isPresent() && word.get() != Onset.KNOWN) {
            onset = word.get();
        } else {
            wrong(at, cell, "onset");
        }
    }

    private void outcomes(int at, String cell) {
        Optional<String> word = words.outcome(cell);
        if (word.isPresent()) {
            outcome = word.get();
            return;
        }
        for (String line : cell.split("\\n")) {
            texts.read(DetailKind.OUTCOME, line).ifPresentOrElse(details::add, () -> wrong(at, line, "outcome"));
        }
    }

    void detail(int at, DetailKind kind) {
        String cell = row.cells().get(at).strip();
        if (cell.isEmpty() || kind != DetailKind.VACCINATION && Cells.isNothing(cell)) {
            return;
        }
        if (kind == DetailKind.EXPOSURE
                && !cell.contains("\n")
                && texts.read(kind, cell)
                        .filter(each -> each.at() == null && each.until() == null)
                        .isPresent()) {
            exposed = cell.equals("# ()")
                    ? ""
                    : texts.read(kind, cell).map(Detail::told).orElse("");
            return;
        }
        if (!kind.many() && kind.codes().isEmpty()) {
            details.add(Detail.told(kind, cell));
            return;
        }
        for (String line : cell.split(kind.codes().isEmpty() || kind == DetailKind.PLACE ? "\\n" : "\\n|;")) {
            Optional<Detail> whole = texts.read(kind, line);
            if (whole.isPresent()) {
                details.add(whole.get());
            } else {
                for (String one : line.split(",")) {
                    texts.read(kind, one)
                            .or(() -> kind.codes().contains("OTHER")
                                    ? Optional.of(Detail.told(kind, "OTHER", one))
                                    : Optional.empty())
                            .ifPresentOrElse(details::add, () -> wrong(at, one, "code"));
                }
            }
        }
    }

    void other(int at, String name) {
        String cell = row.cells().get(at);
        if (!cell.isBlank()) {
            details.add(Detail.other(name, cell));
        }
    }

    ReadCase done(Map<CaseColumn, String> cells) {
        When from = times.get(CaseColumn.EXPOSED_FROM);
        When until = times.get(CaseColumn.EXPOSED_UNTIL);
        if (from != null || until != null || !exposed.isEmpty()) {
            details.add(new Detail(DetailKind.EXPOSURE, "", "", exposed, from, until, (BigDecimal) null));
        }
        When reported = times.get(CaseColumn.REPORTED);
        if (reported != null) {
            details.add(Detail.at(DetailKind.REPORTED, "", reported));
        }
        ended(CaseColumn.DISCHARGED, "DISCHARGED");
        ended(CaseColumn.RECOVERED, "RECOVERED");
        When died = times.get(CaseColumn.DIED);
        if (died != null || outcome.equals("DIED")) {
            details.add(new Detail(
                    DetailKind.OUTCOME, "DIED", "", "", died, times.get(CaseColumn.CERTIFIED), (BigDecimal) null));
        } else if (!outcome.isEmpty() && details.stream().noneMatch(each -> each.is(DetailKind.OUTCOME, outcome))) {
            details.add(Detail.coded(DetailKind.OUTCOME, outcome));
        }
        ReadCase read = new ReadCase(
                row.line(),
                String.join("\t", row.cells()),
                cells,
                times,
                onset,
                foundIn,
                sure,
                grounds,
                details.stream().distinct().toList(),
                sources,
                errors);
        if (cells.getOrDefault(CaseColumn.NAME, "").isEmpty()
                && details.stream().noneMatch(each -> each.kind() == DetailKind.OFFICIAL_NUMBER)
                && !cells.containsKey(CaseColumn.CODE)) {
            errors.add(Refusal.ofField("tracing.list.nobody", "name", Map.of("line", "" + row.line())));
        } else if (read.since() == null) {
            errors.add(Refusal.ofField("tracing.list.no-day", "positiveAt", Map.of("line", "" + row.line())));
        }
        return read;
    }

    private void ended(CaseColumn column, String code) {
        When at = times.get(column);
        if (at != null) {
            details.add(Detail.at(DetailKind.OUTCOME, code, at));
        }
    }

    private void wrong(int at, String given, String wanted) {
        errors.add(Refusal.ofField(
                "tracing.list.cell",
                columns.get(at),
                Map.of(
                        "line",
                        "" + row.line(),
                        "column",
                        columns.get(at),
                        "given",
                        given,
                        "wanted",
                        "@tracing.list.wanted." + wanted)));
    }
}
