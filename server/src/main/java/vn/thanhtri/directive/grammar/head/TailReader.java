package vn.thanhtri.directive.grammar.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.Recipient;
import vn.thanhtri.directive.grammar.Signer;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Signs;

/** Reads the end: recipients, chain of authority, signer, drafter's code, number of copies. */
public final class TailReader {
    private static final Pattern DRAFT = Pattern.compile(
            "[\\p{L}\\d_]+(?:\\.[\\p{L}\\d_]+){1,4}(?:/T?\\d+)?|[A-Z]:\\\\.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOTE = Pattern.compile(
            "\\s*[(|]+\\s*\\(?(?<note>b/c|để báo cáo|để b/c|để thực hiện|để p/h|t/h|để phối hợp|[^)]{2,30})\\)\\s*$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CENTRAL = Pattern.compile(
            ".*(?:Trung ương|Thủ tướng|Quốc gia|Chính phủ|Quốc hội|^Bộ |^Các Bộ).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final FoldedText text;
    private final Layout layout;
    public final List<Recipient> recipients = new ArrayList<>();

    private final List<Signer.Authority> chain = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String name;
    private @Nullable Span span;

    @Nullable
    public Signer signer;

    @Nullable
    public String draftCode;

    @Nullable
    public String copyMark;

    public TailReader(FoldedText text, Layout layout) {
        this.text = text;
        this.layout = layout;
        readRecipients();
        readSigner();
        boolean tail = false;
        for (Line line : layout.lines()) {
            String s = line.in(text);
            tail |= in(line, Block.Kind.RECIPIENTS) || in(line, Block.Kind.SIGNATURE);
            if (tail && in(line, Block.Kind.NOISE)) {
                if (s.matches("\\d{1,3}")) {
                    copyMark = s;
                } else if (DRAFT.matcher(s).matches()) {
                    draftCode = s;
                }
            }
        }
    }

    private boolean in(Line line, Block.Kind kind) {
        return layout.parts().in(line, kind);
    }

    private void readRecipients() {
        String brace = null;
        for (Line line : layout.lines()) {
            if (!in(line, Block.Kind.RECIPIENTS)) {
                continue;
            }
            String s = line.in(text).replaceFirst("^\\|?\\s*Nơi nhận\\s*:?\\s*", "");
            if (s.isBlank()) {
                continue;
            }
            boolean braced = s.contains("|");
            String name = s.replaceFirst("^[-+•*·]\\s*", "");
            Matcher note = NOTE.matcher(name.replaceFirst("[;,.]\\s*$", ""));
            String annotation = note.find() ? note.group("note") : null;
            if (braced && annotation != null) {
                brace = annotation;
            }
            name = name.replaceAll("\\s*[;,.]*\\s*\\|.*$", "")
                    .replaceFirst("\\s*\\((?:b/c|để [^)]*|[a-z]/[a-z])\\)", "")
                    .replaceFirst("[\\s;,.]+$", "");
            if (annotation == null && brace != null) {
                annotation = braced || CENTRAL.matcher(name).matches() ? brace : null;
            }
            if (name.isBlank()) {
                continue;
            }
            if (name.startsWith("Lưu")) {
                annotation = "luu";
            }
            int at = text.flat.indexOf(name.strip(), line.start());
            String words = at < 0 || at >= line.end()
                    ? name.strip()
                    : text.words(at, at + name.strip().length());
            recipients.add(new Recipient(text.span(line.start(), line.end()), words, annotation));
        }
    }

    private void readSigner() {
        for (Line line : layout.lines()) {
            if (in(line, Block.Kind.SIGNATURE)) {
                signature(line.start(), line.end());
            } else if (in(line, Block.Kind.RECIPIENTS)) {
                rightColumn(line);
            }
        }
        signer = span == null ? null : new Signer(name, title, chain, span);
    }

    /** In a flattened two-column end the signature stands right of the recipients: "- Lưu: VT. | Trần Văn A |". */
    private void rightColumn(Line line) {
        String s = line.in(text);
        for (int bar = s.indexOf('|'); bar >= 0; bar = s.indexOf('|', bar + 1)) {
            int next = s.indexOf('|', bar + 1);
            int from = line.start() + bar + 1;
            int to = next < 0 ? line.end() : line.start() + next;
            String cell = text.flat.substring(from, to).strip();
            if (Signs.all(Signs.AUTHORITY, cell)
                    || Signs.all(Signs.TITLE_LINE, cell)
                    || title != null && Signs.all(Signs.PERSON_NAME, cell)) {
                signature(from, to);
            }
        }
    }

    private void signature(int start, int end) {
        String s = text.flat.substring(start, end);
        Matcher authority = Signs.AUTHORITY.matcher(s.strip());
        Matcher person = Signs.PERSON_NAME.matcher(s);
        if (name != null) {
            return;
        }
        if (authority.matches()) {
            chain.add(new Signer.Authority(
                    authority.group("code").replaceAll("[./]", ""),
                    authority.group("office").strip()));
            span = span == null ? text.span(start, end) : span;
        } else if (Signs.capitals(s)) {
            title = title == null ? Titles.sentenceCase(s.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")) : title;
            span = span == null ? text.span(start, end) : span;
        } else if (person.matches()) {
            name = person.group("name");
            span = text.span(start + person.start("name"), start + person.end("name"));
        }
    }
}
