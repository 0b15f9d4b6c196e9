package vn.thanhtri.directive.grammar.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/** Reads a run of agencies from a given place: heads of agencies, ellipses, qualifiers in brackets. */
public final class RunReader {
    private static final Pattern SEPARATOR = Lexicon.cased(
            "\\s?(?:\\([^()]{1,80}\\))?\\s?(?:, và|, đặc biệt là|, nhất là|, trước hết là|, trong đó có|,? khác như:?|,? (?:bao )?gồm:?|,|;| và| cùng|"
                    + " cùng với| và toàn thể| -|/|\\.\\.\\.,)\\s?(?:đồng chí |các đồng chí )?");
    private static final Pattern TITLE = Pattern.compile(
            "(?:các )?(?:[Đđ]ồng chí )?(?:lãnh đạo|người đứng đầu|phó chủ tịch|phó giám đốc|phó bí thư|thủ trưởng|chủ"
                    + " tịch|bí thư|giám đốc|tổng giám đốc|cục trưởng|chi cục trưởng|bộ trưởng|chánh thanh tra|chánh"
                    + " án|viện trưởng|tư lệnh|chỉ huy trưởng|hiệu trưởng|trưởng ban(?!"
                    + " (?:chỉ|quản|dân|tổ|tuyên|thường))|trưởng phòng(?= các)|tổng biên tập|chủ nhiệm|chánh|trưởng)(?:,"
                    + " (?:phó )?(?:người đứng đầu|thủ trưởng|chủ tịch|giám đốc|trưởng ban|cấp phó))*(?: của)?(?:: ?| )",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> TITLE_WORDS = Set.of(
            "các", "đồng", "lãnh", "phó", "người", "thủ", "chủ", "bí", "giám", "tổng", "cục", "chi", "bộ", "chánh",
            "viện", "trưởng", "tư", "chỉ", "hiệu");
    private static final Pattern COMMUNITY_CASES =
            Lexicon.cased("(?: các cấp)? có (?:ca (?:nhiễm|mắc|bệnh)|dịch|ổ dịch)(?: trong cộng đồng| xảy ra)?");
    private static final Pattern BARE_NAME =
            Lexicon.cased("(?:huyện |thị xã |thành phố |quận |xã |phường |thị trấn )?(?<name>"
                    + "[\\p{Lu}][\\p{Ll}]+(?: [\\p{Lu}][\\p{Ll}]+){1,3})(?![\\p{L}])");
    private static final Pattern UNKNOWN = Pattern.compile(
            "\\p{Lu}[\\p{L}\\d.-]*(?: (?:\\p{Lu}[\\p{L}\\d.-]*|và|tỉnh|huyện|thành phố|tư lệnh|xã hội|vận tải))*?(?=,"
                    + " | và |; )");
    private static final Pattern UNKNOWN_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\d.-]*(?: (?:\\p{Lu}[\\p{L}\\d.-]*|và|tỉnh|huyện))*(?: [\\p{Ll}]|, )");
    /** One of several of its kind, which the gazetteer does not tell apart: "Chi cục Thú y vùng IV". */
    private static final Pattern NUMBERED =
            Lexicon.cased(" (?:(?:vùng|khu vực|số) (?:[IVX]+|\\d+)|Việt Nam|Trung ương)(?![\\p{L}\\d])");

    /** Those meant, each by its name: "các Cục Dự trữ khu vực: Hà Nội, Tây Bắc, Nghĩa Bình tổ chức …". */
    private static final Pattern PLACES = Lexicon.cased(
            ": (?:\\p{Lu}[\\p{L}]+(?:[ -]\\p{Lu}[\\p{L}]+){0,4}(?:, | và ))+\\p{Lu}[\\p{L}]+(?:[ -]\\p{Lu}[\\p{L}]+){0,4}(?= \\p{Ll})");

