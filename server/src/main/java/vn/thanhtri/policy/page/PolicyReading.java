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
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.Confidence;
import vn.thanhtri.policy.PolicyAnswer;
import vn.thanhtri.policy.PolicyChange;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.Term;
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
    private final Units units;
    private final Words words;
    private final Clock clock;

    PolicyReading(PolicyBooks books, PolicyQuestions questions, Units units, Words words, Clock clock) {
        this.books = books;
        this.questions = questions;
        this.units = units;
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
                placeOf(area, on, language),
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
                meaning(entry.key(), language),
                subject(entry.subject(), language),
                value(entry, language),
                anchor(entry.value().anchor(), language),
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
                        .map(old -> value(old, language) + " (" + old.document().number() + ")")
                        .orElse(""),
                entry.note(),
                answer.weaker().stream()
                        .map(weak -> value(weak, language) + " · " + placeOfScope(weak, on, language) + " · "
                                + weak.document().number())
                        .toList());
    }

    private PolicyPage.History history(PolicySnapshot book, String key, String area, Instant at, Language language) {
        return new PolicyPage.History(
                key,
                meaning(key, language),
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
                subject(entry.subject(), language),
                entry.isNational() ? "" : placeOfScope(entry, VietnamTime.dayOf(entry.from()), language),
                value(entry, language),
                entry.value().clause().cite(),
                entry.neverInForce()
                        ? words.say(language, "policy.same-day", documentOf(successor))
                        : documentOf(successor),
                entry.source(),
                entry.note());
    }

    private String documentOf(@Nullable String record) {
        return record == null
                ? ""
                : books.current().listEntries().stream()
                        .filter(entry -> entry.id().equals(record))
                        .map(entry -> entry.document().number())
                        .findFirst()
                        .orElse(record);
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
                meaning(change.key(), language),
                subject(change.subject(), language),
                before == null ? "" : value(before, language),
                after == null ? "" : value(after, language),
                after == null
                        ? before == null ? "" : documentOf(before.supersededBy())
                        : after.value().clause().cite());
    }

    private PolicyPage.Question question(PolicyQuestion question, Language language) {
        PolicyEntry answer = question.answer();
        String unit = books.current().catalogue().getKey(question.key()).unit();
        return new PolicyPage.Question(
                question.id(),
                question.key(),
                meaning(question.key(), language),
                subject(question.subject(), language),
                VietnamTime.dayOf(question.since()),
                question.known(),
                question.source(),
                question.isOpen(),
                answer == null ? "" : value(answer, language),
                answer == null ? "" : answer.value().clause().cite(),
                words.say(language, "policy.hint." + unit));
    }

    String meaning(String key, Language language) {
        return books.current()
                .catalogue()
                .findKey(key)
                .map(known -> language == Language.VI ? known.vi() : known.en())
                .orElse(key);
    }

    private String subject(String code, Language language) {
        return term(books.current().catalogue().subjects().get(code), code, language);
    }

    private String anchor(String code, Language language) {
        return term(books.current().catalogue().anchors().get(code), code, language);
    }

    private static String term(@Nullable Term term, String code, Language language) {
        return term == null ? code : language == Language.VI ? term.vi() : term.en();
    }

    private String value(PolicyEntry entry, Language language) {
        return NumberInWords.say(words, language, entry.value());
    }

    private String placeOfScope(PolicyEntry entry, LocalDate on, Language language) {
        return entry.isNational()
                ? words.say(language, "policy.nation")
                : units.findOn(entry.scope(), on).map(units::fullName).orElse(entry.scope());
    }

    private String placeOf(String area, LocalDate on, Language language) {
        return area.isEmpty()
                ? words.say(language, "policy.nation")
                : units.findOn(PolicyEntry.scopeOf(area), on)
                        .map(units::fullName)
                        .orElse(area);
    }
}
