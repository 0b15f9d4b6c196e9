package vn.thanhtri.obligation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.Agencies;
import vn.thanhtri.people.Agency;
import vn.thanhtri.people.OfficeHolders;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Formats;

/** Scores of agencies and of the people who headed them, with the list behind every number. */
@Service
public class Accountability {
    private static final int MOST_OPEN = 30;
    private static final int LEAST_TO_COMMEND = 5;

    private final ScoreStore store;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Units units;
    private final Clock clock;

    Accountability(ScoreStore store, Agencies agencies, OfficeHolders holders, Units units, Clock clock) {
        this.store = store;
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

    /** @param level {@code all}, {@code province}, {@code district} or {@code commune} */
    @Transactional(readOnly = true)
    public AccountabilityPage page(String level, @Nullable Long selected) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dayOf(now);
        List<AccountabilityPage.Line> all = new ArrayList<>();
        for (Score score : list()) {
            all.add(line(score, today));
        }
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
                shown.stream().limit(60).toList(),
                shown.stream().mapToLong(line -> line.score().owed()).sum(),
                shown.stream().mapToLong(line -> line.score().inTime()).sum(),
                shown.stream().mapToLong(line -> line.score().doneLate()).sum(),
                shown.stream().mapToLong(line -> line.score().openLate()).sum(),
                delays.isEmpty() ? null : delays.get(delays.size() / 2),
                selected == null
                        ? (shown.isEmpty() ? null : open(shown.getFirst(), now))
                        : all.stream()
                                .filter(line -> line.score().agency() == selected)
                                .findFirst()
                                .map(line -> open(line, now))
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

    private AccountabilityPage.Line line(Score score, LocalDate today) {
        return new AccountabilityPage.Line(
                score,
                agencies.nameOf(score.agency()),
                holders.findHead(score.agency(), today)
                        .map(head -> head.title() + " " + head.name())
                        .orElse(""));
    }

    private AccountabilityPage.Selected open(AccountabilityPage.Line line, Instant now) {
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
                store.listOpenLate(agency, now, MOST_OPEN));
    }

    private String levelOf(long agency) {
        long depth = agencies.get(agency).area().chars().filter(c -> c == '.').count();
        return depth <= 1 ? "province" : depth == 2 ? "district" : "commune";
    }

    private static Instant since(Instant now) {
        return now.minus(Duration.ofDays(ScoreStore.DAYS));
    }
}
