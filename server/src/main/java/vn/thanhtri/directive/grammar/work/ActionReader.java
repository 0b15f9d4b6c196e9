package vn.thanhtri.directive.grammar.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Modality;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.timing.TimingScan;

/** Finds the pieces of work: at the start of each clause, after light words, the longest word group of the lexicon. */
public final class ActionReader {
    /** {@code faint}: counts only where nothing else is found. */
    private record Rule(String category, Pattern pattern, boolean faint) {}

    private record Hit(int start, int end, String category, boolean faint) {
        boolean beats(Hit other) {
            return faint == other.faint ? end - start >= other.end - other.start : other.faint;
        }
    }

    private static final List<Rule> RULES = Lexicon.rows("actions.tsv", 2).stream()
            .map(row -> new Rule(
                    row[0].replace("~", ""), Lexicon.cased("(?:" + row[1] + ")(?![\\p{L}])"), row[0].startsWith("~")))
            .toList();
    private static final Pattern LIGHT = Lexicon.cased(Lexicon.rows("light_words.tsv", 1).stream()
            .map(row -> row[0].strip())
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}])[ ,]*")));
    private static final Pattern NEXT_START = Lexicon.cased(
            "[,;:.!?(] ?\"?|(?: và| để| nhằm| hoặc| đồng thời|,? gắn với| cùng với việc| phải| thì| có trách nhiệm) ");
    private static final Pattern PROHIBITION = Lexicon.cased(
            "(?:tuyệt đối |kiên quyết )?không (?:để|được|cho)|nghiêm cấm|(?<!ngăn )cấm|không tổ chức|không (?:vứt|giấu|tập trung)");
    private static final Pattern FORBIDS =
            Lexicon.cased("(?<![\\p{L}])(?:tuyệt đối không|không được|không để|không cho|nghiêm cấm)(?![\\p{L}])");
    private static final Pattern CONDITION = Lexicon.cased(
            "(?<!(?:từ|đến|tới|sau) )(?:nếu|khi có|khi phát hiện|khi xảy ra|khi xuất hiện|trong trường hợp|nếu có|khi được|khi cần)(?![\\p{L}])");
    private static final Pattern CONDITIONAL_SEGMENT =
            Lexicon.cased("(?:trường hợp|nếu|khi có|khi phát hiện|khi xảy ra|khi)(?![\\p{L}])");
    private static final Pattern ANNOUNCES = Lexicon.cased(
            "[^,.;:]{0,60}(?:nội dung|nhiệm vụ|công việc|giải pháp|biện pháp|vấn đề|việc)(?: [\\p{L}]+){0,4} (?:sau|sau đây|như sau)(?: đây)? ?:");
    private static final Pattern DECLARES = Lexicon.cased(
            "(?:phải |cần |tiếp tục )?xác định (?:rõ )?(?:công tác|việc)[^.;]{5,200}? là (?:một )?(?:trong những )?nhiệm vụ");
    private static final Pattern PCR = Lexicon.cased("rt-?pcr|real-?time|pcr");
    private static final Pattern ANTIGEN = Lexicon.cased("test nhanh|kháng nguyên|xét nghiệm nhanh");
    private static final Pattern MASS = Lexicon.cased("diện rộng|toàn dân|toàn bộ người dân|đại trà");
    private static final int LONGEST_LIGHT = 8;
    private static final int LONGEST_QUALIFIER = 5;

    private final FoldedText text;
    /** Clauses share their light words, so a place is asked for again and again. */
    private final Map<Integer, Optional<Hit>> known = new HashMap<>();

    public ActionReader(FoldedText text) {
        this.text = text;
    }

    public List<Action> read(
            int start, int end, OrderParties parties, List<AreaReader.Found> areas, List<TimingScan.Found> timings) {
        List<Action> actions = new ArrayList<>();
        for (Clauses.Segment segment : Clauses.segments(text, start, end)) {
            boolean conditional = text.matcher(CONDITIONAL_SEGMENT, segment.start(), segment.end())
                    .lookingAt();
            int covered = segment.start();
            for (int at : starts(segment, parties, timings)) {
                if (at < covered
                        || areas.stream().anyMatch(a -> at >= a.start() && at < a.end())
                        || parties.isTaken(at)) {
                    continue;
                }
                Hit hit = hit(at, segment.end());
                int declared = declares(at, segment.end());
                if (declared > 0) {
                    actions.add(action(at, Clauses.clauseEnd(text, at, segment.end()), "command", conditional));
                    covered = declared;
                    continue;
                }
                if (hit != null
                        && !(hit.faint() && objectless(hit, segment, parties))
                        && !announces(at, segment.end())) {
                    int stop = Math.max(hit.end(), Clauses.clauseEnd(text, hit.end(), segment.end()));
                    actions.add(action(at, stop, hit.category(), conditional));
                    covered = hit.end();
                }
            }
        }
        return actions;
    }

    /** The category of the first known work anywhere in the stretch; "compliance" for none. */
    public String categoryOf(int start, int end, OrderParties parties) {
        for (int at = start; at < end; at++) {
            boolean event = text.lower.startsWith("khi ", Math.max(0, at - 4))
                    || text.lower.startsWith("như ", Math.max(0, at - 4));
            Hit hit = event || parties.isTaken(at) ? null : longestAt(at, end);
            if (hit != null && !hit.faint()) {
                return hit.category();
            }
        }
        return "compliance";
    }

    /** "… thực hiện ngay các nội dung sau:" announces the points below and is no work of its own. */
    private boolean announces(int at, int end) {
        return text.matcher(ANNOUNCES, at, end).lookingAt();
    }

    /** "xác định công tác … là nhiệm vụ trọng tâm" is one order, whatever work it lists; the index after it, or -1. */
    private int declares(int at, int end) {
        Matcher m = text.matcher(DECLARES, at, end);
        return m.lookingAt() ? m.end() : -1;
    }

    /** "chỉ đạo" with only an agency, or nothing, behind it directs work and is none. */
    private boolean objectless(Hit hit, Clauses.Segment segment, OrderParties parties) {
        int next = skipBlanks(hit.end(), segment.end());
        return next >= segment.end() || parties.isTaken(next) || ":.*".indexOf(text.flat.charAt(next)) >= 0;
    }

    private List<Integer> starts(Clauses.Segment segment, OrderParties parties, List<TimingScan.Found> timings) {
        List<Integer> starts = new ArrayList<>();
        starts.add(segment.start());
        parties.taken.stream()
                .map(t -> skipBlanks(t.end(), segment.end()))
                .filter(at -> at > segment.start() && at < segment.end())
                .map(at -> pastQualifier(at, segment.end(), parties))
                .forEach(starts::add);
        timings.stream()
                .map(t -> skipBlanks(t.end(), segment.end()))
                .filter(at -> at > segment.start() && at < segment.end())
                .forEach(starts::add);
        Matcher forbids = text.matcher(FORBIDS, segment.start(), segment.end());
        while (forbids.find()) {
            starts.add(forbids.start());
        }
        Matcher m = text.matcher(NEXT_START, segment.start(), segment.end());
        while (m.find()) {
            if (m.end() < segment.end()) {
                starts.add(skipBlanks(m.end(), segment.end()));
            }
        }
        return starts.stream().sorted().distinct().toList();
    }

    /** "Các xã vùng uy hiếp lập chốt …": the work behind a few words that say which. */
    private int pastQualifier(int at, int end, OrderParties parties) {
        int clause = Clauses.clauseEnd(text, at, end);
        int position = at;
        for (int word = 0; word <= LONGEST_QUALIFIER && position < clause && !parties.isTaken(position); word++) {
            Hit hit = hit(position, end);
            if (hit != null && !hit.faint()) {
                return position;
            }
            int blank = text.flat.indexOf(' ', position);
            position = blank < 0 ? end : blank + 1;
        }
        return at;
    }

    private int skipBlanks(int at, int end) {
        int i = at;
        while (i < end && (text.flat.charAt(i) == ' ' || text.flat.charAt(i) == '"')) {
            i++;
        }
        return i;
    }

    /** The best hit at the clause start or after its light words: the longest, the later of equals. */
    private @Nullable Hit hit(int at, int end) {
        Hit best = null;
        int position = at;
        for (int light = 0; light <= LONGEST_LIGHT && position < end; light++) {
            Hit here = longestAt(position, end);
            if (here != null && (best == null || here.beats(best))) {
                best = here;
            }
            Matcher m = text.matcher(LIGHT, position, end);
            if (!m.lookingAt()) {
                break;
            }
            position = m.end();
        }
        return best;
    }

    private @Nullable Hit longestAt(int at, int end) {
        return known.computeIfAbsent(at, from -> Optional.ofNullable(search(from, end)))
                .orElse(null);
    }

    private @Nullable Hit search(int at, int end) {
        Hit best = null;
        if (at >= end || !Lexicon.startsWord(text.lower, at)) {
            return null;
        }
        for (Rule rule : RULES) {
            Matcher m = text.matcher(rule.pattern, at, end);
            if (m.lookingAt()
                    && (best == null
                            || best.faint() && !rule.faint
                            || m.end() > best.end() && best.faint() == rule.faint)) {
                best = new Hit(at, m.end(), rule.category, rule.faint);
            }
        }
        return best;
    }

    private Action action(int start, int end, String category, boolean conditionalSegment) {
        String words = text.lower.substring(start, end);
        Modality modality =
                words.startsWith("không ") || PROHIBITION.matcher(words).find() ? Modality.PROHIBITION : Modality.DUTY;
        boolean testing = category.equals("testing");
        String method = !testing
                ? null
                : PCR.matcher(words).find() ? "RT-PCR" : ANTIGEN.matcher(words).find() ? "AG" : null;
        return new Action(
                text.span(start, end),
                category,
                modality,
                conditionalSegment || CONDITION.matcher(words).find(),
                method,
                MASS.matcher(words).find() ? "mass" : null,
                new Ground("action-lexicon", 0.8));
    }
}
