package vn.thanhtri.directive.grammar.body;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.Ascii;
import vn.thanhtri.directive.grammar.text.CentralCity;
import vn.thanhtri.directive.grammar.text.CommuneOffice;
import vn.thanhtri.directive.grammar.text.Fold;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** The gazetteer of agencies: which agency stands at this place of the text, longest name first. */
public final class Agencies {
    public static final String NAME =
            "(?-i:(?!(?:Chỉ thị|Yêu cầu|Đề nghị|Quyết định|Thông báo|Kết luận|Giao|Chỉ đạo|Tổ chức|Báo cáo|Ban hành)(?![\\p{L}]))(?:[\\p{Lu}][\\p{L}]*(?:[- ]+[\\p{Lu}][\\p{L}]*){0,4}|\\d{1,2}(?!\\d)))";
    static final String HUYEN = "(?:huyện|quận|thị xã|thành phố(?! trực thuộc)|thị|thành|TX|TP)";
    static final String XA = "(?:xã|phường|thị trấn|đặc khu)";
    /** A name in capitals, and no verb that begins the work: "Trung tâm Y tế huyện: Khẩn trương …". */
    private static final String NAMED =
            "(?! ?:? (?-i:(?!(?:Khẩn|Tổ|Chủ|Tăng|Thực|Chỉ|Tiếp|Phối|Rà|Xây|Tham|Hướng|Triển|Đẩy|Tập|Kiểm|Báo|Theo|Thường|Quản|Đảm|Bảo|Chịu|Huy|Lập|Ban|Có|Nghiêm|Kịp|Sẵn|Tuyên|Thông|Đề|Giao|Phải|Cần|Căn|Trên|Trong|Bố|Chuẩn|Cử|Duy|Nắm)(?![\\p{L}]))[\\p{Lu}]))";

    private static final String AND = "(?:, | và |, và |; ?|- | - )(?:các )?";
    private static final String DEFENCE =
            "(?:phòng,? chống thiên tai|PCTT|phòng thủ dân sự|PTDS|tìm kiếm,? cứu nạn|TKCN|cứu hộ,? cứu nạn|ứng phó sự"
                    + " cố(?:,? thiên tai)?|ứng phó (?:với )?biến đổi khí hậu|phòng,? ?chống lụt,? bão|PCLB)";
    private static final String CIVIL_DEFENCE = DEFENCE + "(?:(?: và|,|,? ?&| ?-)? ?" + DEFENCE + ")*";
    private static final Map<String, String> MACROS = Map.of(
            "{CD}", CIVIL_DEFENCE,
            "{UBND}", "(?:UBND|Ủy ban nhân dân|Ủy ban Nhân dân|Ủy ban Nhân|UB)",
            "{HL}", HUYEN + "(?:" + AND + HUYEN + ")*(?! ủy)" + NAMED,
            "{H}", HUYEN + "\\.?",
            "{XL}", XA + "(?:" + AND + XA + ")*" + NAMED,
            "{X}", XA,
            "{T}", "(?:tỉnh|thành phố|TP\\.?)",
            "{PC}",
                    "(?:công tác )?(?:về )?(?:(?:phòng,? (?:và )?chống|PC)"
                            + "(?: (?:dịch|bệnh|dịch bệnh|đại dịch|COVID-19|sốt xuất huyết|tả lợn|Châu Phi|châu Phi|thiên tai"
                            + "|bệnh Dịch|Dịch|Tả|lợn|ở người|động vật|gia súc, gia cầm|và tìm kiếm cứu nạn))+|PCD|"
                            + CIVIL_DEFENCE + ")",
            "{N}", "(?<name>" + NAME + ")");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private record Rule(Pattern pattern, String org, Mention.Kind kind, boolean field) {}

    /** One field of administration, for departments and ministries. */
    record Field(String suffix, Pattern pattern) {}

