package vn.thanhtri.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.board.Board;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyAddresses;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.meeting.Settings;

/**
 * Tells the demo's story through the commands that officers use, at the hours at which they would have used them. Tiers, tree,
 * obligations, lateness and escalation follow; none of them is written by the story.
 */
@Component
@ConditionalOnProperty(name = "thanhtri.demo", havingValue = "true")
public class DemoReplay implements SmartInitializingSingleton {
    /** The demo's present: document and mocks tell of Thursday, 5-8-2021, 14:12. */
    public static final Instant PRESENT = VietnamTime.at(LocalDateTime.parse("2021-08-05T14:12"));

    private static final Logger LOG = LoggerFactory.getLogger(DemoReplay.class);
    private static final long SEED = 20210805;

    private final Units units;
    private final Hamlets hamlets;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Officers officers;
    private final Persons persons;
    private final AgencyAddresses addresses;
    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Classifications classes;
    private final CaseDetails details;
    private final Settings settings;
    private final Encounters encounters;
    private final Isolations isolations;
    private final ContactActions actions;
    private final Board board;
    private final DirectiveDesk desk;
    private final SamplingStory sampling;
    private final QuarantineDesk quarantine;
    private final PassingTime passing;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final MovableClock clock;

    DemoReplay(
            Units units,
            Hamlets hamlets,
            Agencies agencies,
            OfficeHolders holders,
            Officers officers,
            Persons persons,
            AgencyAddresses addresses,
            DirectiveDesk desk,
            QuarantineDesk quarantine,
            Outbreaks outbreaks,
            Cases cases,
            Classifications classes,
            CaseDetails details,
            Settings settings,
            Encounters encounters,
            Isolations isolations,
            ContactActions actions,
            Board board,
            SamplingStory sampling,
            PassingTime passing,
            TransactionTemplate transaction,
            Journal journal,
            Clock clock) {
        this.units = units;
        this.hamlets = hamlets;
        this.agencies = agencies;
        this.holders = holders;
        this.officers = officers;
        this.persons = persons;
        this.addresses = addresses;
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.classes = classes;
        this.details = details;
        this.settings = settings;
        this.encounters = encounters;
        this.isolations = isolations;
        this.actions = actions;
        this.board = board;
        this.desk = desk;
        this.sampling = sampling;
        this.quarantine = quarantine;
        this.passing = passing;
        this.transaction = transaction;
        this.journal = journal;
        if (!(clock instanceof MovableClock movable)) {
            throw new IllegalStateException("the demo needs a clock that can be set: start it with thanhtri.now");
        }
        this.clock = movable;
    }

    /** After a restart the story's time goes on: never behind what has been recorded. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isTold()) {
            Acting.as(Actor.system(), () -> transaction.execute(status -> journal.findLatest()))
                    .filter(latest -> latest.isAfter(clock.instant()))
                    .ifPresent(clock::set);
        }
    }

    /** True when this data folder has the story already. */
    public boolean isTold() {
        return Boolean.TRUE.equals(Acting.as(
                Actor.system(),
                () -> transaction.execute(status -> !outbreaks.list(1).isEmpty())));
    }

    /** Tells the story; takes some seconds. */
    public void tell() {
        long begun = System.nanoTime();
        clock.set(VietnamTime.at(DemoProvince.SINCE.atTime(8, 0)));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Story story = Story.read();
        InventedNames names = new InventedNames(story, random);
        Acting.run(
                Actor.system(),
                () -> transaction.executeWithoutResult(status ->
                        new DemoProvince(story, names, units, agencies, holders, officers, hamlets).establish()));
        NeighbourProvinces neighbours = new NeighbourProvinces(
                new InventedNames(
                        story, RandomGeneratorFactory.of("L64X128MixRandom").create(SEED)),
                units,
                agencies,
                holders,
                officers);
        Acting.run(Actor.system(), () -> transaction.executeWithoutResult(status -> neighbours.establish()));
        Timetable timetable = new Timetable();
        FieldWork work = new FieldWork(timetable, actions, isolations, board, random, stations());
        work.planRounds(
                story.hamlets().stream()
                        .map(Story.HamletRow::commune)
                        .distinct()
                        .toList(),
                LocalDate.parse("2021-07-28"),
                VietnamTime.dayOf(PRESENT));
        Crowd crowd = new Crowd(story, names, random, units, hamlets, persons, settings);
        new OutbreakStory(
                        story,
                        crowd,
                        random,
                        timetable,
                        outbreaks,
                        cases,
                        new CaseLearning(story, classes, details),
                        settings,
                        encounters,
                        work,
                        actor(AgencyKind.CDC_TINH, DemoProvince.AREA, "Đinh Thu Hà", Role.EPIDEMIOLOGIST))
                .plan();
        new QuarantineStory(
                        quarantine,
                        timetable,
                        work,
                        new InventedNames(
                                story,
                                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1)),
                        units.path("05917", DemoProvince.SINCE),
                        actor(AgencyKind.CDC_TINH, DemoProvince.AREA, "Đinh Thu Hà", Role.EPIDEMIOLOGIST))
                .plan();
        Actor office = actor(AgencyKind.OFFICE, DemoProvince.AREA, "Lâm Thị Hòa", Role.OFFICE);
        DirectiveStory notice = new DirectiveStory(desk, timetable, random, office);
        notice.plan();
        new OutgoingStory(desk, timetable, office).plan();
        new FollowUpStory(desk, agencies, addresses, timetable, office).plan(notice::document);
        FieldProgressStory progress = new FieldProgressStory(
                desk, timetable, office, actor(AgencyKind.UBND_HUYEN, "19.173.", "Hoàng Thị Nga", Role.OFFICE));
        progress.plan();
        sampling.plan(
                timetable,
                actor(AgencyKind.CDC_TINH, DemoProvince.AREA, "Mạc Thị Yên", Role.EPIDEMIOLOGIST),
                stations().apply(SamplingProvince.COMMUNE),
                new InventedNames(
                        story, RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1)));
        timetable.at(SamplingStory.OPENED.plusSeconds(600), office, progress::measureSampling);
        neighbours.plan(timetable, desk, office);
        timetable.play(PRESENT, (at, who, what) -> {
            passing.until(at, clock);
            clock.set(at);
            Acting.run(who, () -> transaction.executeWithoutResult(status -> what.run()));
        });
        passing.until(PRESENT, clock);
        clock.set(PRESENT);
        LOG.info(
                "the demo's story was told in {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private java.util.function.Function<String, Actor> stations() {
        Map<String, Actor> known = new HashMap<>();
        return commune -> known.computeIfAbsent(commune, code -> {
            String area = units.path(code, DemoProvince.SINCE);
            Agency station = agencies.getFor(AgencyKind.TRAM_Y_TE, area, DemoProvince.SINCE);
            return new Actor(null, station.id(), station.name(), area, Role.OFFICER);
        });
    }

    private Actor actor(AgencyKind kind, String area, String name, Role role) {
        return new Actor(null, agencies.getFor(kind, area, DemoProvince.SINCE).id(), name, area, role);
    }
}
