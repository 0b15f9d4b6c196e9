package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.thanhtri.web.View;

/** The outbreak file as it is shown. */
public record OutbreakPage(
        Outbreak outbreak,
        String place,
        Facts facts,
        TransmissionTree tree,
        List<CaseRow> cases,
        EpidemicCurve curve,
        OutbreakRate rate,
        int[] tiers,
        @Nullable Explained explained,
        Grid grid,
        List<Fragment> verbs,
        List<Setting> gatherings,
        int allGatherings,
        List<Unread> unread) {
    /** So many lines of the tree stand on one sheet of paper. */
    private static final int LINES_ON_PAPER = 40;

    /** Every case is on the page; a list that is cut is not printed. */
    public boolean isWhole() {
        return cases.size() >= facts.cases();
    }

    /** The tree stands on one sheet; a longer one is printed as its table. */
    public boolean isDrawnOnPaper() {
        return isWhole() && cases.size() <= LINES_ON_PAPER;
    }

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
            int[] shown) {
        /** Everybody who is meant is on this page. */
        public boolean isWhole() {
            return pages == 1;
        }

        /** Who is meant, for paper, where no filter is seen: {@code F1 · quá hạn · 7}. */
        public String filterWords(View view) {
            List<String> words = new ArrayList<>();
            words.add(filter.tier() == 0 ? view.t("tracing.all") : "F" + filter.tier());
            if (shows.contains(filter.show())) {
                words.add(view.t("tracing.show." + filter.show()));
            }
            if (!filter.text().isEmpty()) {
                words.add("“" + filter.text() + "”");
            }
            words.add(view.number(total));
            return String.join(" · ", words);
        }
    }

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
