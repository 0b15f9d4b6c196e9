package vn.thanhtri.testing.result;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.web.form.Form;

/** TubeResults for programs, as JSON and as HL7 v2. */
@RestController
@RequestMapping("/api/v1")
class ResultApi {
    private final TubeResults results;
    private final Hl7Results hl7;
    private final PoolSteps steps;
    private final Clock clock;

    ResultApi(TubeResults results, Hl7Results hl7, PoolSteps steps, Clock clock) {
        this.results = results;
        this.hl7 = hl7;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param fresh 1 when it was new, 0 when it says the same as what stands */
    record Reported(int fresh) {}

    /** One result: code, outcome, method, ct ("ORF1AB=24,5; N=25,1"), resultedAt, note, reason. */
    @PostMapping("/results")
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(Form form) {
        return new Reported(results.report(List.of(ResultForms.read(form, clock.instant())), "ENTRY"));
    }

    /** All versions of a tube's results, the oldest first. */
    @GetMapping("/tubes/{id}/results")
    List<Result> list(@PathVariable long id) {
        return results.listOf(id);
    }

    /** Something about a member of a positive pool: member (number of the swab), step, note, at. */
    @PostMapping("/pool-steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void step(Form form) {
        steps.record(
                form.needId("member"),
                form.needChoice("step", PoolSteps.Step.class),
                form.text("note"),
                form.moment("at", clock.instant()));
    }

    /** An ORU^R01 message (HL7 v2, ER7). Answers with its acknowledgement: AA, AE with what is wrong of each observation, or AR. */
    @PostMapping(
            path = "/laboratory-messages",
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> message(@RequestBody String message) {
        Hl7Results.Answer answer = hl7.take(message);
        return ResponseEntity.status(answer.taken() ? 200 : 422).body(answer.acknowledgement());
    }
}
