package vn.thanhtri.directive.grammar;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who an order names and as what: lead, executor, accountable, commended, coordinating. */
final class OrderReader {
    private static final Map<String, String> VERB_CODES = Map.ofEntries(
            Map.entry("giao", "verb:giao"),
            Map.entry("yêu cầu", "verb:yeu_cau"),
            Map.entry("đề nghị", "verb:de_nghi"),
            Map.entry("phân công", "verb:phan_cong"),
            Map.entry("chỉ thị", "verb:chi_thi"),
            Map.entry("kiến nghị", "verb:kien_nghi"),
            Map.entry("kêu gọi", "verb:keu_goi"),
            Map.entry("ủy quyền", "verb:uy_quyen"),
            Map.entry("thống nhất giao", "verb:giao"));

    private static final String COMRADE = "(?:(?:các )?(?:đồng chí|đ/c|ông|bà) )?";
    private static final Pattern ASSIGN = Lexicon.cased(
            "(?<verb>giao|yêu cầu|đề nghị|phân công|chỉ thị|kiến nghị|kêu gọi|ủy quyền)(?: nhiệm vụ| trách nhiệm)?(?: cho)?:? ?-? "
                    + COMRADE);
    private static final Pattern NOT_ASSIGNING = Lexicon.cased(
            "(?:theo|đã|được|các|những|đáp ứng|đảm bảo|bảo đảm|nhu cầu|có|nhiệm vụ|chức năng|khi có|đạt|vượt|mọi|với|về|bàn) $");
    private static final Pattern DIRECT =
            Lexicon.cased("(?<verb>chỉ đạo|hướng dẫn|đôn đốc|huy động|điều động|lãnh đạo|chỉ huy|tham mưu)"
                    + "(?:(?:,| và) (?:chỉ đạo|hướng dẫn|đôn đốc|kiểm tra|giám sát|yêu cầu|phân công|giao|lãnh đạo))*(?: cho)? "
                    + COMRADE);
    private static final Pattern NOT_DIRECTING = Lexicon.cased(
            "(?:văn bản|nội dung|ý kiến|sự|theo|tinh thần|công tác|vai trò|những|thực hiện|nghiêm|nghiêm túc|của|chức năng|ban) $");
    private static final Pattern COORDINATE = Lexicon.cased(
            "(?:phối hợp|phối kết hợp|hiệp đồng|cùng phối hợp)(?: chặt chẽ| tốt| hiệu quả| thực hiện| đồng bộ)*(?: với| cùng với| cùng| giữa|:| của)* "
                    + COMRADE + "|(?:cùng với|chủ trì cùng với?) " + COMRADE);
    private static final Pattern ACCOUNTABLE = Lexicon.cased(
            "(?: (?:phải|hoàn toàn|trực tiếp|cùng))* (?:chịu|có) trách nhiệm(?<thi>[^.;]{0,60}thi hành)?(?<truoc> (?:trước|cá nhân|toàn diện|nếu|khi))?");
    private static final Pattern CARRIES_OUT = Lexicon.cased(
            "(?:chịu trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện)|căn cứ|có trách nhiệm thi hành|theo) (?:tổ chức )?(?:thi hành |thực hiện )?(?:quyết định|nghị quyết) này|chịu trách nhiệm thi hành|căn cứ quyết định thi hành");
    /** First words of everything that is looked for inside a sentence; a gate for speed. */
    private static final Set<String> FIRST_WORDS = Set.of(
            "phối", "hiệp", "cùng", "chủ", "chỉ", "hướng", "đôn", "huy", "điều", "lãnh", "tham", "giao", "yêu", "đề",
            "phân", "kiến", "kêu", "ủy", "người", "thủ", "bí");

    private static final Pattern COMMEND = Lexicon.cased(
            "(?:biểu dương|tuyên dương|khen ngợi|ghi nhận|đánh giá cao|hoan nghênh|cảm ơn)(?:(?:,| và)? (?:biểu dương|ghi nhận|đánh giá cao|khen ngợi|cảm ơn))*"
                    + "(?: (?:sự|tinh thần|những|nỗ lực|cố gắng|kết quả|vào cuộc|của|trách nhiệm|tích cực))*,? ");
    /** The issuer itself is the subject: "Chủ tịch UBND tỉnh yêu cầu …". */
    private static final Pattern SPEAKS = Lexicon.cased(
            " (?:(?:cũng|thống nhất|đề nghị và) )?(?=(?:yêu cầu|giao|đề nghị|kêu gọi|phân công|biểu dương|ghi nhận|đánh giá cao) )");

