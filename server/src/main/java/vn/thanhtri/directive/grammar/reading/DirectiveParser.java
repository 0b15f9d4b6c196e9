package vn.thanhtri.directive.grammar.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.NotDirective;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.head.FactReader;
import vn.thanhtri.directive.grammar.head.HeadReader;
import vn.thanhtri.directive.grammar.head.Issuers;
import vn.thanhtri.directive.grammar.head.MeetingReader;
import vn.thanhtri.directive.grammar.head.Provinces;
import vn.thanhtri.directive.grammar.head.TailReader;
import vn.thanhtri.directive.grammar.structure.Blocks;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.LegacyEncoding;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Parts;
import vn.thanhtri.directive.grammar.timing.Calendar;
import vn.thanhtri.directive.grammar.timing.Citations;

/**
 * Parses official directives, deterministically: the same text gives the same answer, and so does the same text in
 * another spelling (composed or not, uỷ or ủy, CRLF, bold marks). Nothing of the text is dropped.
 */
public final class DirectiveParser {
    private static final Pattern OBJECTIVE = Lexicon.cased(
            "(?:phát hiện sớm,[^.;\"]{10,90}?(?=, phấn đấu|;|\\.)|(?:tuyệt đối )?không để dịch bệnh[^,.;]{3,60})");

    /** Characters of the longest text that is read: some 250 pages. */
    public static final int LONGEST = 700_000;

    private static final Pattern YEAR = Pattern.compile("(?:/|năm )(?<y>20\\d{2})(?!\\d)");

    private DirectiveParser() {}

