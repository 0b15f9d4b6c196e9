package vn.thanhtri.directive.draft;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents out, for programs. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftApi {
    private final Drafts drafts;

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    record Begun(long id) {}

    /** @param tasks as the text gives them back @param problems why it cannot be issued yet */
    record Seen(SavedDraft saved, String text, List<ReadTask> tasks, List<DraftProblem> problems) {}

    @GetMapping
    List<SavedDraft> list() {
        return drafts.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(@RequestParam OutgoingKind kind) {
        return new Begun(drafts.begin(kind));
    }

    @GetMapping("/{id}")
    Seen get(@PathVariable long id) {
        Drafts.Preview preview = drafts.preview(id);
        return new Seen(preview.saved(), preview.text(), preview.tasks(), preview.problems());
    }

    @PutMapping("/{id}")
    SavedDraft save(@PathVariable long id, @RequestParam int version, @RequestBody Draft draft) {
        drafts.save(id, version, draft);
        return drafts.get(id);
    }

    @PostMapping("/{id}/issue")
    Drafts.Issued issue(@PathVariable long id, @RequestParam int version) {
        return drafts.issue(id, version);
    }
}