    private static final Pattern TOWARDS = Lexicon.cased("(?:riêng )?(?:đối với|về phía) ");
    private static final Pattern FRONT = Lexicon.cased(
            "(?:(?:về|đối với|để|nhằm|trước|sau|ngay sau khi|hằng ngày|trong|từ|trường hợp|khi|căn cứ|đồng thời|riêng|ngoài ra|trước mắt|bên cạnh đó|trong đó|thống nhất|cụ thể)(?: [^:.;]{0,160}?)??[:,] ?)"
                    + "|(?:riêng|đồng thời|đối với|về phía|trong đó|từ nay|ngoài ra),? ");
    private static final Pattern NARRATIVE =
            Lexicon.cased("(?: cơ bản)? (?:đã|vẫn|còn|là|của|đang|có ca|chưa|ghi nhận|luôn)(?![\\p{L}])");
    private static final Pattern RELATIVE = Lexicon.cased(
            " (?:đang|có ca|có dịch|chưa có)[^.;]{3,160}?(?<![\\p{L}])(?:chỉ đạo|quán triệt|phải|cần|tiếp tục|khẩn trương|tập trung|tổ chức|rà soát|tăng cường|chủ động|yêu cầu|huy động|triển khai)(?![\\p{L}])");
    private static final Pattern DUTY_WORD = Lexicon.cased(
            "(?: ?\\([^)]{1,80}\\))?(?: ?:|[, ]*(?:theo [^,;:.]{3,80},? |căn cứ [^,;:.]{3,120},? |tại [^,;:.]{3,60},? |trên cơ sở [^,;:.]{3,80},? |bằng [^,;:.]{3,60},? )?"
                    + "(?:tiếp tục|phải|cần|có|chủ trì|chủ động|phối hợp|tổ chức|triển khai|thực hiện|chỉ đạo|tăng cường|khẩn trương|rà soát|hướng dẫn|kiểm tra|bố trí"
                    + "|xây dựng|tham mưu|báo cáo|đẩy mạnh|theo dõi|thường xuyên|nghiêm túc|tập trung|huy động|lập|đảm bảo|bảo đảm|quản lý|xử lý|giám sát|chịu trách nhiệm"
                    + "|thông báo|báo|cập nhật|kịp thời|sẵn sàng|tuyên truyền|vận động|hỗ trợ|cử|cung cấp|làm|nâng cao|duy trì|chuẩn bị|quyết định|yêu cầu|đôn đốc|kiên quyết"
                    + "|không|nghiêm cấm|trực tiếp|ban hành|đề xuất|thành lập|phân công|phát huy|ưu tiên|căn cứ|tùy|khi|tiến hành|thống nhất|truy vết|khoanh vùng|xét nghiệm"
                    + "|lãnh đạo|quán triệt|tạm dừng|dừng|ngừng|đóng|mở|cho|vận hành|kiểm soát|thẩm định|trình|điều tiết|tiếp nhận|phun|thu gom|tiêm|mua|lấy mẫu|sử dụng|nắm"
                    + "|tổng hợp|gửi|phân bổ|cân đối|ngay|thống kê|dự báo|phát|cách ly|chấp hành|khắc phục|di dời|sơ tán|đánh giá|xác định|bám|tuần tra|phân luồng|cấm|tích cực|phải"
                    + "|căn|là cơ quan|chốt|kích hoạt|điều chỉnh|rút kinh nghiệm|cam kết|tự|khai báo|hằng ngày|định kỳ|trước|xem xét|thu dung|điều trị|bàn giao|công bố|bổ sung)(?![\\p{L}]))");

    private final FoldedText text;
    private final RunReader runs;

    OrderReader(FoldedText text) {
        this.text = text;
        this.runs = new RunReader(text);
    }

    OrderParties read(int start, int end) {
        OrderParties parties = new OrderParties();
        boolean first = true;
        Matcher carriesOut = text.matcher(CARRIES_OUT, start, end);
        if (carriesOut.find()) {
            responsible(parties, start, carriesOut.start());
            return parties;
        }
        for (Clauses.Segment segment : Clauses.segments(text, start, end)) {
            int at = skipFront(segment.start(), segment.end());
            boolean named = assign(parties, at, segment, true)
                    || subject(parties, at, segment, first)
                    || at != segment.start() && subject(parties, segment.start(), segment, first);
            if (first) {
                parties.subjectlessHead = !named;
            }
            first = false;
            inside(parties, segment, named);
        }
        return parties;
    }

