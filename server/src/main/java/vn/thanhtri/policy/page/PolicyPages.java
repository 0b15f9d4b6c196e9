package vn.thanhtri.policy.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.book.PolicyDecision;
import vn.thanhtri.policy.book.PolicyQuestions;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Views;

/** The page of the policy book: a day and a place, the numbers in force, the history of one, the open questions. */
@Controller
class PolicyPages {
    private final PolicyReading reading;
    private final PolicyQuestions questions;
    private final PolicyPlaces places;
    private final Views views;
    private final Clock clock;

    PolicyPages(PolicyReading reading, PolicyQuestions questions, PolicyPlaces places, Views views, Clock clock) {
        this.reading = reading;
        this.questions = questions;
        this.places = places;
        this.views = views;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry policyMenu() {
            return MenuEntry.forAll(80, "menu.policy", "/policy");
        }
    }

    @GetMapping("/policy")
    Page policy(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam @Nullable String area,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request) {
        LocalDate day = on == null ? VietnamTime.dayOf(clock.instant()) : on;
        return Page.of(
                "policy/policy",
                reading.page(
                        day, places.areaOf(area, day), key, views.of(request).language()));
    }

    @PostMapping("/policy/questions/{id}")
    String answer(
            @PathVariable long id,
            @RequestParam String value,
            @RequestParam String document,
            @RequestParam String reason,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from) {
        questions.answer(new PolicyDecision(id, value, document, reason, from));
        return "redirect:/policy#questions";
    }
}
