package vn.thanhtri.directive.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Sha256;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;

/** Reports with the files that prove them. */
@Service
public class Evidence {
    static final int LARGEST_FILE = 10_000_000;
    static final int MOST_FILES = 10;

    private final TaskProgress progress;
    private final EvidenceStore store;
    private final Agencies agencies;
    private final Clock clock;

    Evidence(TaskProgress progress, EvidenceStore store, Agencies agencies, Clock clock) {
        this.progress = progress;
        this.store = store;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** A file as it was sent. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String name, byte[] content) {}

    /** A step with its files, in one transaction: all of it or nothing. */
    @Transactional
    @Asks(Verb.REPORT_PROGRESS)
    public void report(TaskProgress.Report report, List<Upload> files) {
        if (files.size() > MOST_FILES) {
            throw Refusal.ofField(
                            "directive.refusal.files",
                            "files",
                            Map.of("given", String.valueOf(files.size()), "most", String.valueOf(MOST_FILES)))
                    .asException();
        }
        List<EvidenceKind> kinds = files.stream().map(Evidence::kindOf).toList();
        long fact = progress.record(List.of(report)).getFirst();
        Instant now = clock.instant();
        String area = agencies.get(report.agency()).area();
        for (int i = 0; i < files.size(); i++) {
            Upload upload = files.get(i);
            store.insert(
                    new EvidenceFile(
                            store.nextId(),
                            report.task(),
                            report.agency(),
                            report.day(),
                            report.occurrence(),
                            fact,
                            kinds.get(i).named(upload.name()),
                            kinds.get(i).mediaType(),
                            upload.content().length,
                            Sha256.hex(upload.content()),
                            now,
                            Acting.current().name()),
                    upload.content(),
                    area);
        }
    }

    /** Files of tasks, within what the actor may see. */
    @Transactional(readOnly = true)
    public List<EvidenceFile> listOf(Collection<Long> tasks) {
        return store.listOf(tasks);
    }

    /** @throws Found.Missing when there is none the actor may see */
    @Transactional(readOnly = true)
    public EvidenceFile get(long id) {
        return Found.get(store.find(id), "file of evidence", id);
    }

    /** The bytes as they came. */
    @Transactional(readOnly = true)
    public byte[] content(long id) {
        return store.content(get(id).id());
    }

    private static EvidenceKind kindOf(Upload upload) {
        if (upload.content().length > LARGEST_FILE) {
            throw Refusal.ofField(
                            "directive.refusal.file-large",
                            "files",
                            Map.of(
                                    "name", EvidenceKind.plain(upload.name()),
                                    "given", String.valueOf(upload.content().length / 1_000_000),
                                    "most", String.valueOf(LARGEST_FILE / 1_000_000)))
                    .asException();
        }
        if (upload.content().length == 0) {
            throw Refusal.ofField(
                            "directive.refusal.file-empty", "files", Map.of("name", EvidenceKind.plain(upload.name())))
                    .asException();
        }
        return EvidenceKind.of(upload.content())
                .orElseThrow(() -> Refusal.ofField(
                                "directive.refusal.file-kind",
                                "files",
                                Map.of("name", EvidenceKind.plain(upload.name())))
                        .asException());
    }
}
