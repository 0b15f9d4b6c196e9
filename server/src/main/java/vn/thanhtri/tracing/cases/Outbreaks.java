package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Unit;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingDuties;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.definition.Disease;
import vn.thanhtri.tracing.definition.DiseaseStore;

/** Outbreak files. */
@Service
public class Outbreaks {
    private final OutbreakStore store;
    private final DiseaseStore diseases;
    private final Communes communes;
    private final TracingDuties duties;
    private final Journal journal;
    private final Clock clock;

    Outbreaks(
            OutbreakStore store,
            DiseaseStore diseases,
            Communes communes,
            TracingDuties duties,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.diseases = diseases;
        this.communes = communes;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens a file and returns its number. */
    @Transactional
    @Asks(Verb.OPEN_OUTBREAK)
    public long open(OpenOutbreak command) {
        Instant now = clock.instant();
        Refuse.when(command.name().isBlank(), "name-missing", "name");
        Refuse.when(!command.codePrefix().matches("[A-Z]{2,4}"), "prefix", "codePrefix");
        Refuse.when(command.openedOn().isAfter(VietnamTime.dayOf(now)), "opened-later", "openedOn");
        Instant opened = VietnamTime.at(command.openedOn(), LocalTime.MIN);
        Refuse.future(opened, now, "openedOn");
        Unit unit = communes.getAny(command.unitCode(), "unitCode", opened);
        Refuse.when(
                store.isOpen(unit.code(), command.codePrefix(), command.openedOn()),
                "outbreak-twice",
                "codePrefix",
                Map.of("prefix", command.codePrefix()));
        String area = unit.area();
        Optional<Disease> named = diseases.find(command.disease());
        Refuse.when(named.isEmpty(), "disease-unknown", "disease", Map.of("code", command.disease()));
        Disease disease = named.orElseThrow();
        long id = store.nextId();
        long fact = journal.append(new Fact(
                TracingFact.OUTBREAK_OPENED,
                new SubjectRef(Subjects.OUTBREAK, id),
                now,
                area,
                Map.of("name", command.name(), "openedOn", command.openedOn().toString())));
        store.insert(
                new Outbreak(
                        id,
                        command.name().strip(),
                        command.codePrefix(),
                        unit.code(),
                        command.openedOn(),
                        area,
                        disease.code(),
                        null),
                fact);
        duties.outbreak(id);
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Outbreak> find(long id) {
        return store.find(id);
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public Outbreak get(long id) {
        return Found.get(store.find(id), "outbreak", id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Outbreak> list(int limit) {
        return store.list(limit, 0);
    }

    @Transactional(readOnly = true)
    public List<Outbreak> list(int limit, int offset) {
        return store.list(limit, offset);
    }

    /** How many there are, however many are listed. */
    @Transactional(readOnly = true)
    public int count() {
        return store.count();
    }
}
