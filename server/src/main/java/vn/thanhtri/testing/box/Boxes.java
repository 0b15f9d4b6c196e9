package vn.thanhtri.testing.box;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.testing.tube.LabelCode;
import vn.thanhtri.testing.tube.Tube;
import vn.thanhtri.testing.tube.Tubes;

/** Boxes handed over: who sends counts and lists, who receives counts and scans, and what is not there has a name. */
@Service
public class Boxes {
    private static final int MOST = 500;
    static final int MOST_TUBES = 2_000;

    private final BoxStore store;
    private final Tubes tubes;
    private final Laboratories laboratories;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Boxes(
            BoxStore store,
            Tubes tubes,
            Laboratories laboratories,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.tubes = tubes;
        this.laboratories = laboratories;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** Returns the number of the box. */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public long send(SendBox sent) {
        vn.thanhtri.tracing.Refuse.future(sent.at(), clock.instant(), "at");
        Refuse.when(sent.courier().isBlank(), "courier-missing", "courier");
        laboratories.get(sent.laboratory());
        List<Tube> inside = read(sent.codes());
        Refuse.when(inside.isEmpty(), "box-empty", "codes");
        for (Tube tube : inside) {
            Refuse.when(tube.people() == 0, "tube-empty", "codes", Map.of("code", tube.code()));
            Refuse.when(tube.ended() != null, "tube-ended", "codes", Map.of("code", tube.code()));
            Refuse.when(tube.box() != null, "tube-boxed", "codes", Map.of("code", tube.code()));
        }
        Refuse.when(
                sent.counted() != inside.size(),
                "box-count",
                "counted",
                Map.of("given", "" + sent.counted(), "listed", "" + inside.size()));
        long id = store.nextId();
        String area = inside.getFirst().area();
        long fact = journal.append(new Fact(
                TestingFact.BOX_SENT,
                new SubjectRef(TestingSubjects.BOX, id),
                sent.at(),
                area,
                Map.of("tubes", inside.size(), "courier", sent.courier(), "laboratory", sent.laboratory())));
        store.insert(id, sent, inside.stream().map(Tube::id).toList(), fact, area);
        engine.touch(TestingSubjects.BOX, List.of(id));
        return id;
    }

    /** What the receiving side found: of the list, not on the list, and not there. */
    public record Received(List<String> missing, List<String> unlisted) {}

    /** A box is opened. What is on its list and was not in it is missing from now on, by name. */
    @Transactional
    @Asks({Verb.RECORD_RESULT, Verb.TAKE_SAMPLE})
    public Received receive(ReceiveBox received) {
        Box box = get(received.box());
        vn.thanhtri.tracing.Refuse.future(received.at(), clock.instant(), "at");
        Refuse.when(box.receivedAt() != null, "box-received", "box", Map.of("box", "" + box.id()));
        Refuse.when(
                received.at().isBefore(box.sentAt()),
                "received-before-sent",
                "at",
                Map.of(
                        "at",
                        vn.thanhtri.tracing.Refuse.say(received.at()),
                        "sent",
                        vn.thanhtri.tracing.Refuse.say(box.sentAt())));
        Map<Long, String> listed = new LinkedHashMap<>();
        store.lines(box.id(), MOST_TUBES).forEach(line -> listed.put(line.tube(), line.code()));
        List<Tube> scanned = read(received.codes());
        Refuse.when(
                received.counted() != scanned.size(),
                "box-count",
                "counted",
                Map.of("given", "" + received.counted(), "listed", "" + scanned.size()));
        Set<Long> there = scanned.stream()
                .map(Tube::id)
                .filter(listed::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> unlisted = scanned.stream()
                .filter(tube -> !listed.containsKey(tube.id()))
                .map(Tube::code)
                .toList();
        List<String> missing = listed.entrySet().stream()
                .filter(entry -> !there.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        long fact = journal.append(new Fact(
                TestingFact.BOX_RECEIVED,
                new SubjectRef(TestingSubjects.BOX, box.id()),
                received.at(),
                box.area(),
                Map.of("counted", received.counted(), "missing", missing, "unlisted", unlisted)));
        store.receive(received, there, fact);
        engine.touch(TestingSubjects.BOX, List.of(box.id()));
        engine.touch(TestingSubjects.TUBE, listed.keySet());
        return new Received(missing, unlisted);
    }

    /** A tube that was missing is there. @param back it is still where the box came from, and may be sent again */
    @Transactional
    @Asks({Verb.RECORD_RESULT, Verb.TAKE_SAMPLE})
    public void find(long boxId, long tube, boolean back, Instant at) {
        Box box = get(boxId);
        vn.thanhtri.tracing.Refuse.future(at, clock.instant(), "at");
        boolean missing = store.lines(box.id(), MOST_TUBES).stream()
                .anyMatch(line -> line.tube() == tube && line.state().equals("MISSING"));
        Tube found = tubes.get(tube);
        Refuse.when(!missing, "tube-not-missing", "tube", Map.of("code", found.code()));
        long fact = journal.append(new Fact(
                TestingFact.TUBE_FOUND,
                new SubjectRef(TestingSubjects.BOX, box.id()),
                at,
                box.area(),
                Map.of("code", found.code(), "back", back)));
        store.arrive(box.id(), List.of(tube), at, fact, back);
        engine.touch(TestingSubjects.BOX, List.of(box.id()));
        engine.touch(TestingSubjects.TUBE, List.of(tube));
    }

    /** Tubes by their codes, each once; refused with the first that is none. */
    private List<Tube> read(List<String> codes) {
        Map<Long, String> numbers = new LinkedHashMap<>();
        for (String code : codes) {
            long number = LabelCode.read(code, "codes");
            Refuse.when(numbers.put(number, code) != null, "code-twice", "codes", Map.of("given", code));
        }
        Refuse.when(
                numbers.size() > MOST_TUBES,
                "bounds",
                "codes",
                Map.of("given", "" + numbers.size(), "least", "1", "most", "" + MOST_TUBES));
        List<Tube> found = new ArrayList<>(tubes.listByNumbers(numbers.keySet()));
        found.forEach(tube -> numbers.remove(tube.number()));
        if (!numbers.isEmpty()) {
            throw Refuse.of("tube-unknown", "codes", Map.of("given", String.join(", ", numbers.values())));
        }
        return found;
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public Box get(long id) {
        return Found.get(store.find(id), "box", id);
    }

    /** With tubes of a campaign, the newest first. */
    @Transactional(readOnly = true)
    public List<Box> listOf(long campaign) {
        return store.listOf(campaign, MOST);
    }

    /** Codes of the tubes on the list of a box. */
    @Transactional(readOnly = true)
    public List<String> codesOf(long box) {
        return store.lines(get(box).id(), MOST_TUBES).stream()
                .map(BoxStore.Line::code)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Box> listOnTheWay(long laboratory) {
        return store.listOnTheWay(laboratory, MOST);
    }
}
