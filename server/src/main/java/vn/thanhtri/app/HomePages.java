package vn.thanhtri.app;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody's first page is the board of what slips through. */
@Controller
class HomePages {
    @GetMapping("/")
    String home() {
        return "redirect:/board";
    }
}
