package vn.thanhtri.policy.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.Confidence;
import vn.thanhtri.policy.PolicyAnswer;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.Running;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.policy.book.PolicyDecision;
import vn.thanhtri.policy.book.PolicyQuestion;
import vn.thanhtri.policy.book.PolicyQuestions;

/** The policy book for programs. */
@RestController
@RequestMapping("/api/v1/policy")
class PolicyApi {
    private final PolicyBooks books;
    private final PolicyReading reading;
    private final PolicyQuestions questions;
    private final PolicyPlaces places;
    private final Clock clock;

    PolicyApi(PolicyBooks books, PolicyReading reading, PolicyQuestions questions, PolicyPlaces places, Clock clock) {
        this.books = books;
        this.reading = reading;
        this.questions = questions;
        this.places = places;
        this.clock = clock;
    }

    /** A number in force, as the API shows it; {@code until} is the first moment it no longer holds. */
    record InForce(
            String key,
            String subject,
            String value,
            String unit,
            String anchor,
            String record,
            String document,
            String point,
            String issuer,
            boolean operational,
            String scope,
            Confidence confidence,
            String source,
            Running appliesToRunning,
            Instant from,
            @Nullable Instant until,
            @Nullable String supersededBy,
            List<String> replaced,
            List<String> weaker) {
        static InForce of(PolicyAnswer answer) {
            PolicyEntry entry = answer.entry();
            PolicyValue value = entry.value();
            return new InForce(
                    entry.key(),
                    entry.subject(),
                    value.value(),
                    value.unit(),
                    value.anchor(),
                    entry.id(),
                    value.clause().document(),
                    value.clause().point(),
                    entry.document().issuer(),
                    entry.document().isOperational(),
                    entry.scope(),
                    entry.confidence(),
                    entry.source(),
                    entry.appliesToRunning(),
                    entry.from(),
                    entry.until(),
                    entry.supersededBy(),
                    answer.replaced().stream().map(PolicyEntry::name).toList(),
                    answer.weaker().stream().map(PolicyEntry::name).toList());
        }
    }

    /**
     * Numbers in force on a day (its last moment; now for today) in a place.
     *
     * @param area code or path of a unit, {@code VN} for the whole country; one's own area when absent
     * @param key a key, or the beginning of keys, e.g. {@code quarantine.}; all when absent
     */
    @GetMapping
    List<InForce> listInForce(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam @Nullable String area,
            @RequestParam(defaultValue = "") String key) {
        LocalDate day = dayOf(on);
        return reading.listInForce(books.current(), places.areaOf(area, day), reading.momentOf(day)).stream()
                .filter(answer -> answer.entry().key().startsWith(key))
                .map(InForce::of)
                .toList();
    }

    /** What no text settles in a place, with what holds there meanwhile. */
    @GetMapping("/questions")
    List<PolicyQuestion> listQuestions(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, @RequestParam @Nullable String area) {
        LocalDate day = dayOf(on);
        return questions.list(places.areaOf(area, day), reading.momentOf(day));
    }

    /** An answer as programs send it. */
    record Answer(String value, String document, String reason, LocalDate from) {}

    /** The number of the journal's fact. */
    record Decided(long fact) {}

    @PostMapping("/questions/{id}")
    Decided answer(@PathVariable long id, @RequestBody Answer answer) {
        return new Decided(questions.answer(
                new PolicyDecision(id, answer.value(), answer.document(), answer.reason(), answer.from())));
    }

    private LocalDate dayOf(@Nullable LocalDate on) {
        return on == null ? VietnamTime.dayOf(clock.instant()) : on;
    }
}