    private static final List<Field> FIELDS = Lexicon.rows("domains.tsv", 2).stream()
            .map(row -> new Field(row[0], Pattern.compile("(?:" + row[1] + ")(?![\\p{L}])", FLAGS)))
            .toList();
    /** "Công an huyện": the one of the unit that speaks, not all of the kind. */
    private static final Pattern SINGLE_UNIT = Pattern.compile(
            "(?!.*(?:các |cấp |tuyến |, | và ))[\\p{L} ]+ (?:huyện|thị xã|thành phố|TP|TX|xã|phường|thị trấn)", FLAGS);

    private static final Pattern OF_UNIT = Pattern.compile(
            " (?:các )?(?:huyện|quận|thị xã|thành phố)(?:,? (?:và )?(?:huyện|quận|thị xã|thành phố))*(?![\\p{L}])(?! (?-i:\\p{Lu}))",
            FLAGS);

    private static final Lexicon.ByFirstWord<Rule> RULES = rules();

    private Agencies() {}

    private static Lexicon.ByFirstWord<Rule> rules() {
        Lexicon.ByFirstWord<Rule> rules = new Lexicon.ByFirstWord<>();
        for (String[] row : Lexicon.rows("agencies.tsv", 4)) {
            String regex = row[2].contains("{N}") ? row[1] : row[1].replace("{N}", NAME);
            for (Map.Entry<String, String> macro : MACROS.entrySet()) {
                regex = regex.replace(macro.getKey(), Fold.word(macro.getValue()));
            }
            boolean field = regex.contains("{D}");
            regex = regex.replace("{D}", "(?<field>)");
            rules.put(row[0], new Rule(Pattern.compile(regex, FLAGS), row[2], kind(row[3]), field));
        }
        return rules;
    }

    private static final Pattern EACH = Pattern.compile(
            " (?:các |cấp huyện|(?:huyện|thị xã|thành phố|quận)(?:,| và))", Pattern.UNICODE_CHARACTER_CLASS);

    private static Mention.Kind kind(String word) {
        return switch (word) {
            case "org", "lead_in" -> Mention.Kind.ORG;
            case "group" -> Mention.Kind.GROUP;
            case "people" -> Mention.Kind.PEOPLE;
            case "named" -> Mention.Kind.NAMED;
            case "sector" -> Mention.Kind.SECTOR;
            case "place" -> Mention.Kind.PLACE;
            case "placenamed" -> Mention.Kind.PLACE_NAMED;
            case "weak" -> Mention.Kind.WEAK;
            default -> throw new IllegalStateException("agency kind " + word);
        };
    }

    /** "Sở Y tế" and nothing more. */
    public static boolean isDepartment(String words) {
        return words.startsWith("Sở ")
                && FIELDS.stream()
                        .anyMatch(f -> f.pattern().matcher(words.substring(3)).matches());
    }

    /** Whether a body, and no name of a unit, stands at the place. */
    static boolean mayStartBody(FoldedText text, int at) {
        return at(text, at, text.length()).isPresent()
                || BodyShape.named(text, at, text.length()).isPresent();
    }

    public static boolean mayStart(FoldedText text, int at) {
        return !RULES.at(text.lower, at).isEmpty();
    }

