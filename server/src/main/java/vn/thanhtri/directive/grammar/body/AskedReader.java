package vn.thanhtri.directive.grammar.body;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Verbs;

/**
 * Orders told by somebody else: "Bộ Y tế được giao nhiệm vụ …", "Về phía các tỉnh, Thủ tướng giao nhiệm vụ …", "Chủ tịch Nguyễn Văn A yêu cầu …",
 * and subjects that a few words tell apart before their verb.
 */
final class AskedReader {
    private static final Pattern PERSON =
            Pattern.compile("(?: \\p{Lu}\\p{Ll}*){2,4}(?= \\p{Ll})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern QUALIFIED = Pattern.compile(
            " (?:từ|trên|thuộc|ở|tại|trong|bị|nơi|phụ trách|được phân công|đóng|nằm|hữu quan|có(?="
                    + " (?:rừng|đê|hồ|tàu|dịch|nguy cơ|công trình|người|khách)))(?![\\p{L}])[^.;:]{2,100}?(?= )",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MOST_QUALIFYING = 110;
    private static final Pattern GROUND = Pattern.compile(
            "(?:trên cơ sở|căn cứ|để|nhằm|sau khi|khi|trước|qua|do|vì)(?![\\p{L}])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MOST_GROUND = 300;
    private static final int LONGEST_SPEAKER = 80;
    private static final int MOST_TOWARDS = 200;

    private final FoldedText text;
    private final RunReader runs;

    AskedReader(FoldedText text, RunReader runs) {
        this.text = text;
        this.runs = runs;
    }

    /** Whether the sentence tells that somebody was asked; he leads. */
    boolean read(OrderParties parties, Clauses.Segment segment) {
        Matcher front = text.matcher(OrderWords.FRONT_WORD, segment.start(), segment.end());
        int at = front.lookingAt() ? front.end() : segment.start();
        Matcher towards = text.matcher(OrderWords.TOWARDS, at, segment.end());
        if (towards.lookingAt()) {
            return runs.at(towards.end(), segment.end())
                    .filter(run -> towards(parties, run, segment))
                    .isPresent();
        }
        Optional<Run> run = runs.at(at, segment.end());
        Matcher asked =
                run.isEmpty() ? null : text.matcher(OrderWords.ASKED, run.get().end(), segment.end());
        if (asked == null || !asked.lookingAt()) {
            return false;
        }
        lead(parties, run.get(), "subject-asked");
        parties.speaker(new Mention(run.get().end() + 1, asked.end(), "", Mention.Kind.ORG));
        return true;
    }

    private boolean towards(OrderParties parties, Run run, Clauses.Segment segment) {
        if (run.mentions().size() > 1 && spokenByLast(parties, run, segment)) {
            return true;
        }
        if (another(parties, run, segment)) {
            return true;
        }
        Matcher asks = text.matcher(OrderWords.ASKS, run.end(), segment.end());
        if (!asks.lookingAt()) {
            return false;
        }
        boolean himself = asks.group("self") != null || Verbs.begin(text, asks.end(), segment.end());
        if (!himself || runs.at(asks.end(), segment.end()).isPresent()) {
            return false;
        }
        lead(parties, run, "subject-asked");
        int who = asks.start("who") >= 0 ? asks.start("who") : asks.end() - 1;
        parties.speaker(new Mention(who, asks.end(), "", Mention.Kind.ORG));
        return true;
    }

    /** "Đối với Cục Hàng hải, Bộ Giao thông vận tải yêu cầu đơn vị này …": the last of the run is who asks. */
    boolean spokenByLast(OrderParties parties, Run run, Clauses.Segment segment) {
        Matcher speaks = text.matcher(OrderWords.SPEAKS, run.end(), segment.end());
        Matcher asks = text.matcher(OrderWords.ASKS_SELF, speaks.lookingAt() ? speaks.end() : run.end(), segment.end());
        boolean himself = asks.lookingAt()
                && (asks.group("self") != null || Verbs.begin(text, asks.end(), segment.end()))
                && runs.at(asks.end(), segment.end()).isEmpty();
        if (!himself) {
            return false;
        }
        lead(parties, new Run(run.mentions().subList(0, run.mentions().size() - 1)), "subject-asked");
        parties.speaker(new Mention(run.mentions().getLast().start(), asks.end(), "", Mention.Kind.ORG));
        return true;
    }

    /** "Đối với các Cục đang nhập hàng, Cục trưởng chủ động …": behind the comma stands who shall do it. */
    private boolean another(OrderParties parties, Run run, Clauses.Segment segment) {
        int limit = Math.min(segment.end(), run.end() + MOST_TOWARDS);
        for (int comma = text.flat.indexOf(", ", run.end());
                comma > 0 && comma < limit;
                comma = text.flat.indexOf(", ", comma + 2)) {
            Optional<Run> next = runs.at(comma + 2, segment.end());
            if (next.isPresent()
                    && comma > run.end() + 2
                    && Verbs.begin(text, next.get().end() + 1, segment.end())) {
                parties.speaker(new Mention(segment.start(), comma + 1, "", Mention.Kind.ORG));
                lead(parties, next.get(), "subject-towards");
                return true;
            }
        }
        return false;
    }

    /** "Trên cơ sở kết quả nghiên cứu (…), Ban Chỉ đạo chủ trì …": who shall do it stands behind a comma of the ground. */
    boolean behindGround(OrderParties parties, Clauses.Segment segment) {
        Matcher ground = text.matcher(GROUND, segment.start(), segment.end());
        if (!ground.lookingAt()) {
            return false;
        }
        int limit = Math.min(segment.end(), segment.start() + MOST_GROUND);
        for (int comma = text.flat.indexOf(", ", ground.end());
                comma > 0 && comma < limit;
                comma = text.flat.indexOf(", ", comma + 2)) {
            Optional<Run> next = Character.isUpperCase(text.flat.charAt(comma + 2))
                    ? runs.at(comma + 2, segment.end())
                    : Optional.empty();
            boolean asks = next.isPresent()
                    && text.matcher(OrderWords.SPEAKS, pastPerson(next.get().end(), segment.end()), segment.end())
                            .lookingAt();
            if (asks) {
                return false;
            }
            if (next.isPresent() && Verbs.begin(text, next.get().end() + 1, segment.end())) {
                lead(parties, next.get(), "subject-behind");
                return true;
            }
        }
        return false;
    }

    /** Where the words of one who speaks begin, behind a person or "lãnh đạo tỉnh"; -1 when nobody does. */
    int speaker(OrderParties parties, int at, int end) {
        if (!text.matcher(OrderWords.SPEAKER, at, end).lookingAt()) {
            return -1;
        }
        int limit = Math.min(end, at + LONGEST_SPEAKER);
        for (int stop = text.flat.indexOf(' ', at + 1);
                stop > 0 && stop < limit;
                stop = text.flat.indexOf(' ', stop + 1)) {
            Matcher speaks = text.matcher(OrderWords.SPEAKS, stop, end);
            if (text.matcher(OrderWords.SPEAKER, at, stop).matches() && speaks.lookingAt()) {
                parties.speaker(new Mention(at, stop, "", Mention.Kind.ORG));
                return speaks.end();
            }
        }
        return -1;
    }

    /** Past the name of the person who holds the office: "Chủ tịch UBND tỉnh Võ Văn B yêu cầu". */
    int pastPerson(int at, int end) {
        Matcher person = text.casedMatcher(PERSON, at, end);
        return person.lookingAt() && !runs.mayStart(at + 1) ? person.end() : at;
    }

    /** "Kho bạc Nhà nước từ tỉnh đến huyện ưu tiên …": which of them, and then the duty. */
    boolean qualified(OrderParties parties, Run run, Clauses.Segment segment) {
        Matcher words = text.matcher(QUALIFIED, run.end(), segment.end());
        if (!words.lookingAt()) {
            return false;
        }
        int end = Math.min(segment.end(), run.end() + MOST_QUALIFYING);
        for (int at = words.end(); at > 0 && at < end; at = text.flat.indexOf(' ', at + 1)) {
            if (Verbs.begin(text, at + 1, segment.end())) {
                lead(parties, run, "subject-relative");
                parties.speaker(new Mention(run.end(), at, "", Mention.Kind.ORG));
                return true;
            }
        }
        return false;
    }

    private void lead(OrderParties parties, Run run, String rule) {
        for (Mention mention : run.mentions()) {
            parties.add(text, mention, Role.LEAD, "head_subject", new Ground(rule, 0.8));
        }
    }
}
