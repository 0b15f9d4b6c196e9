package vn.thanhtri.people.merge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.people.merge.PersonMerge.Field;

/** Merging and parting for programs. */
@RestController
@RequestMapping("/api/v1/persons/{id}/merges")
class MergeApi {
    private final PersonMerges merges;

    MergeApi(PersonMerges merges) {
        this.merges = merges;
    }

    /** @param merged the number that will lead to the person of the address @param taken fields in which the merged one is right */
    record Merge(
            long merged,
            @Nullable Set<Field> taken,
            @Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    record Made(long id) {}

    /** @param moving what goes over @param conflicts codes of what does not fit; the first that forbids is refused */
    record PreviewView(
            long merged,
            long survivor,
            List<PersonRecords.Holding> moving,
            List<PersonRecords.Conflict> conflicts,
            Set<Field> differing,
            Set<Field> suggested) {}

    record MergeView(long id, long merged, Instant at, String reason, String by) {}

    @GetMapping
    List<MergeView> list(@PathVariable long id) {
        return merges.listInto(id).stream()
                .map(one -> new MergeView(one.id(), one.merged(), one.at(), one.reason(), one.by()))
                .toList();
    }

    @GetMapping("/preview/{merged}")
    PreviewView preview(@PathVariable long id, @PathVariable long merged) {
        PersonMerges.Preview seen = merges.preview(merged, id);
        return new PreviewView(merged, id, seen.moving(), seen.conflicts(), seen.differing(), seen.suggested());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made merge(@PathVariable long id, @RequestBody Merge told) {
        Set<Field> taken = told.taken();
        String reason = told.reason();
        return new Made(
                merges.merge(told.merged(), id, taken == null ? Set.of() : taken, reason == null ? "" : reason));
    }

    @PostMapping("/{merge}/parting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable long id, @PathVariable long merge, @RequestBody Reason told) {
        String reason = told.reason();
        merges.part(merge, reason == null ? "" : reason);
    }
}
