package vn.thanhtri.directive.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.obligation.Tally;
import vn.thanhtri.obligation.TallyScope;
import vn.thanhtri.obligation.score.Tallies;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Units;

/** What came of documents: owed, done in time, done late, open, by task, agency and province, and the list behind each number. */
@Service
public class Results {
    static final int DAYS = 7;
    private static final int MOST_BEHIND = 100;
    private static final int MOST_LATE = 5_000;

    private final Directives directives;
    private final TaskStore tasks;
    private final Tallies tallies;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Units units;
    private final Clock clock;

    Results(
            Directives directives,
            TaskStore tasks,
            Tallies tallies,
            Agencies agencies,
            OfficeHolders holders,
            Units units,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.tallies = tallies;
        this.agencies = agencies;
        this.holders = holders;
        this.units = units;
        this.clock = clock;
    }

    /** Of one document. @param agency null for all that owe something */
    @Transactional(readOnly = true)
    public ResultsPage of(long id, @Nullable Long agency, Standing standing) {
        Document document = directives.get(id);
        if (document.dispatchedAt() == null) {
            throw Refusal.of("directive.refusal.not-dispatched", Map.of("document", document.cite()))
                    .asException();
        }
        List<Task> standingTasks =
                tasks.listOf(id).stream().filter(task -> !task.removed()).toList();
        TallyScope all = TallyScope.of(
                Subjects.TASK, standingTasks.stream().map(Task::id).toList());
        TallyScope shown = all.owedBy(agency);
        List<ResultsPage.AgencyLine> lines = lines(tallies.byDebtor(all));
        ResultsPage.AgencyLine selected = lines.stream()
                .filter(line -> agency != null && line.agency() == agency)
                .findFirst()
                .orElse(null);
        Map<Long, Tally> byTask = tallies.bySubject(shown);
        return new ResultsPage(
                document,
                total(lines),
                standingTasks.stream()
                        .map(task -> new ResultsPage.TaskLine(task, byTask.getOrDefault(task.id(), Tally.NOTHING)))
                        .filter(line -> line.tally().owed() > 0)
                        .toList(),
                lines,
                selected,
                standing,
                tallies.list(shown, standing, MOST_BEHIND).stream()
                        .map(each -> new ResultsPage.Behind(each, agencies.nameOf(each.debtor())))
                        .toList());
    }

    /** Of every dispatched document the actor may read; what is owed counts by the actor's area. */
    @Transactional(readOnly = true)
    public ResultsOverview overview() {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<ResultsOverview.DocumentLine> lines = documents(null, null, null);
        Map<String, List<ResultsOverview.DocumentLine>> byProvince = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> province(line.document().area()), TreeMap::new, Collectors.toList()));
        List<ResultsOverview.ProvinceLine> provinces = new ArrayList<>();
        byProvince.forEach((area, own) -> provinces.add(new ResultsOverview.ProvinceLine(
                units.nameOf(area, today),
                own.size(),
                own.stream().map(ResultsOverview.DocumentLine::tally).reduce(Tally.NOTHING, Tally::plus))));
        return new ResultsOverview(provinces, lines, today.minusDays(DAYS), today);
    }

    /** Documents of which something is owed in the period. @param from null for no bound; @param until included */
    List<ResultsOverview.DocumentLine> documents(
            @Nullable Long agency, @Nullable LocalDate from, @Nullable LocalDate until) {
        List<ResultsOverview.DocumentLine> lines = new ArrayList<>();
        for (Document document : directives.list()) {
            if (document.dispatchedAt() != null) {
                Tally tally = tallies.bySubject(scope(List.of(document), agency, from, until)).values().stream()
                        .reduce(Tally.NOTHING, Tally::plus);
                if (tally.owed() > 0) {
                    lines.add(new ResultsOverview.DocumentLine(document, tally));
                }
            }
        }
        return lines;
    }

    /** Agencies that owe something of these documents in the period, most failing first. */
    List<ResultsPage.AgencyLine> agencies(
            List<Document> documents, @Nullable Long agency, @Nullable LocalDate from, @Nullable LocalDate until) {
        return lines(tallies.byDebtor(scope(documents, agency, from, until)));
    }

    /** What is late and not done, by agency, the earliest deadline first. */
    Map<Long, List<Obligation>> late(
            List<Document> documents, @Nullable Long agency, @Nullable LocalDate from, @Nullable LocalDate until) {
        return tallies.list(scope(documents, agency, from, until), Standing.OPEN_LATE, MOST_LATE).stream()
                .collect(Collectors.groupingBy(Obligation::debtor));
    }

    private TallyScope scope(
            List<Document> documents, @Nullable Long agency, @Nullable LocalDate from, @Nullable LocalDate until) {
        return TallyScope.of(
                        Subjects.TASK,
                        documents.stream()
                                .flatMap(document -> tasks.listOf(document.id()).stream())
                                .filter(task -> !task.removed())
                                .map(Task::id)
                                .toList())
                .owedBy(agency)
                .within(
                        from == null ? null : VietnamTime.at(from.atStartOfDay()),
                        until == null ? null : VietnamTime.at(until.plusDays(1).atStartOfDay()));
    }

    private List<ResultsPage.AgencyLine> lines(Map<Long, Tally> byAgency) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return byAgency.entrySet().stream()
                .map(entry -> new ResultsPage.AgencyLine(
                        entry.getKey(),
                        agencies.nameOf(entry.getKey()),
                        holders.findHead(entry.getKey(), today)
                                .map(head -> head.title() + " " + head.name())
                                .orElse(""),
                        entry.getValue()))
                .sorted(Comparator.comparing(
                                (Function<ResultsPage.AgencyLine, Long>)
                                        line -> line.tally().openLate(),
                                Comparator.reverseOrder())
                        .thenComparing(line -> line.tally().doneLate(), Comparator.reverseOrder())
                        .thenComparing(ResultsPage.AgencyLine::name))
                .toList();
    }

    static Tally total(List<ResultsPage.AgencyLine> lines) {
        return lines.stream().map(ResultsPage.AgencyLine::tally).reduce(Tally.NOTHING, Tally::plus);
    }

    private static String province(String area) {
        return area.substring(0, area.indexOf('.') + 1);
    }
}
