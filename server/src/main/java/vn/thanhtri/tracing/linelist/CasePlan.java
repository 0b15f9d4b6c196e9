package vn.thanhtri.tracing.linelist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.KnownDetail;

/**
 * What a line of a list will do.
 *
 * @param known the case it is about; null for a new one
 * @param person who it is about, where that is known
 * @param finding what is then known
 * @param added details that the case does not have yet
 * @param replaced details of which a case has only one, with what takes their place
 * @param errors why it stays open; empty unless it does
 */
public record CasePlan(
        ReadCase read,
        @Nullable PersonCase known,
        @Nullable Long person,
        CaseFinding finding,
        List<Detail> added,
        List<Replaced> replaced,
        List<Refusal> errors) {

    record Replaced(KnownDetail before, Detail after) {}

    /** How a line ends. */
    public enum Status {
        KNOWN,
        NEW,
        OPEN
    }

    public Status status() {
        return !errors.isEmpty() ? Status.OPEN : known == null ? Status.NEW : Status.KNOWN;
    }

    /** Whether the file tells something that is not known yet. */
    public boolean changes() {
        return status() == Status.NEW
                || known != null && (!finding.equals(known.known()) || !added.isEmpty() || !replaced.isEmpty());
    }

    public int line() {
        return read.line();
    }

    public String label() {
        String name = read.cell(CaseColumn.NAME);
        String number = read.details().stream()
                .filter(each -> each.kind() == vn.thanhtri.tracing.detail.DetailKind.OFFICIAL_NUMBER)
                .map(Detail::told)
                .findFirst()
                .orElse(read.cell(CaseColumn.CODE));
        return (number + " " + name).strip();
    }

    public String raw() {
        return read.raw();
    }

    public List<Detail> details() {
        return read.details();
    }

    public List<String> sources() {
        return read.sources();
    }
}
