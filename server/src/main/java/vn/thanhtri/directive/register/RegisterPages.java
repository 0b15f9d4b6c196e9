package vn.thanhtri.directive.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.TableFiles;

/** The registers of documents in and out, on the screen and as an Excel file. */
@Controller
class RegisterPages {
    private final Registers registers;
    private final RegisterTable table;
    private final TableFiles files;

    RegisterPages(Registers registers, RegisterTable table, TableFiles files) {
        this.registers = registers;
        this.table = table;
        this.files = files;
    }

    @GetMapping("/directives")
    Page register(Form form) {
        return Page.of("directive/register", table.table().page(form, registers::list));
    }

    @GetMapping("/directives.xlsx")
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return files.of(table.table(), form, request, registers::list);
    }

    @PostMapping("/directives/{id}/effect")
    String effect(
            @PathVariable long id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at) {
        registers.setEffect(id, VietnamTime.at(at));
        return "redirect:/directives/" + id + "#relations";
    }
}
