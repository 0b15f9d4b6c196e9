package vn.thanhtri.testing.lab;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;

/** The laboratories of a province. Everybody reads them; the province says what they can do. */
@Service
public class Laboratories {
    public static final int MOST_IN_A_TUBE = 30;
    private static final int MOST_PER_DAY = 1_000_000;
    private static final int MOST = 200;

    private final LaboratoryStore store;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    Laboratories(LaboratoryStore store, Agencies agencies, Journal journal, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    /** What an agency can test from now on: people in one tube as validated there, tests a day. */
    @Transactional
    @Asks(Verb.KEEP_LABORATORY)
    public void equip(long agency, int poolMost, int perDay) {
        Agency known = agencies.get(agency);
        if (!known.area().startsWith(Acting.current().area())) {
            throw new Found.Missing("agency", agency);
        }
        Refuse.within(poolMost, 1, MOST_IN_A_TUBE, "poolMost");
        Refuse.within(perDay, 1, MOST_PER_DAY, "perDay");
        long fact = journal.append(new Fact(
                TestingFact.LABORATORY_EQUIPPED,
                new SubjectRef(TestingSubjects.LABORATORY, agency),
                clock.instant(),
                known.area(),
                Map.of("poolMost", poolMost, "perDay", perDay)));
        store.put(agency, poolMost, perDay, fact);
    }

    /** @throws Found.Missing when the agency tests nothing */
    @Transactional(readOnly = true)
    public Laboratory get(long agency) {
        return Found.get(store.find(agency), "laboratory", agency);
    }

    /** Those that may test what is taken in a place: their own place holds it. */
    @Transactional(readOnly = true)
    public List<Laboratory> listFor(String area) {
        return store.list(MOST).stream()
                .filter(one -> area.startsWith(agencies.get(one.agency()).area())
                        || agencies.get(one.agency()).area().startsWith(area))
                .toList();
    }
}
