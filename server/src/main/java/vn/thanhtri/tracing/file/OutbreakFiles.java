package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.OutbreakVerb;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.View;

/** Puts an outbreak file together for its page. */
@Component
class OutbreakFiles {
    private static final int GATHERINGS = 50;

    private final Outbreaks outbreaks;
    private final OutbreakFigures figures;
    private final ContactGrid grid;
    private final Explanations explanations;
    private final PastedLineStore pasted;
    private final Settings settings;
    private final Units units;
    private final List<OutbreakVerb> verbs;

    OutbreakFiles(
            Outbreaks outbreaks,
            OutbreakFigures figures,
            ContactGrid grid,
            Explanations explanations,
            PastedLineStore pasted,
            Settings settings,
            Units units,
            List<OutbreakVerb> verbs) {
        this.outbreaks = outbreaks;
        this.figures = figures;
        this.grid = grid;
        this.explanations = explanations;
        this.pasted = pasted;
        this.settings = settings;
        this.units = units;
        this.verbs = List.copyOf(verbs);
    }

    @Transactional(readOnly = true)
    OutbreakPage page(ContactFilter filter, int page, @Nullable Long explained, View view) {
        Instant now = view.now();
        LocalDate today = view.today();
        Outbreak outbreak = outbreaks.get(filter.outbreak());
        List<OutbreakFigures.CaseLine> cases = figures.cases(outbreak.id(), now);
        List<TransmissionTree.Leaf> leaves = leaves(cases, today, view);
        Map<Integer, Integer> counts = figures.tierCounts(outbreak.id());
        int[] tiers = {cases.size(), counts.getOrDefault(1, 0), counts.getOrDefault(2, 0), counts.getOrDefault(3, 0)};
        Optional<Long> telling = explained == null ? figures.findTelling(outbreak.id()) : Optional.of(explained);
        return new OutbreakPage(
                outbreak,
                place(outbreak, today),
                facts(cases, tiers[1], today),
                TransmissionTree.of(leaves, today),
                rows(cases, leaves),
                EpidemicCurve.of(cases, today),
                tiers,
                telling.flatMap(person -> explanations.find(person, view)).orElse(null),
                grid.page(filter, page, tiers, view),
                verbs.stream()
                        .flatMap(verb -> verb.verbOf(outbreak.id(), view).stream())
                        .toList(),
                settings.listOf(outbreak.id(), GATHERINGS),
                pasted.listUnread(outbreak.id(), 50));
    }

    private String place(Outbreak outbreak, LocalDate today) {
        return units.findByArea(outbreak.area(), outbreak.openedOn())
                .map(units::fullName)
                .orElseGet(() -> units.nameOf(outbreak.area(), today));
    }

    private static OutbreakPage.Facts facts(List<OutbreakFigures.CaseLine> cases, int contacts, LocalDate today) {
        LocalDate announced = cases.stream()
                .filter(line -> line.foundIn() == FoundIn.COMMUNITY)
                .map(OutbreakFigures.CaseLine::announced)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int community = (int) cases.stream()
                .filter(line -> line.foundIn() == FoundIn.COMMUNITY)
                .count();
        return new OutbreakPage.Facts(
                announced == null ? -1 : ChronoUnit.DAYS.between(announced, today),
                announced,
                cases.size(),
                community,
                cases.size() - community,
                (int) cases.stream()
                        .filter(line -> line.sourceKind().equals("UNKNOWN"))
                        .count(),
                cases.stream().mapToInt(OutbreakFigures.CaseLine::overdue).sum(),
                contacts);
    }

    private List<TransmissionTree.Leaf> leaves(List<OutbreakFigures.CaseLine> cases, LocalDate today, View view) {
        Map<Long, OutbreakFigures.CaseLine> byId = new HashMap<>();
        cases.forEach(line -> byId.put(line.id(), line));
        List<long[]> pairs = new ArrayList<>();
        for (OutbreakFigures.CaseLine line : cases) {
            OutbreakFigures.CaseLine source = byId.get(line.sourceCase());
            if (source != null) {
                pairs.add(new long[] {source.person(), line.person()});
            }
        }
        Map<String, OutbreakFigures.Shared> shared = new HashMap<>();
        figures.sharedSettings(pairs).forEach(one -> shared.put(one.a() + "-" + one.b(), one));
        List<TransmissionTree.Leaf> leaves = new ArrayList<>();
        for (OutbreakFigures.CaseLine line : cases) {
            OutbreakFigures.CaseLine source = byId.get(line.sourceCase());
            OutbreakFigures.Shared how = source == null ? null : shared.get(source.person() + "-" + line.person());
            boolean unknown = line.sourceKind().equals("UNKNOWN");
            leaves.add(new TransmissionTree.Leaf(
                    line.id(),
                    line.person(),
                    line.code(),
                    named(line, today),
                    line.day(),
                    line.foundIn() == FoundIn.COMMUNITY,
                    source == null ? null : source.id(),
                    how == null ? "" : Why.branch(how.kind(), how.name(), how.from(), view),
                    unknown ? view.t("tracing.source.unknown") : line.sourcePlace(),
                    unknown,
                    line.contacts(),
                    line.overdue()));
        }
        return leaves;
    }

    /** Hoàng Văn Sự, 34: name and age, as an epidemiologist says it. */
    private static String named(OutbreakFigures.CaseLine line, LocalDate today) {
        Integer born = line.born();
        return born == null ? line.name() : line.name() + ", " + (today.getYear() - born);
    }

    private static List<OutbreakPage.CaseRow> rows(
            List<OutbreakFigures.CaseLine> cases, List<TransmissionTree.Leaf> leaves) {
        Map<Long, String> codes = new HashMap<>();
        cases.forEach(line -> codes.put(line.id(), line.code()));
        List<OutbreakPage.CaseRow> rows = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            OutbreakFigures.CaseLine line = cases.get(i);
            TransmissionTree.Leaf leaf = leaves.get(i);
            Long source = leaf.source();
            rows.add(new OutbreakPage.CaseRow(
                    line.id(),
                    line.person(),
                    line.code(),
                    leaf.name(),
                    line.day(),
                    line.byOnset(),
                    leaf.community(),
                    source == null ? leaf.origin() : codes.getOrDefault(source, ""),
                    leaf.how(),
                    line.contacts(),
                    line.overdue()));
        }
        return rows;
    }
}
