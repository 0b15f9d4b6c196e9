package vn.thanhtri.directive.grammar.report;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Citation;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.StatedRelation;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.text.Fold;
import vn.thanhtri.directive.grammar.text.Lexicon;

/**
 * What a document does to those it cites: the verb that stands nearest before the citation in its clause ("thay thế", "bãi
 * bỏ", "sửa đổi", "gia hạn", "thực hiện"), or behind it ("… hết hiệu lực"). Without a verb it only cites.
 */
public final class RelationReader {
    private record Verb(RelationKind kind, Pattern pattern, String rule, double confidence) {}

    private static final List<Verb> BEFORE = List.of(
            verb(RelationKind.REPLACES, "thay thế", "replaces", 0.95),
            verb(
                    RelationKind.LIFTS,
                    "bãi bỏ|hủy bỏ|thu hồi|chấm dứt (?:hiệu lực|thực hiện|việc thực hiện)|dừng (?:việc )?thực hiện|kết thúc (?:việc )?thực hiện",
                    "lifts",
                    0.92),
            verb(RelationKind.EXTENDS, "gia hạn|kéo dài (?:thời hạn|thời gian)", "extends", 0.9),
            verb(
                    RelationKind.AMENDS,
                    "sửa đổi|đính chính|(?:điều chỉnh|bổ sung) (?:một số |các )?(?:nội dung|điểm|khoản|mục|điều)|điều chỉnh",
                    "amends",
                    0.9),
            verb(RelationKind.IMPLEMENTS, "thực hiện|triển khai|quán triệt|chấp hành|cụ thể hóa", "implements", 0.9));
    private static final Pattern ENDED =
            Lexicon.cased("^[^.;]{0,30}?(?:hết hiệu lực|bị bãi bỏ|không còn hiệu lực|chấm dứt hiệu lực)");
    private static final Pattern POINT =
            Lexicon.cased("(?:điểm|khoản|mục) (?<p>\\d{1,2}(?:\\.\\d{1,2})*(?:\\.?[a-zđ](?![\\p{L}]))?)");
    private static final Pattern CLAUSE_START = Pattern.compile(".*(?:[;:]|[.!?]\\s)", Pattern.DOTALL);
    private static final int LOOK_BACK = 600;
    private static final int LOOK_AHEAD = 60;
    /** Characters between a verb that changes something and the document it changes. */
    private static final int FARTHEST = 160;

    private RelationReader() {}

    private static Verb verb(RelationKind kind, String words, String rule, double confidence) {
        return new Verb(
                kind, Lexicon.cased("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])"), "relation-" + rule, confidence);
    }

    /** One for each document named, in the order of the text; what changes most where it is named several times. */
    public static List<StatedRelation> read(ParsedDirective parsed) {
        Map<String, StatedRelation> found = new LinkedHashMap<>();
        for (Citation citation : parsed.citations()) {
            if (isOwn(parsed, citation)) {
                continue;
            }
            StatedRelation relation = of(parsed, citation);
            String key = citation.symbol() == null
                    ? citation.span().text().toLowerCase(Locale.ROOT)
                    : citation.symbol() + "/" + citation.date() + "/"
                            + (relation.kind().ends() || relation.kind().changes() ? relation.point() : "");
            found.merge(key, relation, (one, other) -> one.kind().compareTo(other.kind()) <= 0 ? one : other);
        }
        return new ArrayList<>(found.values());
    }

    private static boolean isOwn(ParsedDirective parsed, Citation citation) {
        return citation.symbol() != null
                && citation.symbol().equals(parsed.metadata().symbol())
                && (citation.date() == null
                        || citation.date().equals(parsed.metadata().date()));
    }

    private static StatedRelation of(ParsedDirective parsed, Citation citation) {
        String text = parsed.text();
        int start = citation.span().start();
        int end = citation.span().end();
        int from = Math.max(0, start - LOOK_BACK);
        Matcher clause = CLAUSE_START.matcher(text.substring(from, start));
        int begin = clause.lookingAt() ? from + clause.end() : from;
        String before = folded(text.substring(begin, start));
        String after = folded(text.substring(end, Math.min(text.length(), end + LOOK_AHEAD)));
        if (ENDED.matcher(after).find()) {
            return relation(parsed, citation, start, RelationKind.LIFTS, point(before), "relation-ended", 0.9);
        }
        for (Verb verb : BEFORE) {
            Matcher m = verb.pattern().matcher(before);
            int at = -1;
            while (m.find()) {
                at = m.start();
            }
            boolean near = before.length() - at <= FARTHEST || verb.kind() == RelationKind.IMPLEMENTS;
            if (at >= 0 && near) {
                String between = before.substring(at);
                return relation(
                        parsed,
                        citation,
                        begin + at,
                        verb.kind(),
                        point(between),
                        verb.rule(),
                        between.length() > FARTHEST ? verb.confidence() - 0.2 : verb.confidence());
            }
        }
        return relation(parsed, citation, start, RelationKind.CITES, "", "relation-cites", 0.95);
    }

    /** In one spelling where that keeps every place. */
    private static String folded(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        String folded = Fold.word(lower);
        return folded.length() == lower.length() ? folded : lower;
    }

    private static String point(String words) {
        Matcher m = POINT.matcher(words);
        String point = "";
        while (m.find()) {
            point = m.group("p");
        }
        return point.replaceAll("(\\d)([a-zđ])$", "$1.$2");
    }

    private static StatedRelation relation(
            ParsedDirective parsed,
            Citation citation,
            int start,
            RelationKind kind,
            String point,
            String rule,
            double confidence) {
        return new StatedRelation(
                Span.of(parsed.text(), start, citation.span().end()),
                kind,
                citation,
                kind.ends() || kind.changes() ? point : "",
                kind == RelationKind.EXTENDS ? due(parsed, citation) : null,
                new Ground(rule, confidence));
    }

    /** A deadline named in the point that cites, and not as part of the citation. */
    private static @Nullable LocalDateTime due(ParsedDirective parsed, Citation citation) {
        return parsed.points().stream()
                .filter(point -> point.span().start() <= citation.span().start()
                        && point.span().end() >= citation.span().end())
                .flatMap(point -> point.timing().stream())
                .map(Timing::when)
                .filter(when -> when instanceof When.Before)
                .map(When.Before.class::cast)
                .filter(when -> when.date() != null)
                .map(when -> when.date().atTime(when.time() == null ? LocalTime.of(23, 59) : when.time()))
                .findFirst()
                .orElse(null);
    }
}
