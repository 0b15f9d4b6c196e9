package vn.thanhtri.policy.book;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.policy.NumberUnits;
import vn.thanhtri.policy.PolicyAnswer;
import vn.thanhtri.policy.PolicyFact;
import vn.thanhtri.policy.PolicyKey;
import vn.thanhtri.policy.PolicySnapshot;

/** What no text settles: asked once, answered by an officer for their own area, with a paper and a reason. */
@Service
public class PolicyQuestions {
    private static final int LONGEST_TEXT = 500;

    private final PolicyStore store;
    private final PolicyBooks books;
    private final Journal journal;
    private final Clock clock;

    PolicyQuestions(PolicyStore store, PolicyBooks books, Journal journal, Clock clock) {
        this.store = store;
        this.books = books;
        this.journal = journal;
        this.clock = clock;
    }

    public static boolean mayDecide(Actor actor) {
        return Entitled.may(actor, Verb.DECIDE_POLICY);
    }

    /** Questions that concern a place, with what holds there at a moment; the open ones first. */
    @Transactional(readOnly = true)
    public List<PolicyQuestion> list(String area, Instant at) {
        PolicySnapshot book = books.current();
        return store.listQuestions(area).stream()
                .map(question -> question.answeredBy(book.explain(
                                question.key(),
                                question.area().length() > area.length() ? question.area() : area,
                                question.subject(),
                                at)
                        .map(PolicyAnswer::entry)
                        .orElse(null)))
                .filter(question -> question.origin().equals("book") || question.isOpen() || isDecided(question))
                .sorted(java.util.Comparator.comparing(question -> !question.isOpen()))
                .toList();
    }

    private static boolean isDecided(PolicyQuestion question) {
        return question.answer() != null && question.answer().origin().equals("decision");
    }

    /**
     * Settles a question for the area of who acts and returns the number of the journal's fact.
     *
     * @throws vn.thanhtri.kernel.RefusedException when the role may not, the value is not written as its unit wants it,
     *     paper or reason is missing, the day lies before the question, or the question is about another place
     */
    @Transactional
    @Asks(Verb.DECIDE_POLICY)
    public long answer(PolicyDecision decision) {
        Actor actor = Acting.current();
        PolicyQuestion question =
                Found.get(store.findQuestion(decision.question()), "policy question", decision.question());
        if (!question.area().startsWith(actor.area()) && !actor.area().startsWith(question.area())) {
            throw Refusal.ofRight("policy.refusal.area", Map.of("area", question.area()))
                    .asException();
        }
        PolicyKey key = books.current().catalogue().getKey(question.key());
        String value = decision.value().strip().replace(" ", "");
        if (!NumberUnits.troubleWith(value, key.unit()).isEmpty()) {
            throw Refusal.ofField("policy.refusal.value." + key.unit(), "value", Map.of("value", value))
                    .asException();
        }
        requireText("document", decision.document());
        requireText("reason", decision.reason());
        LocalDate since = VietnamTime.dayOf(question.since());
        if (decision.from().isBefore(since)) {
            throw Refusal.ofField("policy.refusal.from", "from", Map.of("since", since.toString()))
                    .asException();
        }
        String area = question.area().length() > actor.area().length() ? question.area() : actor.area();
        long id = store.addDecision(question, decision, value, area, actor, clock.instant());
        long fact = journal.append(new Fact(
                PolicyFact.POLICY_DECIDED,
                new SubjectRef("policy-question", question.id()),
                clock.instant(),
                area,
                Map.of(
                        "decision", id,
                        "key", question.key(),
                        "subject", question.subject(),
                        "value", value,
                        "document", decision.document().strip(),
                        "reason", decision.reason().strip(),
                        "from", decision.from().toString())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                books.reload();
            }
        });
        return fact;
    }

    private static void requireText(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Refusal.ofField("policy.refusal." + field, field, Map.of("longest", String.valueOf(LONGEST_TEXT)))
                    .asException();
        }
    }
}
