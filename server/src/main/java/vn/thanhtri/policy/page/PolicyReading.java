package vn.thanhtri.policy.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.Confidence;
import vn.thanhtri.policy.PolicyAnswer;
import vn.thanhtri.policy.PolicyChange;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.policy.book.PolicyQuestion;
import vn.thanhtri.policy.book.PolicyQuestions;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Reads the book out: in words, for a day and a place. */
@Component
class PolicyReading {
    private static final int RECENT_DAYS = 30;
    /** Fields in the order people ask for them; one that is not named here comes last. */
    private static final List<String> FIELDS = List.of(
            "quarantine",
            "tracing",
            "tiers",
            "testing",
            "monitoring",
            "report",
            "obligation",
            "isolation",
            "case",
            "directive");

    private final PolicyBooks books;
    private final PolicyQuestions questions;
    private final PolicyWording wording;
    private final Words words;
    private final Clock clock;

    PolicyReading(PolicyBooks books, PolicyQuestions questions, PolicyWording wording, Words words, Clock clock) {
        this.books = books;
        this.questions = questions;
        this.wording = wording;
        this.words = words;
        this.clock = clock;
    }

    /** The moment that stands for a day: now for today, the last moment for any other. */
    Instant momentOf(LocalDate on) {
        Instant now = clock.instant();
        return VietnamTime.dayOf(now).equals(on)
                ? now
                : VietnamTime.at(on.plusDays(1), LocalTime.MIDNIGHT).minusNanos(1);
    }

    PolicyPage page(LocalDate on, String area, String selected, Language language) {
        Actor actor = Acting.current();
        Instant at = momentOf(on);
        PolicySnapshot book = books.current();
        return new PolicyPage(
                on,
                area,
                area.isEmpty() ? "" : PolicyEntry.scopeOf(area),
                wording.placeOf(area, on, language),
                groups(book, area, at, on, language),
                selected,
                selected.isEmpty() ? null : history(book, selected, area, at, language),
                recent(book, on, at, area, language),
                questions.list(area, at).stream()
                        .filter(question -> !question.since().isAfter(at))
                        .map(question -> question(question, language))
                        .toList(),
                PolicyQuestions.mayDecide(actor));
    }

    private List<PolicyPage.Group> groups(
            PolicySnapshot book, String area, Instant at, LocalDate on, Language language) {
        Map<String, List<PolicyPage.Row>> groups = new LinkedHashMap<>();
        for (PolicyAnswer answer : listInForce(book, area, at)) {
            String group =
                    answer.entry().key().substring(0, answer.entry().key().indexOf('.'));
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(row(answer, on, language));
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        group -> Math.floorMod(FIELDS.indexOf(group.getKey()), FIELDS.size() + 1)))
                .map(group -> new PolicyPage.Group(
                        group.getKey(), words.say(language, "policy.group." + group.getKey()), group.getValue()))
                .toList();
    }

    /** Every number in force in a place, by key and subject. */
    List<PolicyAnswer> listInForce(PolicySnapshot book, String area, Instant at) {
        List<PolicyAnswer> answers = new ArrayList<>();
        for (String key : book.listKeys()) {
            for (String subject : book.listSubjects(key, area)) {
                book.explain(key, area, subject, at)
                        .filter(answer -> answer.entry().subject().equals(subject) || answer.isFlagged())
                        .ifPresent(answers::add);
            }
        }
        return answers;
    }

    private PolicyPage.Row row(PolicyAnswer answer, LocalDate on, Language language) {
        PolicyEntry entry = answer.entry();
        boolean operational = entry.document().isOperational();
        return new PolicyPage.Row(
                entry.key(),
                wording.meaning(entry.key(), language),
                wording.subject(entry.subject(), language),
                wording.value(entry, language),
                wording.anchor(entry.value().anchor(), language),
                entry.value().clause().cite(),
                entry.document().issuer(),
                words.say(
                        language,
                        operational
                                ? "policy.confidence.operational"
                                : "policy.confidence." + entry.confidence().name()),
                operational ? "vio" : entry.confidence() == Confidence.I ? "warn" : "line",
                VietnamTime.dayOf(entry.from()),
                answer.replaced().stream()
                        .findFirst()
                        .map(old -> wording.value(old, language) + " ("
                                + old.document().number() + ")")
                        .orElse(""),
                entry.note(),
                answer.weaker().stream()
                        .map(weak -> wording.value(weak, language) + " · " + wording.placeOfScope(weak, on, language)
                                + " · " + weak.document().number())
                        .toList());
    }

    private PolicyPage.History history(PolicySnapshot book, String key, String area, Instant at, Language language) {
        return new PolicyPage.History(
                key,
                wording.meaning(key, language),
                book.listHistory(key, area, "").stream()
                        .map(entry -> step(entry, at, language))
                        .toList());
    }

    private PolicyPage.Step step(PolicyEntry entry, Instant at, Language language) {
        String state = entry.isInForce(at) ? "ok" : entry.from().isAfter(at) ? "next" : "";
        @Nullable Instant until = entry.until();
        @Nullable String successor = entry.supersededBy();
        return new PolicyPage.Step(
                state,
                Formats.day(entry.from()),
                entry.neverInForce() || until == null ? "" : Formats.day(until.minusNanos(1)),
                wording.subject(entry.subject(), language),
                entry.isNational() ? "" : wording.placeOfScope(entry, VietnamTime.dayOf(entry.from()), language),
                wording.value(entry, language),
                entry.value().clause().cite(),
                entry.neverInForce()
                        ? words.say(language, "policy.same-day", wording.documentOf(successor))
                        : wording.documentOf(successor),
                entry.source(),
                entry.note());
    }

    private List<PolicyPage.Change> recent(
            PolicySnapshot book, LocalDate on, Instant at, String area, Language language) {
        Instant start = VietnamTime.at(on.minusDays(RECENT_DAYS), LocalTime.MIDNIGHT);
        return book.changesBetween(start, at).stream()
                .filter(change -> {
                    PolicyEntry named = change.after() == null ? change.before() : change.after();
                    return named != null && named.depthIn(area) >= 0;
                })
                .map(change -> change(change, language))
                .toList()
                .reversed();
    }

    private PolicyPage.Change change(PolicyChange change, Language language) {
        PolicyEntry after = change.after();
        PolicyEntry before = change.before();
        return new PolicyPage.Change(
                VietnamTime.dayOf(change.at()),
                change.key(),
                wording.meaning(change.key(), language),
                wording.subject(change.subject(), language),
                before == null ? "" : wording.value(before, language),
                after == null ? "" : wording.value(after, language),
                after == null
                        ? before == null ? "" : wording.documentOf(before.supersededBy())
                        : after.value().clause().cite());
    }

    private PolicyPage.Question question(PolicyQuestion question, Language language) {
        PolicyEntry answer = question.answer();
        String unit = books.current().catalogue().getKey(question.key()).unit();
        return new PolicyPage.Question(
                question.id(),
                question.key(),
                wording.meaning(question.key(), language),
                wording.subject(question.subject(), language),
                VietnamTime.dayOf(question.since()),
                question.known(),
                question.source(),
                question.isOpen(),
                answer == null ? "" : wording.value(answer, language),
                answer == null ? "" : answer.value().clause().cite(),
                words.say(language, "policy.hint." + unit));
    }
}