    /**
     * @param text the document as read, UTF-8 decoded, unchanged
     * @throws UnreadableDirectiveException if the text is empty, too long, no text, or in a legacy encoding
     */
    public static ParsedDirective parse(String text) {
        if (text.isBlank()) {
            throw new UnreadableDirectiveException(UnreadableDirectiveException.Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            throw new UnreadableDirectiveException(UnreadableDirectiveException.Reason.TOO_LONG);
        }
        if (LegacyEncoding.isBinary(text)) {
            throw new UnreadableDirectiveException(UnreadableDirectiveException.Reason.NOT_TEXT);
        }
        LegacyEncoding.refuseLegacy(text);
        return new DirectiveParser.Pass(FoldedText.of(text)).run();
    }

    /** One document under work. */
    private static final class Pass {
        private final FoldedText text;
        private final Layout layout;
        private final HeadReader head;
        private final TailReader tail;
        private final MeetingReader meeting;
        private final Calendar calendar;
        private final Doubts doubts;
        private final List<Citations.Found> citations;
        private final List<GeneralOrders.Found> general;

        Pass(FoldedText text) {
            this.text = text;
            this.layout = new Layout(text);
            this.head = new HeadReader(text, layout);
            this.tail = new TailReader(text, layout);
            this.meeting = new MeetingReader(text, layout, new Calendar(head.date));
            this.calendar = calendarOf();
            this.doubts = new Doubts(text);
            this.citations = Citations.find(text, calendar);
            this.general = GeneralOrders.find(text, layout);
        }

        /** Of the day it was signed, or that of its meeting; the year alone where only that can be seen. */
        private Calendar calendarOf() {
            LocalDate date = head.date != null ? head.date : meeting.meetingDate;
            if (date != null) {
                return new Calendar(date);
            }
            Matcher year = YEAR.matcher(text.flat);
            return new Calendar(null, year.find() ? Integer.parseInt(year.group("y")) : 0);
        }

        ParsedDirective run() {
            PointReader reader = new PointReader(text, calendar, citations);
            List<PointReader.Draft> drafts = new ArrayList<>();
            general.forEach(g -> drafts.add(reader.read(g.item(), true)));
            Set<Item> parents = new HashSet<>();
            List<Item> items = Paragraphs.split(text, layout.items());
            items.forEach(item -> {
                if (item.parent != null) {
                    parents.add(item.parent);
                }
            });
            items.forEach(item -> drafts.add(reader.read(item, parents.contains(item))));
            List<BodyMention> kinhGui = LetterAddressees.of(text, layout);
            NotDirective not = Genre.of(text, head, kinhGui, drafts);
            if (not != null) {
                drafts.clear();
            }
            List<Addressee> generalLeads = drafts.stream()
                    .filter(d -> d.kind() == PointKind.GENERAL_ORDER)
                    .flatMap(d -> d.parties().leads().stream())
                    .toList();
            List<Addressee> letter = kinhGui.stream()
                    .map(b -> new Addressee(b.span(), b.org(), Role.LEAD, "kinh_gui", b.ground()))
                    .toList();
            Inheritance inheritance = new Inheritance(drafts, generalLeads, letter);
            List<Point> points = drafts.stream()
                    .map(d -> point(d, inheritance))
                    .sorted(Comparator.comparingInt(p -> p.span().start()))
                    .toList();
            return new ParsedDirective(
                    text.original,
                    metadata(kinhGui),
                    FactReader.read(text, layout, calendar),
                    objectives(),
                    citations.stream().map(Citations.Found::citation).toList(),
                    points,
                    Blocks.of(text, layout, points),
                    not != null ? List.of() : Sentences.of(text, layout, drafts),
                    not,
                    noise());
        }

        private Point point(PointReader.Draft draft, Inheritance inheritance) {
            Item item = draft.item();
            GeneralOrders.Found intro = general.stream()
                    .filter(GeneralOrders.Found::introduces)
                    .findFirst()
                    .orElse(null);
            boolean root =
                    item.parent == null && draft.kind() != PointKind.GENERAL_ORDER && draft.kind() != PointKind.CLOSING;
            String parent = item.parent != null ? item.parent.id : root && intro != null ? intro.item().id : null;
            return new Point(
                    item.id,
                    parent,
                    item.marker == null ? "" : item.marker.text(),
                    draft.kind(),
                    text.spanWithMarks(item.start, item.end),
                    doubts.of(inheritance.addresseesOf(draft), item),
                    doubts.bodies(draft.parties().coordinating),
                    doubts.actions(draft.actions()),
                    draft.areas(),
                    doubts.timing(draft.timing()),
                    doubts.bodies(draft.reportTo()),
                    new Ground(
                            item.marker == null
                                    ? "unmarked"
                                    : "marker-" + item.marker.style().name().toLowerCase(Locale.ROOT),
                            item.marker == null ? 0.85 : 0.98));
        }

        private List<Span> objectives() {
            List<Span> found = new ArrayList<>();
            for (Parts.Part part : layout.parts().of(Block.Kind.PREAMBLE)) {
                Matcher m = text.matcher(OBJECTIVE, part.start(), part.end());
                while (m.find()) {
                    found.add(text.span(m.start(), m.end()));
                }
            }
            return found;
        }

        private List<String> noise() {
            List<String> noise = new ArrayList<>();
            if (text.original.contains("**")) {
                noise.add("markdown bold");
            }
            if (text.original.contains("\r\n")) {
                noise.add("CRLF");
            }
            layout.parts().of(Block.Kind.NOISE).forEach(part -> noise.add(text.slice(part.start(), part.end())));
            return noise;
        }

        private Metadata metadata(List<BodyMention> kinhGui) {
            Provinces.Guess guess = Provinces.infer(text).orElse(null);
            boolean placeIsProvince = head.place != null && Provinces.isProvince(head.place);
            String told = head.issuerTold == null
                    ? null
                    : Provinces.in(head.issuerTold).orElse(null);
            String spoken =
                    placeIsProvince ? head.place : told != null ? told : guess == null ? null : guess.province();
            boolean central = new Issuers(head, tail, spoken, text.flat).central();
            String province = central ? null : spoken;
            Issuers issuers = new Issuers(head, tail, province, text.flat);
            return new Metadata(
                    head.type(),
                    head.symbol == null ? null : head.symbol.number(),
                    head.symbol == null ? null : head.symbol.normalised(),
                    head.symbol == null ? null : head.symbol.raw(),
                    issuers.stated(),
                    issuers.inferred(),
                    province,
                    placeIsProvince || told != null || guess == null || central ? null : guess.evidence(),
                    head.place,
                    head.date,
                    head.dateSpan,
                    meeting.meetingDate,
                    meeting.meetingDateSpan,
                    head.urgency,
                    head.urgencySpan,
                    meeting.chair,
                    meeting.attendees,
                    tail.signer,
                    tail.recipients,
                    head.subject,
                    kinhGui,
                    tail.signer == null && tail.recipients.isEmpty(),
                    tail.draftCode,
                    tail.copyMark,
                    HeadGrounds.of(
                            head,
                            tail,
                            issuers.stated() != null,
                            issuers.inferred() != null,
                            province,
                            placeIsProvince));
        }
    }
}
