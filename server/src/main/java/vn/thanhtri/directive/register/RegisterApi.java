package vn.thanhtri.directive.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.relation.Relation;
import vn.thanhtri.directive.relation.Relations;
import vn.thanhtri.web.form.Form;

/** The registers and the relations between documents, for programs. */
@RestController
@RequestMapping("/api/v1/directives")
class RegisterApi {
    private final Registers registers;
    private final RegisterTable table;
    private final Directives directives;
    private final Relations relations;

    RegisterApi(Registers registers, RegisterTable table, Directives directives, Relations relations) {
        this.registers = registers;
        this.table = table;
        this.directives = directives;
        this.relations = relations;
    }

    /** Relations of a document both ways. */
    record BothWays(List<Relation> does, List<Relation> undergoes) {}

    record Confirmation(
            @Nullable Long target,
            @Nullable Instant from,
            @Nullable List<Relations.Change> changes) {}

    record Dismissal(String why) {}

    record Effect(Instant effectiveAt) {}

    /** With the filters of the page; {@code at} is local to Vietnam, e.g. {@code 2021-07-28T15:00}: only what was in force then. */
    @GetMapping("/register")
    ResponseEntity<List<Document>> register(Form form) {
        return table.table().answer("/api/v1/directives/register", form, registers::list);
    }

    @PutMapping("/{id}/effect")
    Document effect(@PathVariable long id, @RequestBody Effect effect) {
        registers.setEffect(id, effect.effectiveAt());
        return directives.get(id);
    }

    @GetMapping("/{id}/relations")
    BothWays relations(@PathVariable long id) {
        directives.get(id);
        return new BothWays(relations.listOf(id), relations.listAbout(id));
    }

    @PostMapping("/{id}/relations")
    @ResponseStatus(HttpStatus.CREATED)
    Relation add(@PathVariable long id, @RequestBody Relations.Addition addition) {
        return relations.get(relations.add(id, addition));
    }

    @PostMapping("/relations/{relation}/confirm")
    Relation confirm(@PathVariable long relation, @RequestBody Confirmation confirmation) {
        relations.confirm(
                relation,
                new Relations.Confirmation(
                        confirmation.target(),
                        confirmation.from(),
                        confirmation.changes() == null ? List.of() : confirmation.changes()));
        return relations.get(relation);
    }

    @PostMapping("/relations/{relation}/dismiss")
    Relation dismiss(@PathVariable long relation, @RequestBody Dismissal dismissal) {
        relations.dismiss(relation, dismissal.why());
        return relations.get(relation);
    }
}
