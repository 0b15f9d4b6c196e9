package vn.thanhtri.obligation.score;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.OfficeHolder;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Formats;

/** Scores of agencies and of the people who headed them, with the list behind every number. */
@Service
public class Accountability {
    private static final int MOST_SHOWN = 30;
    private static final int LEAST_TO_COMMEND = 5;

    private final ScoreStore store;
    private final TenureStore tenures;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Units units;
    private final Clock clock;

    Accountability(
            ScoreStore store, TenureStore tenures, Agencies agencies, OfficeHolders holders, Units units, Clock clock) {
        this.store = store;
        this.tenures = tenures;
        this.agencies = agencies;
        this.holders = holders;
        this.units = units;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Score> list() {
        Instant now = clock.instant();
        return store.list(Acting.current().area(), since(now), now);
    }

    /**
     * @param level {@code all}, {@code province}, {@code district} or {@code commune}
     * @param selected the agency whose list is open; null for the first
     * @param outcome the number whose list is open
     */
    @Transactional(readOnly = true)
    public AccountabilityPage page(String level, @Nullable Long selected, Outcome outcome) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dayOf(now);
        List<AccountabilityPage.Line> all = lines(now);
        List<AccountabilityPage.Line> shown = all.stream()
                .filter(line ->
                        level.equals("all") || level.equals(levelOf(line.score().agency())))
                .toList();
        List<Duration> delays = shown.stream()
                .map(line -> line.score().medianDelay())
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        return new AccountabilityPage(
                units.nameOf(Acting.current().area(), today),
                VietnamTime.dayOf(since(now)),
                level,
                List.of("all", "province", "district", "commune").stream()
                        .map(each -> new AccountabilityPage.LevelCount(each, (int) all.stream()
                                .filter(line -> each.equals("all")
                                        || each.equals(levelOf(line.score().agency())))
                                .count()))
                        .filter(count -> count.agencies() > 0)
                        .toList(),
                shown,
                shown.stream().mapToLong(line -> line.score().owed()).sum(),
                shown.stream().mapToLong(line -> line.score().inTime()).sum(),
                shown.stream().mapToLong(line -> line.score().doneLate()).sum(),
                shown.stream().mapToLong(line -> line.score().openLate()).sum(),
                delays.isEmpty() ? null : delays.get(delays.size() / 2),
                selected == null
                        ? (shown.isEmpty() ? null : open(shown.getFirst(), outcome, now))
                        : all.stream()
                                .filter(line -> line.score().agency() == selected)
                                .findFirst()
                                .map(line -> open(line, outcome, now))
                                .orElse(null),
                all.stream()
                        .filter(line -> line.score().owed() >= LEAST_TO_COMMEND
                                && line.score().inTime() == line.score().owed())
                        .sorted(java.util.Comparator.comparingLong((AccountabilityPage.Line line) ->
                                        line.score().owed())
                                .reversed())
                        .limit(3)
                        .toList());
    }

    /** The whole list behind a number of an agency. */
    @Transactional(readOnly = true)
    public List<AccountabilityPage.Behind> listBehind(long agency, Outcome outcome, int limit) {
        Instant now = clock.instant();
        return tenures.listBehind(agency, outcome, since(now), now, limit).stream()
                .map(each -> new AccountabilityPage.Behind(
                        each, headOn(agency, VietnamTime.dayOf(Objects.requireNonNull(each.dueAt())))))
                .toList();
    }

    private List<AccountabilityPage.Line> lines(Instant now) {
        LocalDate today = VietnamTime.dayOf(now);
        List<Score> scores = list();
        List<Tenure> changed = new ArrayList<>();
        for (Score score : scores) {
            List<Tenure> spans = spans(score.agency(), since(now), now);
            if (spans.size() > 1) {
                changed.addAll(spans);
            }
        }
        Map<Long, List<Tenure.Scored>> byAgency = tenures.score(changed, now).stream()
                .collect(Collectors.groupingBy(scored -> scored.tenure().agency()));
        return scores.stream()
                .map(score -> new AccountabilityPage.Line(
                        score,
                        agencies.nameOf(score.agency()),
                        headOn(score.agency(), today),
                        byAgency.getOrDefault(score.agency(), List.of())))
                .toList();
    }

    /** The period cut where the head of an agency changed, the times without a head among them. */
    private List<Tenure> spans(long agency, Instant since, Instant now) {
        List<Tenure> spans = new ArrayList<>();
        Instant reached = since;
        for (OfficeHolder head : holders.listHeads(agency, VietnamTime.dayOf(since), VietnamTime.dayOf(now))) {
            Instant from = later(since, head.valid().from());
            LocalDate end = head.valid().until();
            Instant until = end == null || later(since, end).isAfter(now) ? now : later(since, end);
            if (from.isAfter(reached)) {
                spans.add(new Tenure(agency, "", reached, from));
            }
            if (until.isAfter(from)) {
                spans.add(new Tenure(agency, named(head), from, until));
                reached = until;
            }
        }
        if (reached.isBefore(now)) {
            spans.add(new Tenure(agency, "", reached, now));
        }
        return spans;
    }

    private static Instant later(Instant since, @Nullable LocalDate day) {
        Instant begins =
                day == null ? since : day.atStartOfDay(VietnamTime.ZONE).toInstant();
        return begins.isAfter(since) ? begins : since;
    }

    private String headOn(long agency, LocalDate day) {
        return holders.findHead(agency, day).map(Accountability::named).orElse("");
    }

    private static String named(OfficeHolder head) {
        return head.title() + " " + head.name();
    }

    private AccountabilityPage.Selected open(AccountabilityPage.Line line, Outcome outcome, Instant now) {
        LocalDate today = VietnamTime.dayOf(now);
        long agency = line.score().agency();
        return new AccountabilityPage.Selected(
                line,
                holders.findHead(agency, today)
                        .map(head -> head.valid().from())
                        .map(Formats::day)
                        .orElse(""),
                agencies.find(agency)
                        .flatMap(found -> agencies.findSuperior(found, today))
                        .map(Agency::name)
                        .orElse(""),
                outcome,
                listBehind(agency, outcome, MOST_SHOWN));
    }

    private String levelOf(long agency) {
        long depth = agencies.get(agency).area().chars().filter(c -> c == '.').count();
        return depth <= 1 ? "province" : depth == 2 ? "district" : "commune";
    }

    private static Instant since(Instant now) {
        return now.minus(Duration.ofDays(ScoreStore.DAYS));
    }
}
