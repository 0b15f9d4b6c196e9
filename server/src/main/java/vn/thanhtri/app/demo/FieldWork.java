package vn.thanhtri.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.board.Board;
import vn.thanhtri.obligation.board.BoardFilter;
import vn.thanhtri.obligation.board.BoardPage;
import vn.thanhtri.quarantine.QuarantineDeed;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;

/** What health stations, committees and police did for each contact of the story, mostly in time, sometimes late or never. */
final class FieldWork {
    private static final int LATE_OF_HUNDRED = 6;
    private static final int PASSED_OVER_OF_HUNDRED = 15;
    private static final int MOST_ROWS = 1_000;

    private final Timetable timetable;
    private final ContactActions actions;
    private final Isolations isolations;
    private final Board board;
    private final RandomGenerator random;
    private final Function<String, Actor> station;
    private final Map<Long, String> marked = new HashMap<>();
    private final Map<Instant, Map<String, List<RecordAction>>> waiting = new LinkedHashMap<>();
    private final Set<Long> left = new HashSet<>();
    private int decisions = 400;

    FieldWork(
            Timetable timetable,
            ContactActions actions,
            Isolations isolations,
            Board board,
            RandomGenerator random,
            Function<String, Actor> station) {
        this.timetable = timetable;
        this.actions = actions;
        this.isolations = isolations;
        this.board = board;
        this.random = random;
        this.station = station;
    }

    /** Somebody with a story of their own, e.g. {@code not-sampled}. */
    void mark(long person, String story) {
        marked.put(person, story);
    }

    /** Another story tells what is done for this person. */
    void leaveToOthers(long person) {
        left.add(person);
    }

    /** @param tier as expected when they were named; what they owe is decided by the tiers that are computed */
    void found(List<Crowd.Somebody> people, int tier, Instant at) {
        for (Crowd.Somebody person : people) {
            String own = marked.getOrDefault(person.id(), "");
            boolean slow = random.nextInt(100) < LATE_OF_HUNDRED;
            if (own.equals("not-found")) {
                continue;
            }
            Instant located = after(at, slow ? 20 : 1, slow ? 10 : 5);
            act(person, TracingDeed.LOCATED, located, "");
            Instant listed = after(at, 0, slow ? 5 : 2);
            act(person, QuarantineDeed.LISTED, listed, "");
            if (tier <= 2 && !own.equals("undecided")) {
                Instant decided = listed.plus(Duration.ofMinutes(slow ? 80 : 15 + random.nextInt(40)));
                decide(person, decided, tier);
                act(person, QuarantineDeed.NOTIFIED, decided.plus(Duration.ofMinutes(25 + random.nextInt(120))), "");
            }
            if (tier == 3) {
                act(person, QuarantineDeed.NOTIFIED, after(at, 2, 8), "");
            }
            if (tier == 1 && !own.equals("not-sampled")) {
                sample(person, after(at, 4, slow ? 30 : 17));
            }
            if (tier == 2) {
                sample(person, after(at, 18, 26));
            }
            for (int day = 1; tier < 3 && day < 10; day += tier) {
                act(
                        person,
                        random.nextInt(100) < 3 ? QuarantineDeed.MISSED : QuarantineDeed.VISITED,
                        after(at, day * 24 - 2, 5),
                        "");
            }
        }
    }

