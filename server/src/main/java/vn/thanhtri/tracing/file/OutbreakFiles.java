package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Jurisdiction;
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
    private static final int GATHERINGS = 1_000;

    private final Outbreaks outbreaks;
    private final OutbreakFigures figures;
    private final OutbreakRates rates;
    private final ContactGrid grid;
    private final Explanations explanations;
    private final PastedLineStore pasted;
    private final Settings settings;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final List<OutbreakVerb> verbs;

    OutbreakFiles(
            Outbreaks outbreaks,
            OutbreakFigures figures,
            OutbreakRates rates,
            ContactGrid grid,
            Explanations explanations,
            PastedLineStore pasted,
            Settings settings,
            Units units,
            Jurisdiction jurisdiction,
            List<OutbreakVerb> verbs) {
        this.outbreaks = outbreaks;
        this.figures = figures;
        this.rates = rates;
        this.grid = grid;
        this.explanations = explanations;
        this.pasted = pasted;
        this.settings = settings;
        this.units = units;
        this.jurisdiction = jurisdiction;
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
        OutbreakFigures.Totals all = figures.totals(outbreak.id(), now);
        int whole = jurisdiction
                .everywhere(() -> figures.totals(outbreak.id(), now))
                .cases();
        int[] tiers = {all.cases(), counts.getOrDefault(1, 0), counts.getOrDefault(2, 0), counts.getOrDefault(3, 0)};
        Optional<Long> telling = explained == null ? figures.findTelling(outbreak.id()) : Optional.of(explained);
        return new OutbreakPage(
                outbreak,
                place(outbreak, today),
                facts(all, whole, tiers[1], today),
                TransmissionTree.of(leaves, today),
                rows(cases, leaves),
                EpidemicCurve.of(cases, today),
                rates.of(outbreak, view),
                tiers,
                telling.flatMap(person -> explanations.find(person, view)).orElse(null),
                grid.page(filter, page, tiers, view),
                verbs.stream()
                        .flatMap(verb -> verb.verbOf(outbreak.id(), view).stream())
                        .toList(),
                settings.listOf(outbreak.id(), GATHERINGS, 0),
                settings.count(outbreak.id()),
                pasted.listUnread(outbreak.id(), GATHERINGS));
    }

    private String place(Outbreak outbreak, LocalDate today) {
        return units.findByArea(outbreak.area(), outbreak.openedOn())
                .map(units::fullName)
                .orElseGet(() -> units.nameOf(outbreak.area(), today));
    }

    /** @param whole cases of the outbreak wherever they live, which may be more than the actor sees */
    private static OutbreakPage.Facts facts(OutbreakFigures.Totals all, int whole, int contacts, LocalDate today) {
        LocalDate announced = all.announced();
        return new OutbreakPage.Facts(
                announced == null ? -1 : ChronoUnit.DAYS.between(announced, today),
                announced,
                all.cases(),
                all.community(),
                all.quarantine(),
                all.unknown(),
                all.overdue(),
                contacts,
                whole);
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
                    line.foundIn() != FoundIn.QUARANTINE,
                    source == null ? null : source.id(),
                    how == null ? "" : Why.branch(how.kind(), how.name(), how.from(), view),
                    unknown ? view.t("tracing.source.unknown") : origin(line, view),
                    unknown,
                    line.contacts(),
                    line.overdue()));
        }
        return leaves;
    }

    /** Where it came from when no line of the tree says it: a place, a case of another outbreak, one that was withdrawn. */
    private static String origin(OutbreakFigures.CaseLine line, View view) {
        if (line.sourceCase() == null) {
            return line.sourcePlace();
        }
        if (line.sourceCode().isEmpty()) {
            return view.t("tracing.source.elsewhere");
        }
        if (!line.sourceStands()) {
            return view.t("tracing.source.withdrawn", line.sourceCode());
        }
        return line.sourceOutbreak().isEmpty()
                ? view.t("tracing.case-named", line.sourceCode())
                : view.t("tracing.source.other-outbreak", line.sourceCode(), line.sourceOutbreak());
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
                    line.foundIn(),
                    source == null ? leaf.origin() : codes.getOrDefault(source, ""),
                    leaf.how(),
                    line.contacts(),
                    line.overdue()));
        }
        return rows;
    }
}
