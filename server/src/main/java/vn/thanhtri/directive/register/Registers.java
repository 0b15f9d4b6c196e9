package vn.thanhtri.directive.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;

/** Sổ văn bản đến, sổ văn bản đi: enters documents and answers which of them were in force at an hour. */
@Service
public class Registers {
    private static final Pattern NUMBERED = Pattern.compile("\\d+(\\D.*)");

    private final DirectiveStore documents;
    private final RegisterStore store;
    private final NumberStore numbering;
    private final Agencies agencies;
    private final Units units;
    private final UnderReview review;
    private final Journal journal;
    private final Clock clock;

    Registers(
            DirectiveStore documents,
            RegisterStore store,
            NumberStore numbering,
            Agencies agencies,
            Units units,
            UnderReview review,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.numbering = numbering;
        this.agencies = agencies;
        this.units = units;
        this.review = review;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters a document that has just been taken: number of the register, channel, hour from which it is in force.
     *
     * @return false when it is an own document whose number another one has
     */
    boolean enter(long document, ParsedDirective parsed, String issuer, LocalDate signedOn, Instant now, String area) {
        Direction direction = isOwn(issuer, area, signedOn) ? Direction.OUT : Direction.IN;
        int year = VietnamTime.dayOf(now).getYear();
        Integer number = switch (direction) {
            case IN -> numbering.next(area, NumberStore.NO_ISSUER, NumberStore.INCOMING, year, 0);
            case OUT -> parsed.metadata().number();
        };
        store.insertEntry(document, direction, Channel.of(issuer), year, number, area);
        Optional<Instant> stated = stated(parsed);
        boolean sameDay = VietnamTime.dayOf(now).equals(signedOn);
        store.insertEffect(
                document,
                stated.orElse(sameDay ? now : VietnamTime.at(signedOn, LocalTime.MIDNIGHT)),
                stated.isPresent()
                        ? RegisterStore.Source.TEXT
                        : sameDay ? RegisterStore.Source.RECEIPT : RegisterStore.Source.SIGNING,
                now,
                Acting.current().name(),
                area);
        Matcher symbol =
                NUMBERED.matcher(Objects.requireNonNullElse(parsed.metadata().symbol(), ""));
        return direction == Direction.IN
                || number == null
                || number < 1
                || !symbol.matches()
                || numbering.claim(area, symbol.group(1), NumberStore.firstYear(Channel.of(issuer), signedOn), number);
    }

    /** A document that orders nothing needs no dispatch: it is done when it has been entered. */
    @Asks(Verb.DISPATCH_DOCUMENT)
    @Transactional
    public void settle(long document) {
        Document found = Found.get(documents.find(document), "document", document);
        review.require(found);
        documents.insertDispatch(document, clock.instant(), Acting.current().name(), 0, 0, 0, found.area());
    }

    /** "Thông báo này có hiệu lực từ 12 giờ 00 ngày 28/7/2021"; a day alone is in force from its first minute. */
    private static Optional<Instant> stated(ParsedDirective parsed) {
        return parsed.points().stream()
                .flatMap(point -> point.timing().stream())
                .filter(timing -> timing.span().text().contains("hiệu lực"))
                .filter(timing -> !timing.span().text().matches("(?s).*(?:ký|ban hành).*"))
                .map(timing -> timing.when() instanceof When.Effective effective && effective.from() != null
                        ? VietnamTime.at(
                                effective.from(),
                                effective.fromTime() == null ? LocalTime.MIDNIGHT : effective.fromTime())
                        : null)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Whether an agency of exactly this place issued it. */
    private boolean isOwn(String issuer, String area, LocalDate on) {
        String folded = Folding.fold(issuer);
        String unit = units.findByArea(area, on)
                .map(Unit::bareName)
                .map(Folding::fold)
                .orElse("");
        return agencies.listWithin(area, on).stream()
                .filter(agency -> agency.area().equals(area))
                .map(agency -> Folding.fold(agency.name()))
                .anyMatch(name -> folded.equals(name) || folded.equals(name + " " + unit));
    }

    @Transactional(readOnly = true)
    public Slice<Document> list(Asked asked) {
        return store.list(asked);
    }

    /** Years of which the register holds documents. */
    @Transactional(readOnly = true)
    public List<Integer> listYears() {
        return store.listYears();
    }

    /** Kinds of which it holds documents. */
    @Transactional(readOnly = true)
    public List<String> listKinds() {
        return store.listKinds();
    }

    /** An officer says from which hour a document is in force. */
    @Transactional
    @Asks(Verb.REVIEW_DOCUMENT)
    public void setEffect(long document, Instant effectiveAt) {
        Document found = Found.get(documents.find(document), "document", document);
        if (!found.isOfficeOf(Acting.current())) {
            throw Refusal.ofRight("directive.refusal.office-only", Map.of("document", found.cite()))
                    .asException();
        }
        boolean afterEnd = found.findEnding()
                .filter(ending -> ending.at().isBefore(effectiveAt))
                .isPresent();
        if (VietnamTime.dayOf(effectiveAt).isBefore(found.signedOn()) || afterEnd) {
            throw Refusal.ofField(
                            "directive.refusal.effect",
                            "effectiveAt",
                            Map.of(
                                    "given", effectiveAt.toString(),
                                    "signed", found.signedOn().toString()))
                    .asException();
        }
        Instant now = clock.instant();
        store.insertEffect(
                document,
                effectiveAt,
                RegisterStore.Source.OFFICER,
                now,
                Acting.current().name(),
                found.area());
        journal.append(new Fact(
                DirectiveFact.DOCUMENT_EFFECT_SET,
                new SubjectRef(Subjects.DOCUMENT, document),
                now,
                found.area(),
                Map.of("before", found.effectiveAt().toString(), "after", effectiveAt.toString())));
    }
}
