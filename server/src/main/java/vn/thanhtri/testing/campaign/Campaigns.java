package vn.thanhtri.testing.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.References;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.testing.lab.Laboratory;

/** Orders to sample: who is on the list stands by name from the first minute, and the list follows the register. */
@Service
public class Campaigns {
    static final int MOST_PARTS = 20_000;
    private static final int MOST_ROUNDS = 20;
    private static final int MOST_DAYS = 60;
    private static final int OLDEST = 120;

    private final CampaignStore store;
    private final RosterStore roster;
    private final Laboratories laboratories;
    private final Hamlets hamlets;
    private final Households households;
    private final References references;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            RosterStore roster,
            Laboratories laboratories,
            Hamlets hamlets,
            Households households,
            References references,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.roster = roster;
        this.laboratories = laboratories;
        this.hamlets = hamlets;
        this.households = households;
        this.references = references;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens a campaign with its list of people and returns its number. */
    @Transactional
    @Asks(Verb.PLAN_CAMPAIGN)
    public long open(OpenCampaign order) {
        check(order);
        List<CampaignPlace> places = order.places().stream().map(this::located).toList();
        String reach = commonOf(places);
        long id = store.nextId();
        Campaign campaign = new Campaign(
                id,
                order.name().strip(),
                order.prefix(),
                order.who(),
                order.ageFrom(),
                order.largeFrom(),
                order.rounds(),
                order.roundDays(),
                order.beginsAt(),
                order.dueAt(),
                order.laboratory(),
                order.poolSize(),
                order.outbreak(),
                Clause.of(order.document().strip(), order.point().strip()),
                reach);
        long fact = journal.append(new Fact(
                TestingFact.CAMPAIGN_OPENED,
                new SubjectRef(TestingSubjects.CAMPAIGN, id),
                clock.instant(),
                reach,
                Map.of("name", campaign.name(), "document", campaign.basis().cite())));
        store.insert(campaign, places, fact);
        Refuse.when(extend(campaign) == 0, "campaign-nobody", "unit");
        return id;
    }

    private void check(OpenCampaign order) {
        Refuse.when(order.name().isBlank(), "name-missing", "name");
        Refuse.when(!order.prefix().matches("[A-Z]{2,4}"), "prefix", "prefix", Map.of("given", order.prefix()));
        Refuse.when(order.places().isEmpty(), "place-missing", "unit");
        Refuse.when(order.document().isBlank(), "document-missing", "document");
        Refuse.within(order.rounds(), 1, MOST_ROUNDS, "rounds");
        Refuse.within(order.roundDays(), 1, MOST_DAYS, "roundDays");
        Instant now = clock.instant();
        vn.thanhtri.tracing.Refuse.farAhead(order.beginsAt(), now, "beginsAt");
        vn.thanhtri.tracing.Refuse.farAhead(order.dueAt(), now, "dueAt");
        Refuse.when(
                !order.dueAt().isAfter(order.beginsAt()),
                "due-before-begin",
                "dueAt",
                Map.of(
                        "at", vn.thanhtri.tracing.Refuse.say(order.dueAt()),
                        "begins", vn.thanhtri.tracing.Refuse.say(order.beginsAt())));
        Integer age = order.ageFrom();
        Refuse.when((order.who() == WhoIsSampled.AGE) != (age != null), "age", "ageFrom");
        if (age != null) {
            Refuse.within(age, 1, OLDEST, "ageFrom");
        }
        Integer large = order.largeFrom();
        Refuse.when((order.who() == WhoIsSampled.HOUSEHOLDS) != (large != null), "large", "largeFrom");
        if (large != null) {
            Refuse.within(large, 2, OLDEST, "largeFrom");
        }
        Laboratory laboratory = laboratories.get(order.laboratory());
        Refuse.when(
                order.poolSize() < 1 || order.poolSize() > laboratory.poolMost(),
                "pool-size",
                "poolSize",
                Map.of(
                        "given", "" + order.poolSize(),
                        "most", "" + laboratory.poolMost(),
                        "laboratory", laboratory.name()));
        references.require("tracing.outbreak", order.outbreak());
    }

    /** A place with the path of its unit; one that the actor may not see does not exist. */
    private CampaignPlace located(CampaignPlace place) {
        String own = Acting.current().area();
        Long number = place.number();
        String reach = place.reach();
        if (number != null) {
            reach = switch (place.kind()) {
                case UNIT -> reach;
                case HAMLET -> hamlets.get(number).area();
                case HOUSEHOLD -> households.get(number).area();
                case SETTING -> required("tracing.setting", number, own);
                case TIER -> required("tracing.outbreak", number, reach);
            };
        }
        Refuse.when(!reach.startsWith(own), "place-outside", "unit", Map.of("given", reach));
        return new CampaignPlace(place.kind(), reach, number, place.tier());
    }

    private String required(String table, long number, String reach) {
        references.require(table, number);
        return reach;
    }

    /** The path of the smallest unit that holds all places. */
    private static String commonOf(List<CampaignPlace> places) {
        String common = places.getFirst().reach();
        for (CampaignPlace place : places) {
            while (!place.reach().startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('.', common.length() - 2) + 1);
            }
        }
        return common;
    }

    /** Who is registered in its places by now and not yet on the lists of its rounds is put on them. Returns how many. */
    @Transactional
    @Consequence("the register of persons")
    public int extend(Campaign campaign) {
        Instant now = clock.instant();
        int added = 0;
        List<Long> grown = new ArrayList<>();
        for (int round = 1; round <= campaign.roundAt(now); round++) {
            int people = roster.countNew(campaign, round);
            if (people > 0) {
                long fact = journal.append(new Fact(
                        TestingFact.TARGETS_ADDED,
                        new SubjectRef(TestingSubjects.CAMPAIGN, campaign.id()),
                        now,
                        campaign.reach(),
                        Map.of("round", round, "people", people)));
                grown.addAll(roster.add(campaign, round, now, fact));
                added += people;
            }
        }
        engine.touch(TestingSubjects.PART, grown);
        return added;
    }

    /** @throws Found.Missing when there is none, or none of whose parts the actor may see */
    @Transactional(readOnly = true)
    public Campaign get(long id) {
        return Found.get(store.find(id), "campaign", id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Campaign> list(int limit) {
        return store.list(limit);
    }

    /** The parts of a round that the actor may see, by commune. */
    @Transactional(readOnly = true)
    public List<Part> listParts(long campaign, int round) {
        return store.listParts(campaign, round, MOST_PARTS);
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public Part getPart(long id) {
        return Found.get(store.parts(List.of(id)).stream().findFirst(), "part", id);
    }
}
