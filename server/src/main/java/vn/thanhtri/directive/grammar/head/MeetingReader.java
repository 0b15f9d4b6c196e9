package vn.thanhtri.directive.grammar.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.Chair;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.body.RunReader;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Parts;
import vn.thanhtri.directive.grammar.timing.Calendar;

/** Reads from the preamble the meeting that is concluded: its day, who presided, who attended. */
public final class MeetingReader {
    private static final Pattern DAY = Lexicon.cased(
            "(?:(?:Chiều|Sáng|Tối) )?[Nn]gày " + Calendar.date("m").replace("(?:ngày )?", ""));
    private static final Pattern IN_BRACKETS =
            Lexicon.cased("\\((?<when>ngày " + Calendar.date("m").replace("(?:ngày )?", "") + ")\\)");
    /** A day at the head of a paragraph is that of a meeting only where one is spoken of. */
    private static final Pattern MEETS = Lexicon.cased(
            "(?<![\\p{L}])(?:họp|hội nghị|làm việc|giao ban|chủ trì|thị sát|kiểm tra thực tế|kết luận|buổi|cuộc|hội ý|trực tuyến)(?![\\p{L}])");

    private static final String NAME = "(?<name>[\\p{Lu}][\\p{Ll}]+(?: [\\p{Lu}][\\p{Ll}]+){1,4})";
    private static final Pattern NAME_FIRST =
            Lexicon.cased("(?:đồng chí|đ/c|ông|bà) " + NAME + ",? ?-? ?(?<title>[^.;]{3,300}?) (?:đã )?chủ trì");
    private static final Pattern TITLE_FIRST = Lexicon.cased(
            "(?<before>(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Thủ tướng|Bộ trưởng|Trưởng ban)[\\p{L} ]{0,40}?) " + NAME
                    + "(?<title>(?: -|,) [^.;]{3,200}?)? (?:đã )?chủ trì");
    private static final Pattern PARTY_RANK = Lexicon.cased("(?:Ủy viên|Phó Bí thư)[^,]*, ");
    private static final Pattern ATTENDED = Lexicon.cased("Tham dự[^.]{0,60}? có (?<list>[^.]+)\\.");

    @Nullable
    public LocalDate meetingDate;

    @Nullable
    public Span meetingDateSpan;

    @Nullable
    public Chair chair;

    public final List<String> attendees = new ArrayList<>();

    public MeetingReader(FoldedText text, Layout layout, Calendar calendar) {
        for (Parts.Part part : layout.parts().of(Block.Kind.PREAMBLE)) {
            readDay(text, part, calendar);
            readChair(text, part);
            readAttendees(text, part);
        }
    }

    private void readDay(FoldedText text, Parts.Part part, Calendar calendar) {
        if (meetingDate != null
                || !text.matcher(MEETS, part.start(), part.end()).find()) {
            return;
        }
        Matcher day = text.casedMatcher(DAY, part.start(), Math.min(part.end(), part.start() + 40));
        if (day.lookingAt()) {
            meetingDate = calendar.dateOf(day, "m");
            meetingDateSpan = text.span(day.start(), day.end());
            return;
        }
        Matcher bracket = text.casedMatcher(IN_BRACKETS, part.start(), Math.min(part.end(), part.start() + 300));
        if (bracket.find()) {
            meetingDate = calendar.dateOf(bracket, "m");
            meetingDateSpan = text.span(bracket.start("when"), bracket.end("when"));
        }
    }

    private void readChair(FoldedText text, Parts.Part part) {
        if (chair != null) {
            return;
        }
        Matcher first = text.casedMatcher(NAME_FIRST, part.start(), part.end());
        Matcher second = text.casedMatcher(TITLE_FIRST, part.start(), part.end());
        if (first.find()) {
            String title = PARTY_RANK
                    .matcher(text.words(first.start("title"), first.end("title")))
                    .replaceAll("");
            chair = new Chair(first.group("name"), title);
        } else if (second.find()) {
            String more = second.group("title") == null ? "" : text.words(second.start("title"), second.end("title"));
            String joint = more.startsWith("-") ? " " : "";
            chair = new Chair(
                    second.group("name"), text.words(second.start("before"), second.end("before")) + joint + more);
        }
    }

    private void readAttendees(FoldedText text, Parts.Part part) {
        Matcher m = text.casedMatcher(ATTENDED, part.start(), part.end());
        if (!m.find()) {
            return;
        }
        Matcher names = Lexicon.cased(
                        "(?:đồng chí|các đồng chí) (?<name>[\\p{Lu}][\\p{Ll}]+(?: [\\p{Lu}][\\p{Ll}]+){1,4})")
                .matcher(m.group("list"));
        while (names.find()) {
            attendees.add(names.group("name"));
        }
        int colon = m.group("list").lastIndexOf(':');
        if (colon >= 0) {
            int from = m.start("list") + colon + 1;
            RunReader runs = new RunReader(text);
            runs.at(from + 1, m.end("list"))
                    .ifPresent(run -> run.mentions().forEach(x -> attendees.add(text.slice(x.start(), x.end()))));
        }
    }
}
