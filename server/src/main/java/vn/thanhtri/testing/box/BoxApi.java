package vn.thanhtri.testing.box;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.web.form.Form;

/** Boxes of samples for programs. */
@RestController
@RequestMapping("/api/v1/boxes")
class BoxApi {
    private final Boxes boxes;
    private final Clock clock;

    BoxApi(Boxes boxes, Clock clock) {
        this.boxes = boxes;
        this.clock = clock;
    }

    record Sent(long id) {}

    /** Tubes leave together: codes, laboratory, courier, counted, temperature, note, at. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Sent send(Form form) {
        return new Sent(boxes.send(BoxForms.send(form, clock.instant())));
    }

    @GetMapping("/{id}")
    Box get(@PathVariable long id) {
        return boxes.get(id);
    }

    /** A box is opened: codes, counted, temperature, note, at. Answers with what is missing and what was not on its list. */
    @PostMapping("/{id}/reception")
    Boxes.Received receive(@PathVariable long id, Form form) {
        return boxes.receive(BoxForms.receive(id, form, clock.instant()));
    }

    /** A missing tube is there: tube (its number in the register), back. */
    @PostMapping("/{id}/found")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void find(@PathVariable long id, Form form) {
        boxes.find(id, form.needId("tube"), form.isTicked("back"), form.moment("at", clock.instant()));
    }
}
