package vn.thanhtri.obligation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;

/** The page of agencies and their heads. */
@Controller
class AccountabilityPages {
    private final Accountability accountability;

    AccountabilityPages(Accountability accountability) {
        this.accountability = accountability;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry accountabilityMenu() {
            return MenuEntry.forAll(60, "menu.accountability", "/accountability");
        }
    }

    @GetMapping("/accountability")
    Page scores(@RequestParam(defaultValue = "all") String level, @RequestParam @Nullable Long agency) {
        return Page.of("obligation/accountability", accountability.page(level, agency));
    }
}
