package vn.thanhtri.tracing.linelist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.Ground;
import vn.thanhtri.tracing.detail.Detail;

/**
 * A line of a list of cases as it was understood; what the line does not say is null or empty.
 *
 * @param line its number in the file
 * @param raw the line as it came
 * @param cells of the person and the case, as they are written
 * @param times days and hours by column
 * @param sources as told, each by itself
 * @param errors cells that could not be read, each with line, column, value and what was expected
 */
record ReadCase(
        int line,
        String raw,
        Map<CaseColumn, String> cells,
        Map<CaseColumn, When> times,
        @Nullable Onset onset,
        @Nullable FoundIn foundIn,
        @Nullable CaseClass sure,
        Set<Ground> grounds,
        List<Detail> details,
        List<String> sources,
        List<Refusal> errors) {

    String cell(CaseColumn column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    When time(CaseColumn column) {
        return times.get(column);
    }

    /** From when it is as sure as the list says: the first of what it tells. */
    @Nullable
    When since() {
        for (CaseColumn column : List.of(
                CaseColumn.CLASS_AT,
                CaseColumn.CONFIRMED,
                CaseColumn.POSITIVE,
                CaseColumn.REPORTED,
                CaseColumn.SAMPLED,
                CaseColumn.ONSET)) {
            When told = times.get(column);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** What is known with this line: what it does not say stays as it was. */
    CaseFinding over(CaseFinding before) {
        When begun = times.get(CaseColumn.ONSET);
        CaseFinding finding = begun != null
                ? before.withOnset(
                        Onset.KNOWN,
                        begun.on(),
                        begun.dayOnly()
                                ? null
                                : vn.thanhtri.kernel.VietnamTime.localOf(begun.at())
                                        .toLocalTime())
                : onset != null ? before.withOnset(onset, null, null) : before;
        When isolated = times.getOrDefault(CaseColumn.ISOLATED, finding.isolated());
        String where = cell(CaseColumn.ISOLATED_WHERE);
        return finding.withTests(
                        or(CaseColumn.SAMPLED, finding.sampled()),
                        or(CaseColumn.POSITIVE, finding.positive()),
                        or(CaseColumn.CONFIRMED, finding.confirmed()))
                .isolated(isolated, where.isEmpty() ? finding.isolatedWhere() : where)
                .foundIn(foundIn == null ? finding.foundIn() : foundIn, finding.source());
    }

    private @Nullable When or(CaseColumn column, @Nullable When before) {
        return times.getOrDefault(column, before);
    }
}