    private static final Pattern WHICH = Lexicon.cased(
            "(?: (?:(?:các )?(?:cấp|ngành), (?:các )?(?:cấp|ngành)|các cấp|có rừng|có đê|có biển|ven biển|miền núi|vùng cao|hạ du|nêu trên|(?:có )?liên quan(?! (?:đến|tới))|đóng trên địa bàn(?: tỉnh)?))+(?![\\p{L}])");
    /** The last of a list, before its verb: "VNPT Hà Tĩnh, Viettel Hà Tĩnh bảo đảm …". */
    private static final Pattern LAST_NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}\\d]+(?: \\p{Lu}[\\p{L}\\d]*){0,4}(?= \\p{Ll})", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_RUN = 60;

    /** Codes that say nothing but "somebody": the words of the document say more. */
    private static final Set<String> GENERIC =
            Set.of("CO_QUAN_DON_VI:*", "TO_CHUC_DN:*", "NGANH_LIEN_QUAN:*", "DOI_DAP_UNG:*", "TO_CONG_TAC");

    private final FoldedText text;
    private final UnitsNamed units;

    public RunReader(FoldedText text) {
        this.text = text;
        this.units = new UnitsNamed(text);
    }

    /** Whether the word at a place can start the name of an agency or the title of its head; a gate for speed. */
    public boolean mayStart(int at) {
        return Lexicon.startsWord(text.lower, at)
                && (Agencies.mayStart(text, at)
                        || TITLE_WORDS.contains(Lexicon.wordAt(text.lower, at))
                        || BodyShape.mayStart(text, at));
    }

    /** The run at a place where a verb wants one: its first name may be one that has no shape of a body. */
    public Optional<Run> after(int at, int limit) {
        Optional<Run> run = at(at, limit);
        Matcher unknown = text.casedMatcher(UNKNOWN, at, limit);
        if (run.isPresent() || !unknown.lookingAt()) {
            return run;
        }
        Matcher separator = text.casedMatcher(SEPARATOR, unknown.end(), limit);
        Optional<Run> rest = separator.lookingAt() ? at(separator.end(), limit) : run;
        return rest.map(known -> {
            List<Mention> all = new ArrayList<>();
            all.add(BodyShape.mention(text, at, unknown.end()));
            all.addAll(known.mentions());
            return new Run(all);
        });
    }

    /** Whether a name in capitals stands here that the gazetteer does not hold: "Viettel Thái Nguyên". */
    boolean isUnknown(int at, int limit) {
        return text.casedMatcher(UNKNOWN_NAME, at, limit).lookingAt();
    }

    /** The run that starts exactly at {@code at}, if an agency stands there. */
    public Optional<Run> at(int at, int limit) {
        List<Mention> mentions = new ArrayList<>();
        Mention previous = null;
        int position = at;
        while (mentions.size() < LONGEST_RUN) {
            Mention next = mentionAt(position, limit, previous);
            if (next == null && previous != null) {
                next = unknown(position, limit);
            }
            if (next == null) {
                break;
            }
            Matcher places = text.casedMatcher(PLACES, next.end(), limit);
            if (next.org().startsWith(BodyShape.UNLISTED + "các ") && places.lookingAt()) {
                next = new Mention(next.start(), places.end(), next.org(), next.kind());
            }
            Matcher which = text.casedMatcher(WHICH, next.end(), limit);
            if (which.lookingAt()) {
                next = new Mention(next.start(), which.end(), next.org(), next.kind());
            }
            RunParts.absorb(mentions, next);
            previous = next;
            Matcher separator = text.casedMatcher(SEPARATOR, next.end(), limit);
            if (separator.lookingAt()) {
                position = separator.end();
            } else if (text.lower.startsWith(" các ", next.end())
                    && next.kind() == Mention.Kind.GROUP
                    && !place(next.end() + 1, limit)) {
                position = next.end() + 1; // a comma lost in typing
            } else {
                break;
            }
        }
        return mentions.isEmpty() ? Optional.empty() : Optional.of(new Run(mentions));
    }

    /** "Sở Y tế, Viettel Thái Nguyên, Sở Công Thương": a name without the shape of a body ends no list. */
    private @Nullable Mention unknown(int at, int limit) {
        Matcher last = text.casedMatcher(LAST_NAME, at, limit);
        if (last.lookingAt() && Verbs.at(text, at, limit) < 0 && Verbs.begin(text, last.end() + 1, limit)) {
            return BodyShape.mention(text, at, last.end());
        }
        Matcher unknown = text.casedMatcher(UNKNOWN, at, limit);
        if (!unknown.lookingAt()) {
            return null;
        }
        Matcher separator = text.casedMatcher(SEPARATOR, unknown.end(), limit);
        boolean between = separator.lookingAt()
                && (mentionAt(separator.end(), limit, null) != null || unknown(separator.end(), limit) != null);
        return between ? BodyShape.mention(text, at, unknown.end()) : null;
    }

    private boolean place(int at, int limit) {
        return Agencies.at(text, at, limit)
                .filter(found -> found.kind() == Mention.Kind.PLACE || found.kind() == Mention.Kind.PLACE_NAMED)
                .isPresent();
    }

    private @Nullable Mention mentionAt(int at, int limit, @Nullable Mention previous) {
        if (at >= limit) {
            return null;
        }
        if (TITLE_WORDS.contains(Lexicon.wordAt(text.lower, at))) {
            Matcher title = text.casedMatcher(TITLE, at, limit);
            if (title.lookingAt()) {
                Mention body = bodyAt(title.end(), limit);
                if (body != null) {
                    return head(at, body, limit);
                }
            }
        }
        Mention bare = previous != null
                        && previous.org().matches("(?:HEAD\\()?[A-Z_]+:[^*]+")
                        && !previous.org().contains(BodyShape.UNLISTED)
                ? ellipsis(at, limit, previous)
                : null;
        Mention found = Agencies.at(text, at, limit).isEmpty() && bare != null ? bare : bodyAt(at, limit);
        if (found != null) {
            return previous == null ? found : RunParts.committeeOf(found, previous);
        }
        Mention shorter = previous == null ? null : ellipsis(at, limit, previous);
        return shorter != null ? shorter : BodyShape.common(text, at, limit).orElse(null);
    }

    /** A body of the gazetteer, with the units it names; else one by its shape. */
    private @Nullable Mention bodyAt(int at, int limit) {
        Mention listed = Agencies.at(text, at, limit).orElse(null);
        if (listed == null) {
            return BodyShape.named(text, at, limit).orElse(null);
        }
        if (listed.kind() == Mention.Kind.WEAK) {
            Mention named = BodyShape.named(text, at, limit).orElse(null);
            if (named != null
                    && named.end() > listed.end()
                    && Character.isUpperCase(text.flat.charAt(listed.end() + 1))) {
                return named;
            }
            Mention longer = BodyShape.common(text, at, limit)
                    .filter(shape -> shape.end() > listed.end())
                    .orElse(listed);
            return GENERIC.contains(listed.org())
                    ? longer
                    : new Mention(listed.start(), longer.end(), listed.org(), listed.kind());
        }
        if (text.casedMatcher(NUMBERED, listed.end(), limit).lookingAt()) {
            return BodyShape.named(text, at, limit)
                    .filter(shape -> shape.end() > listed.end())
                    .orElse(listed);
        }
        return units.of(listed, limit);
    }

    private Mention head(int at, Mention body, int limit) {
        Matcher cases = text.casedMatcher(COMMUNITY_CASES, body.end(), limit);
        if (cases.lookingAt()) {
            return new Mention(at, cases.end(), "HEAD(" + body.org() + " having community case)", Mention.Kind.HEAD);
        }
        return body.withOrg(at, "HEAD(" + body.org() + ")");
    }

    private @Nullable Mention ellipsis(int at, int limit, Mention previous) {
        String org = previous.org();
        boolean head = org.startsWith("HEAD(");
        String bare = head ? org.substring(5, org.length() - 1) : org;
        boolean force = previous.kind() == Mention.Kind.SECTOR && bare.endsWith("_TINH");
        if (force || bare.matches("[SB][A-Z]{2,8}")) {
            Mention field = Agencies.fieldAt(text, at, limit, force ? "S" : bare.substring(0, 1))
                    .orElse(null);
            if (field == null) {
                return null;
            }
            return head ? new Mention(at, field.end(), "HEAD(" + field.org() + ")", Mention.Kind.HEAD) : field;
        }
        int colon = bare.indexOf(':');
        if (colon > 0 && !bare.endsWith("*")) {
            Matcher name = text.casedMatcher(BARE_NAME, at, limit);
            if (name.lookingAt()) {
                String named = bare.substring(0, colon + 1) + Agencies.properName(name.group("name"));
                return new Mention(
                        at,
                        name.end(),
                        head ? "HEAD(" + named + ")" : named,
                        head ? Mention.Kind.HEAD : previous.kind());
            }
        }
        return null;
    }
}
