package vn.thanhtri.quarantine.home;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Sha256;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.quarantine.stay.Refuse;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;

/** Quarantine at home: the commune confirms the dwelling, the person enters each day, the station looks in. */
@Service
public class HomeQuarantines {
    /** Without what looks alike; ten of them are 49 bits. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE = 10;
    private static final BigDecimal FEVER = new BigDecimal("38.0");

    private final HomeStore store;
    private final Stays stays;
    private final ContactActions actions;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HomeQuarantines(
            HomeStore store,
            Stays stays,
            ContactActions actions,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.stays = stays;
        this.actions = actions;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** The commune looked at the dwelling; a new check takes the place of the one before. */
    @Transactional
    @Asks(Verb.DECIDE_QUARANTINE)
    public void check(HomeCheck told) {
        Stay stay = stays.running(List.of(told.stay())).getFirst();
        Refuse.when(told.household() < 1, "household", "household");
        Refuse.future(told.at(), clock.instant(), "at");
        boolean f1 = stay.group() == QuarantineGroup.F1;
        List<HomeCriterion> unmet =
                told.unmet().stream().filter(each -> each.isAskedOf(f1)).toList();
        long fact = append(QuarantineFact.HOME_CHECKED, stay, told.at(), Map.of("unmet", unmet.toString()));
        store.check(
                stay,
                new HomeCheck(
                        stay.id(),
                        unmet,
                        told.household(),
                        told.signHung(),
                        told.note().strip(),
                        told.at()),
                fact);
        engine.touch(HomeDerivation.KIND, List.of(stay.id()));
    }

    @Transactional(readOnly = true)
    public Optional<HomeCheck> findCheck(long stay) {
        return store.findCheck(stay);
    }

    /** A link of their own; the one before stops working. The code is shown once and kept nowhere. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public String giveLink(long id) {
        Stay stay = atHome(id);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        Instant now = clock.instant();
        store.link(stay, digest(code.toString()), now, append(QuarantineFact.HOME_LINK_GIVEN, stay, now, Map.of()));
        return code.toString();
    }

    /** @throws Found.Missing for a code that nobody has, or whose quarantine is over */
    @Transactional(readOnly = true)
    public Stay getLinked(String code) {
        long id = Found.get(store.findLinked(digest(code)), "link", "…");
        Stay stay = stays.get(id);
        if (!stay.runs()) {
            throw new Found.Missing("link", "…");
        }
        return stay;
    }

    /** How somebody is, entered by the person or by the station. Symptoms and fever reach the contact's file at once. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void enter(HomeEntry told) {
        Stay stay = atHome(told.stay());
        Instant now = clock.instant();
        Refuse.future(told.at(), now, "at");
        Refuse.before(told.at(), stay.from(), "before-the-stay", "at");
        Refuse.when(
                !told.day().equals(VietnamTime.dayOf(told.at())),
                "other-day",
                "day",
                Map.of("day", told.day().toString()));
        BigDecimal temperature = told.temperature();
        Refuse.when(
                temperature != null
                        && (temperature.compareTo(new BigDecimal("34")) < 0
                                || temperature.compareTo(new BigDecimal("43")) > 0),
                "temperature",
                "temperature",
                Map.of("given", String.valueOf(temperature)));
        boolean ill = told.found() == HomeFinding.ILL
                || !told.symptoms().isEmpty()
                || (temperature != null && temperature.compareTo(FEVER) > 0);
        JournalKind kind = told.way() == EntryWay.SELF || told.way() == EntryWay.PHONE
                ? QuarantineFact.HOME_ENTERED
                : QuarantineFact.HOME_VISITED;
        long fact = append(
                kind,
                stay,
                told.at(),
                Map.of("found", told.found().name(), "way", told.way().name()));
        store.enter(stay, told, fact);
        if (ill && stay.group().isContact()) {
            actions.record(new RecordAction(
                    List.of(stay.person()),
                    vn.thanhtri.tracing.contact.TracingDeed.SYMPTOMS,
                    told.at(),
                    "",
                    String.join(", ", told.symptoms())));
        }
        engine.touch(HomeDerivation.KIND, List.of(stay.id()));
    }

    @Transactional(readOnly = true)
    public List<HomeEntry> listEntries(long stay) {
        return store.listEntries(List.of(stay));
    }

    @Transactional(readOnly = true)
    public List<LocalDate> listMissed(long stay) {
        return store.listMissed(stay);
    }

    private Stay atHome(long id) {
        Stay stay = stays.running(List.of(id)).getFirst();
        Refuse.when(stay.form() != QuarantineForm.HOME, "not-at-home", "stay", Map.of("name", stay.label()));
        return stay;
    }

    private static String digest(String code) {
        return Sha256.hex(code.toUpperCase(java.util.Locale.ROOT).strip().getBytes(StandardCharsets.UTF_8));
    }

    private long append(JournalKind kind, Stay stay, Instant at, Map<String, ?> payload) {
        return journal.append(new Fact(kind, new SubjectRef("contact", stay.person()), at, stay.area(), payload));
    }
}
