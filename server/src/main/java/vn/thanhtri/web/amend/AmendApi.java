package vn.thanhtri.web.amend;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.thanhtri.web.Language;

/** The same for programs: what was recorded, its correction, its withdrawal. */
@RestController
@RequestMapping("/api/v1/records/{kind}")
class AmendApi {
    private final RecordedFacts facts;

    AmendApi(RecordedFacts facts) {
        this.facts = facts;
    }

    /** @param reason why; never blank */
    record Withdrawal(@Nullable String reason) {}

    /** @param values by name of the field; what is left out stays as it is */
    record Correction(@Nullable String reason, @Nullable Map<String, String> values) {}

    record Standing(long id) {}

    /** What stands; 404 once it was withdrawn or corrected. */
    @GetMapping("/{id}")
    Recorded get(@PathVariable String kind, @PathVariable long id, @RequestParam(defaultValue = "vi") String lang) {
        return facts.list(kind, List.of(id), Language.ofTag(lang)).getFirst();
    }

    /** @param ids one number or several parted by commas: all or none */
    @PostMapping("/{ids}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String kind, @PathVariable String ids, @RequestBody Withdrawal told) {
        facts.withdraw(kind, RecordedFacts.numbers(ids), text(told.reason()));
    }

    /** The number under which the better knowledge stands. */
    @PutMapping("/{id}")
    Standing correct(@PathVariable String kind, @PathVariable long id, @RequestBody Correction told) {
        Map<String, String> values = told.values();
        return new Standing(facts.correct(kind, id, values == null ? Map.of() : values, text(told.reason())));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