    /** The last article of a decision: everybody named before "chịu trách nhiệm thi hành". */
    private void responsible(OrderParties parties, int start, int end) {
        for (int i = start; i < end; i++) {
            Optional<Run> run = Lexicon.startsWord(text.lower, i) ? runs.at(i, end) : Optional.empty();
            if (run.isPresent()) {
                run.get()
                        .mentions()
                        .forEach(m ->
                                parties.add(text, m, Role.RESPONSIBLE, "head_subject", new Ground("responsible", 0.9)));
                i = run.get().end();
            }
        }
    }

    private int skipFront(int at, int end) {
        Matcher towards = text.matcher(TOWARDS, at, end);
        if (towards.lookingAt() && runs.at(towards.end(), end).isPresent()) {
            return towards.end();
        }
        Matcher m = text.matcher(FRONT, at, end);
        return m.lookingAt() ? m.end() : at;
    }

    /** "Giao Sở Y tế …" at the head of a segment. */
    private boolean assign(OrderParties parties, int at, Clauses.Segment segment, boolean atHead) {
        Matcher m = text.matcher(ASSIGN, at, segment.end());
        if (!m.lookingAt()) {
            return false;
        }
        Optional<Run> run = runs.at(m.end(), segment.end());
        if (run.isEmpty()) {
            return false;
        }
        String how = VERB_CODES.getOrDefault(m.group("verb"), "verb:giao");
        for (Mention mention : run.get().mentions()) {
            parties.add(
                    text,
                    mention,
                    Role.LEAD,
                    how,
                    new Ground(atHead ? "assign-head" : "assign-inside", atHead ? 0.95 : 0.8));
        }
        return true;
    }

    /** "Sở Y tế chủ trì …", "UBND các huyện:", "Người đứng đầu … chịu trách nhiệm". */
    private boolean subject(OrderParties parties, int at, Clauses.Segment segment, boolean pointHead) {
        Optional<Run> found = runs.at(at, segment.end());
        if (found.isEmpty()) {
            return false;
        }
        Run run = found.get();
        Matcher accountable = text.matcher(ACCOUNTABLE, run.end(), segment.end());
        if (accountable.lookingAt()) {
            return answerable(parties, run, accountable);
        }
        if (text.matcher(NARRATIVE, run.end(), segment.end()).lookingAt()) {
            return relative(parties, run, segment, pointHead);
        }
        Matcher speaks = text.matcher(SPEAKS, run.end(), segment.end());
        if (speaks.lookingAt() && run.mentions().size() <= 2) {
            return assign(parties, speaks.end(), segment, true);
        }
        boolean bare = run.end() >= segment.end() - 1;
        boolean duty = text.matcher(DUTY_WORD, run.end(), segment.end()).lookingAt();
        if (!duty && !(pointHead && (bare || run.strong()))) {
            return false;
        }
        for (Mention mention : run.mentions()) {
            parties.add(
                    text,
                    mention,
                    Role.LEAD,
                    "head_subject",
                    new Ground(duty ? "subject-duty" : "subject-head", duty ? 0.92 : 0.75));
        }
        return true;
    }

    /** "Chủ tịch UBND các tỉnh đang thực hiện giãn cách xã hội chỉ đạo …": a relative clause, then the duty. */
    private boolean relative(OrderParties parties, Run run, Clauses.Segment segment, boolean pointHead) {
        boolean clause = pointHead
                && run.strong()
                && text.matcher(RELATIVE, run.end(), segment.end()).lookingAt();
        if (clause) {
            run.mentions()
                    .forEach(m -> parties.add(text, m, Role.LEAD, "head_subject", new Ground("subject-relative", 0.7)));
        }
        return clause;
    }

    private boolean answerable(OrderParties parties, Run run, Matcher m) {
        boolean executesDecision = m.group("thi") != null;
        boolean answers =
                m.group("truoc") != null || run.allHeads() && m.group().contains("chịu trách nhiệm");
        Role role = executesDecision ? Role.RESPONSIBLE : answers ? Role.ACCOUNTABLE : Role.LEAD;
        String how = role == Role.ACCOUNTABLE ? "norm" : "head_subject";
        for (Mention mention : run.mentions()) {
            parties.add(text, mention, role, how, new Ground("answerable", 0.9));
        }
        return role != Role.ACCOUNTABLE;
    }

