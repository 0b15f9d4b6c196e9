package vn.thanhtri.directive.grammar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.body.Mention;
import vn.thanhtri.directive.grammar.body.Run;
import vn.thanhtri.directive.grammar.body.RunReader;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** Finds the bodies that receive a report, list or submission, each hop of a roll-up. */
public final class ReportReader {
    private static final Pattern STRONG = Lexicon.cased(
            "(?:báo cáo|gửi|gửi về|trình|đề xuất|báo|phản ánh)(?: (?:ngay|kịp thời|kết quả|đề xuất|trực tiếp|xin ý kiến|bằng văn bản|tình hình|thường xuyên|kết quả thực hiện|về|cho|với|đến|lên|tới))* (?:lãnh đạo )?$");
    private static final Pattern CHANNEL = Lexicon.cased("(?:\\(|, | )(?:thông )?qua $");
    private static final Pattern TOWARDS = Lexicon.cased("(?:về|cho|đến|lên|tới|với) $");
    private static final Pattern TRIGGER = Lexicon.cased(
            "(?:báo cáo|gửi|tổng hợp|trình|đề xuất|danh sách|kết quả|số liệu|thông báo(?! (?:rộng rãi|công khai|để|đến (?:các|toàn)))|phản ánh|báo ngay|cung cấp(?: (?:đầy đủ|kịp thời|ngay|các))* (?:thông tin|số liệu|dữ liệu|danh sách|kết quả|hồ sơ))");
    /** Who works beside is no receiver. */
    private static final Pattern WITH = Lexicon.cased("(?:phối hợp|cùng|hiệp đồng)[\\p{L} ]{0,30} (?:với|cùng) $");

    private static final Pattern OF_REPORT = Lexicon.cased("(?:theo|nghe|các|chế độ|từ) báo cáo $");

    private static final Pattern COMING_HOME = Lexicon.cased(
            "(?:người|lao động|công dân|trường hợp|học sinh|công nhân|đoàn)(?: [\\p{L}]+){0,4} (?:về|đến|tới) $");

    private final FoldedText text;
    private final RunReader runs;

    public ReportReader(FoldedText text) {
        this.text = text;
        this.runs = new RunReader(text);
    }

    public List<BodyMention> read(int start, int end) {
        List<BodyMention> found = new ArrayList<>();
        for (Clauses.Segment segment : Clauses.segments(text, start, end)) {
            if (!text.matcher(TRIGGER, segment.start(), segment.end()).find()) {
                continue;
            }
            for (int i = segment.start(); i < segment.end(); i++) {
                if (!runs.mayStart(i) || !receives(segment, i)) {
                    continue;
                }
                Optional<Run> run = runs.at(i, segment.end());
                if (run.isPresent()) {
                    boolean toThePublic = run.get().mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.PEOPLE);
                    run.get().mentions().stream().filter(_ -> !toThePublic).forEach(m -> add(found, m));
                    i = run.get().mentions().getFirst().end();
                }
            }
        }
        return found;
    }

    private void add(List<BodyMention> found, Mention m) {
        boolean receiver = m.kind() != Mention.Kind.PEOPLE
                && !m.org().equals("NHAN_DAN")
                && !m.org().startsWith("TO_CHUC_DN");
        if (receiver && found.stream().noneMatch(f -> f.org().equals(m.org()))) {
            found.add(new BodyMention(text.span(m.start(), m.end()), m.org(), new Ground("report-to", 0.9)));
        }
    }

    private boolean receives(Clauses.Segment segment, int i) {
        String near = text.lower.substring(Math.max(segment.start(), i - 70), i);
        if (WITH.matcher(near).find()
                || OF_REPORT.matcher(near).find()
                || COMING_HOME.matcher(near).find()) {
            return false;
        }
        if (STRONG.matcher(near).find()) {
            return true;
        }
        String before = text.lower.substring(Math.max(segment.start(), i - 170), i);
        Matcher trigger = TRIGGER.matcher(before);
        boolean triggered = trigger.find();
        return triggered
                && (CHANNEL.matcher(near).find() || TOWARDS.matcher(near).find());
    }
}