    /** Four times a day each commune works off what its board shows; something is always passed over. */
    void planRounds(List<String> communes, LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (int hour : new int[] {7, 11, 16, 20}) {
                Instant at = VietnamTime.at(day, LocalTime.of(hour, 40));
                for (String commune : communes) {
                    Actor who = station.apply(commune);
                    timetable.at(at, who, () -> workOff(who.area(), at));
                }
            }
        }
    }

    private void workOff(String area, Instant at) {
        List<RecordAction> done = new ArrayList<>();
        BoardFilter everything = new BoardFilter(area, null, BoardFilter.Show.ALL, null, null);
        for (BoardPage.Row row : board.page(everything, MOST_ROWS).rows()) {
            long person = row.obligation().subjectId();
            Instant due = row.obligation().dueAt();
            if (!row.obligation().subjectKind().equals("contact")
                    || left.contains(person)
                    || due == null
                    || due.isAfter(at.plus(Duration.ofHours(17)))
                    || random.nextInt(100) < PASSED_OVER_OF_HUNDRED
                    || marked.containsKey(person)) {
                continue;
            }
            switch (row.obligation().rule()) {
                case "contact.sample-first", "contact.sample-again" ->
                    done.add(new RecordAction(
                            List.of(person), SampleDeed.SAMPLED, at, "PB-" + (1000 + random.nextInt(9000)), ""));
                case "contact.list" -> done.add(RecordAction.of(person, QuarantineDeed.LISTED, at));
                case "contact.locate" -> done.add(RecordAction.of(person, TracingDeed.LOCATED, at));
                case "contact.notify" -> done.add(RecordAction.of(person, QuarantineDeed.NOTIFIED, at));
                case "contact.decide" ->
                    done.add(new RecordAction(
                            List.of(person),
                            QuarantineDeed.DECIDED,
                            at,
                            (decisions++) + "/QĐ-UBND",
                            "cách ly tập trung"));
                case "contact.home-quarantine" ->
                    done.add(new RecordAction(
                            List.of(person),
                            QuarantineDeed.DECIDED,
                            at,
                            (decisions++) + "/QĐ-UBND",
                            "cách ly tại nhà"));
                case String other -> {}
            }
        }
        if (!done.isEmpty()) {
            actions.recordAll(done);
        }
    }

    private void decide(Crowd.Somebody person, Instant at, int tier) {
        String number = (decisions++) + "/QĐ-UBND";
        add(
                person,
                new RecordAction(
                        List.of(person.id()),
                        QuarantineDeed.DECIDED,
                        at,
                        number,
                        tier == 1 ? "cách ly tập trung" : "cách ly tại nhà"));
        if (tier == 1) {
            timetable.at(
                    slot(at),
                    station.apply(person.commune()),
                    () -> isolations.isolate(new IsolatePerson(
                            person.id(), null, "Khu cách ly số " + (1 + random.nextInt(2)), at, null)));
        }
    }

    private void sample(Crowd.Somebody person, Instant at) {
        act(person, SampleDeed.SAMPLED, at, "PB-" + (1000 + random.nextInt(9000)));
        act(person, SampleDeed.NEGATIVE, at.plus(Duration.ofHours(11)), "");
    }

    private void act(Crowd.Somebody person, DeedKind kind, Instant at, String reference) {
        add(person, new RecordAction(List.of(person.id()), kind, at, reference, ""));
    }

    // entered with the next full hour, as people do
    private void add(Crowd.Somebody person, RecordAction action) {
        Instant slot = slot(action.at());
        List<RecordAction> together = waiting.computeIfAbsent(slot, each -> new LinkedHashMap<>())
                .computeIfAbsent(person.commune(), commune -> {
                    List<RecordAction> list = new ArrayList<>();
                    timetable.at(slot, station.apply(commune), () -> {
                        actions.recordAll(List.copyOf(list));
                        Map<String, List<RecordAction>> rest = waiting.get(slot);
                        if (rest != null) {
                            rest.remove(commune);
                        }
                    });
                    return list;
                });
        together.add(action);
    }

    private static Instant slot(Instant at) {
        long hour = Duration.ofHours(1).toSeconds();
        return Instant.ofEpochSecond((at.getEpochSecond() / hour + 1) * hour);
    }

    private Instant after(Instant at, int hours, int spreadHours) {
        return at.plus(Duration.ofMinutes(hours * 60L + random.nextInt(Math.max(1, spreadHours * 60))));
    }
}
