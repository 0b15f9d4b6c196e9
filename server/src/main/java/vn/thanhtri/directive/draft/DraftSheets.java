package vn.thanhtri.directive.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.file.DocumentFile;
import vn.thanhtri.directive.paper.Paper;
import vn.thanhtri.directive.paper.PaperDocx;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;

/** A draft as a paper, and how that paper would be read. */
@Component
class DraftSheets {
    private final DraftReading reading;
    private final DirectiveStore documents;
    private final DraftIssuers issuers;

    DraftSheets(DraftReading reading, DirectiveStore documents, DraftIssuers issuers) {
        this.reading = reading;
        this.documents = documents;
        this.issuers = issuers;
    }

    Drafts.Preview preview(SavedDraft saved, Instant now) {
        Paper paper = compose(saved, null, VietnamTime.dayOf(now));
        String text = text(PaperDocx.write(paper, VietnamTime.dayOf(now).getYear()));
        List<DraftProblem> problems = new ArrayList<>(DraftProblem.missing(saved.draft()));
        DraftReading.Result result = reading.read(saved.draft(), text, saved.area(), now);
        if (problems.isEmpty()) {
            problems.addAll(result.problems());
        }
        return new Drafts.Preview(saved, paper, text, result.tasks(), problems);
    }

    /** The file to be issued; refused when it would not be read as it was typed. */
    byte[] write(SavedDraft saved, int number, Instant now) {
        LocalDate today = VietnamTime.dayOf(now);
        byte[] file = PaperDocx.write(compose(saved, number, today), today.getYear());
        reading.read(saved.draft(), text(file), saved.area(), now).problems().stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw problem.refusal().asException();
                });
        return file;
    }

    private Paper compose(SavedDraft saved, @Nullable Integer number, LocalDate day) {
        Map<Long, Document> cited = new HashMap<>();
        saved.draft()
                .references()
                .forEach(each -> documents.find(each.document()).ifPresent(found -> cited.put(found.id(), found)));
        return new DraftComposer(saved.draft(), issuers.of(Acting.current()), cited).paper(number, day);
    }

    private static String text(byte[] file) {
        return DocumentFile.read(file).text();
    }
}
