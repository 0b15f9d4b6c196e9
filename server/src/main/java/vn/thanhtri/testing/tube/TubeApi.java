package vn.thanhtri.testing.tube;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** Sampling tables and tubes for programs. */
@RestController
@RequestMapping("/api/v1")
public class TubeApi {
    private final SamplingTables tables;
    private final Tubes tubes;
    private final Swabs swabs;
    private final WrongTubes wrong;
    private final SamplingTargets targets;
    private final Clock clock;

    TubeApi(SamplingTables tables, Tubes tubes, Swabs swabs, WrongTubes wrong, SamplingTargets targets, Clock clock) {
        this.tables = tables;
        this.tubes = tubes;
        this.swabs = swabs;
        this.wrong = wrong;
        this.targets = targets;
        this.clock = clock;
    }

    record Made(long id) {}

    record Taken(List<Long> swabs) {}

    record Printed(long id, List<String> codes) {}

    /** Opens a table: part (a round in a hamlet), name, team. */
    @PostMapping("/sampling-tables")
    @ResponseStatus(HttpStatus.CREATED)
    Made open(Form form) {
        return new Made(tables.open(form.needId("part"), form.needText("name"), form.text("team")));
    }

    /** People into a tube: code, target (numbers on the list), at; shown with rest, a reason, for who did not come. */
    @PostMapping("/sampling-tables/{id}/tubes")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Taken fill(@PathVariable long id, Form form) {
        return new Taken(TablePages.fill(swabs, targets, id, form, clock.instant()));
    }

    /** A member of a positive pool into a tube of their own: code, member (number of the swab in the pool), at. */
    @PostMapping("/sampling-tables/{id}/again")
    @ResponseStatus(HttpStatus.CREATED)
    Made again(@PathVariable long id, Form form) {
        return new Made(
                swabs.takeAgain(id, form.needText("code"), form.needId("member"), form.moment("at", clock.instant())));
    }

    /** New labels of a campaign: sheets of 65. */
    @PostMapping("/campaigns/{id}/labels")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Printed print(@PathVariable long id, Form form) {
        Integer sheets = form.number("sheets");
        long printing = tables.print(id, sheets == null ? 1 : sheets);
        return new Printed(printing, tables.codes(printing));
    }

    @GetMapping("/tubes/{id}")
    Tube get(@PathVariable long id) {
        return tubes.get(id);
    }

    /** Who is in it, and who was taken out again. */
    @GetMapping("/tubes/{id}/people")
    @Seen
    @Transactional(readOnly = true)
    public List<Swab> people(@PathVariable long id) {
        return tubes.listSwabs(List.of(tubes.get(id).id()));
    }

    /** The wrong tube was scanned: code of the right one. */
    @PostMapping("/tubes/{id}/exchange")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void exchange(@PathVariable long id, Form form) {
        wrong.exchange(id, form.needText("code"));
    }

    /** The tube is gone before it was tested: reason, spoiled. */
    @PostMapping("/tubes/{id}/loss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lose(@PathVariable long id, Form form) {
        wrong.lose(id, form.isTicked("spoiled"), form.text("reason"));
    }
}