    /** The longest agency name that starts at {@code at} and ends by {@code limit}. */
    public static Optional<Mention> at(FoldedText text, int at, int limit) {
        Mention best = null;
        if (!Lexicon.startsWord(text.lower, at)) {
            return Optional.empty();
        }
        for (Rule rule : RULES.at(text.lower, at)) {
            Mention found = rule.field ? matchField(rule, text, at, limit) : match(rule, text, at, limit);
            if (found != null && (best == null || found.end() > best.end())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private static @org.jspecify.annotations.Nullable Mention match(Rule rule, FoldedText text, int at, int limit) {
        Matcher m = text.casedMatcher(rule.pattern, at, limit).useTransparentBounds(false);
        if (!m.lookingAt() || !Lexicon.endsWord(text.flat, m.end())) {
            return null;
        }
        String org = rule.org;
        if (org.contains("{N}")) {
            org = org.replace("{N}", properName(m.group("name")));
        }
        if (org.matches("[A-Z_]+_(?:HUYEN|XA):\\*")
                && SINGLE_UNIT.matcher(m.group()).matches()) {
            org = org.substring(0, org.indexOf(':'));
        }
        org = CommuneOffice.own(CentralCity.lift(org, m.group().toLowerCase(Locale.ROOT), text), text);
        if (org.equals("{SELF}")) {
            org = Ascii.of(m.group()).toUpperCase(Locale.ROOT);
        }
        return new Mention(at, m.end(), org, rule.kind);
    }

    /** Departments: the words before the field by the rule, the field by the list of fields, longest first. */
    private static @org.jspecify.annotations.Nullable Mention matchField(
            Rule rule, FoldedText text, int at, int limit) {
        Mention best = null;
        Matcher m = text.casedMatcher(rule.pattern, at, limit).useTransparentBounds(false);
        if (!m.lookingAt()) {
            return null;
        }
        int from = m.start("field");
        for (Field field : FIELDS) {
            Matcher f = text.casedMatcher(field.pattern, from, limit);
            boolean low = text.flat.startsWith("sở ", from - 3) || text.flat.startsWith("sở: ", from - 4);
            if (f.lookingAt() && (low || startsUpper(text, from)) && (best == null || f.end() > best.end())) {
                Matcher unit = text.casedMatcher(OF_UNIT, f.end(), limit);
                int end = rule.org.endsWith("_HUYEN:*") && unit.lookingAt() ? unit.end() : f.end();
                best = new Mention(
                        at, end, one(force(rule.org.replace("{D}", field.suffix)), text, at, f.end()), rule.kind);
            }
        }
        return best;
    }

    /** "Các sở: Y tế, Công an, Quân sự": the armed forces have no department of the province. */
    private static String force(String org) {
        return switch (org) {
            case "SCA" -> "CA_TINH";
            case "SQP", "SQS" -> "BCHQS_TINH";
            default -> org;
        };
    }

    /** "Phòng Y tế" is one office, "Phòng Y tế các huyện" is that of each. */
    private static String one(String org, FoldedText text, int start, int end) {
        boolean each = text.lower.startsWith("các ", start)
                || EACH.matcher(text.lower.substring(end)).lookingAt();
        return org.endsWith(":*") && !each ? CommuneOffice.own(org.substring(0, org.length() - 2), text) : org;
    }

    /** The field named at a place without its "Sở": the ellipsis of "Sở Y tế, Tài chính và Công Thương". */
    static Optional<Mention> fieldAt(FoldedText text, int at, int limit, String prefix) {
        Mention best = null;
        for (Field field : FIELDS) {
            Matcher f = text.casedMatcher(field.pattern, at, limit);
            if (f.lookingAt() && startsUpper(text, at) && (best == null || f.end() > best.end())) {
                best = new Mention(at, f.end(), force(prefix + field.suffix), Mention.Kind.SECTOR);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean startsUpper(FoldedText text, int at) {
        return at < text.length() && Character.isUpperCase(text.flat.charAt(at));
    }

    /** A name as registers write it: PHÚ BÌNH becomes Phú Bình. */
    public static String properName(String raw) {
        StringBuilder out = new StringBuilder();
        for (String syllable : raw.strip().split(" +", -1)) {
            boolean capitals = syllable.length() > 1 && syllable.equals(syllable.toUpperCase(Locale.ROOT));
            out.append(out.isEmpty() ? "" : " ")
                    .append(
                            capitals && Character.isLetter(syllable.charAt(0))
                                    ? syllable.charAt(0) + syllable.substring(1).toLowerCase(Locale.ROOT)
                                    : syllable);
        }
        return out.toString();
    }
}
