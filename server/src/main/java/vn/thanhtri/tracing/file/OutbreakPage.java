package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.place.UnitMatch;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.DeedMark;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.web.Fragment;

/** The outbreak file as it is shown. */
public record OutbreakPage(
        Outbreak outbreak,
        String place,
        Facts facts,
        TransmissionTree tree,
        List<CaseRow> cases,
        EpidemicCurve curve,
        int[] tiers,
        @Nullable Explained explained,
        Grid grid,
        List<Fragment> verbs,
        List<Setting> gatherings,
        int allGatherings,
        List<Unread> unread) {

    /**
     * @param day days since the last community case was announced; -1 when there was none
     * @param whole cases of the whole outbreak, wherever they live
     */
    public record Facts(
            long day,
            @Nullable LocalDate announced,
            int cases,
            int community,
            int quarantine,
            int unknown,
            int overdue,
            int contacts,
            int whole) {
        /** The actor sees a part of the outbreak. */
        public boolean isPart() {
            return whole > cases;
        }
    }

    /** A line of the tree as a table. */
    public record CaseRow(
            long id,
            long person,
            String code,
            String name,
            LocalDate day,
            boolean byOnset,
            FoundIn found,
            String source,
            String how,
            int contacts,
            int overdue) {}

    /** Why somebody stands where they stand. {@code again} is a later exposure, {@code from} and {@code to} the ends. */
    public record Explained(
            ContactLine contact,
            List<Why> chain,
            @Nullable Why again,
            @Nullable LocalDate endsBefore,
            @Nullable LocalDate ends,
            List<String> basis) {}

    /** The contacts × days. */
    public record Grid(
            ContactFilter filter,
            List<String> shows,
            List<LocalDate> days,
            List<GridRow> rows,
            int total,
            int page,
            int pages,
            int[] shown) {}

    public record GridRow(
            ContactLine contact,
            String where,
            String tier,
            List<DeedMark> marks,
            @Nullable LocalDate ends,
            boolean ongoing) {}

    public record Unread(long id, String line, String why) {}

    /** What forms need besides the outbreak. */
    public record Places(List<UnitMatch> units) {}
}