    /** Verbs with an object inside the segment. */
    private void inside(OrderParties parties, Clauses.Segment segment, boolean hasSubject) {
        commended(parties, segment);
        for (int i = segment.start(); i < segment.end(); i++) {
            if (!Lexicon.startsWord(text.lower, i) || parties.isTaken(i)) {
                continue;
            }
            i = Math.max(i, insideAt(parties, segment, i, hasSubject));
        }
    }

    /** Reads one verb with its object at {@code i}; the folded index to go on from. */
    private int insideAt(OrderParties parties, Clauses.Segment segment, int i, boolean hasSubject) {
        if (!FIRST_WORDS.contains(Lexicon.wordAt(text.lower, i))) {
            return i;
        }
        Matcher coordinate = text.matcher(COORDINATE, i, segment.end());
        if (coordinate.lookingAt()) {
            Optional<Run> run = runs.at(coordinate.end(), segment.end());
            run.ifPresent(r -> r.mentions().forEach(m -> parties.coordinate(text, m, new Ground("coordinate", 0.9))));
            return run.map(Run::end).orElse(i);
        }
        Matcher direct = text.matcher(DIRECT, i, segment.end());
        if (direct.lookingAt() && !precededBy(NOT_DIRECTING, i)) {
            return direct(parties, segment, i, direct);
        }
        Matcher assign = text.matcher(ASSIGN, i, segment.end());
        if (assign.lookingAt() && !precededBy(NOT_ASSIGNING, i)) {
            return assignInside(parties, segment, i, assign, hasSubject);
        }
        return accountableInside(parties, segment, i);
    }

    private int direct(OrderParties parties, Clauses.Segment segment, int i, Matcher direct) {
        Optional<Run> run = runs.at(direct.end(), segment.end());
        if (run.isEmpty() || parties.isTaken(run.get().start())) {
            return i;
        }
        String verb = direct.group("verb");
        boolean audience =
                verb.equals("tham mưu") || run.get().mentions().stream().allMatch(m -> m.kind() == Mention.Kind.PEOPLE);
        if (audience) {
            return i;
        }
        String how =
                verb.equals("hướng dẫn") ? "verb:huong_dan" : verb.equals("đôn đốc") ? "verb:don_doc" : "verb:chi_dao";
        run.get().mentions().forEach(m -> parties.add(text, m, Role.EXECUTOR, how, new Ground("direct", 0.85)));
        return run.get().end();
    }

    private int assignInside(OrderParties parties, Clauses.Segment segment, int i, Matcher assign, boolean hasSubject) {
        Optional<Run> run = runs.at(assign.end(), segment.end());
        if (run.isEmpty() || parties.isTaken(run.get().start())) {
            return i;
        }
        Role role = hasSubject ? Role.EXECUTOR : Role.LEAD;
        String how = VERB_CODES.getOrDefault(assign.group("verb"), "verb:giao");
        run.get().mentions().forEach(m -> parties.add(text, m, role, how, new Ground("assign-inside", 0.8)));
        return run.get().end();
    }

    private int accountableInside(OrderParties parties, Clauses.Segment segment, int i) {
        Optional<Run> run = text.lower.startsWith("người đứng đầu", i)
                        || text.lower.startsWith("thủ trưởng", i)
                        || text.lower.startsWith("chủ tịch", i)
                        || text.lower.startsWith("bí thư", i)
                ? runs.at(i, segment.end())
                : Optional.empty();
        if (run.isEmpty()) {
            return i;
        }
        Matcher m = text.matcher(ACCOUNTABLE, run.get().end(), segment.end());
        if (m.lookingAt() && run.get().allHeads() && m.group("thi") == null) {
            run.get()
                    .mentions()
                    .forEach(x -> parties.add(text, x, Role.ACCOUNTABLE, "norm", new Ground("accountable", 0.9)));
        }
        return run.get().end();
    }

    private void commended(OrderParties parties, Clauses.Segment segment) {
        Matcher m = text.matcher(COMMEND, segment.start(), segment.end());
        if (m.lookingAt()) {
            runs.at(m.end(), segment.end())
                    .ifPresent(run -> run.mentions()
                            .forEach(x -> parties.add(
                                    text, x, Role.COMMENDED, "verb:bieu_duong", new Ground("commend", 0.85))));
        }
    }

    private boolean precededBy(Pattern pattern, int i) {
        int from = Math.max(0, i - 14);
        Matcher m = pattern.matcher(text.lower.substring(from, i));
        return m.find();
    }
}
