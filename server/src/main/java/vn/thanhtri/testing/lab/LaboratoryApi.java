package vn.thanhtri.testing.lab;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.web.form.Form;

/** Laboratories for programs. */
@RestController
@RequestMapping("/api/v1/laboratories")
class LaboratoryApi {
    private final Laboratories laboratories;

    LaboratoryApi(Laboratories laboratories) {
        this.laboratories = laboratories;
    }

    /** Those that may test what is taken in the caller's area. */
    @GetMapping
    List<Laboratory> list() {
        return laboratories.listFor(Acting.current().area());
    }

    /** What an agency can test: laboratory (its number), poolMost, perDay. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void equip(Form form) {
        LaboratoryPages.equip(laboratories, form);
    }
}
