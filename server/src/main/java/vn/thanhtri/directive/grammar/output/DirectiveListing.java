package vn.thanhtri.directive.grammar.output;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.NotDirective;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.Signer;
import vn.thanhtri.directive.grammar.text.Fold;

/** A readable listing of a directive in Vietnamese: what, who, by when, report to whom. */
public final class DirectiveListing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final int WIDTH = 160;

    private DirectiveListing() {}

    public static String write(ParsedDirective directive, String file) {
        Metadata m = directive.metadata();
        StringBuilder out = new StringBuilder();
        out.append("Văn bản: ").append(m.symbol() == null ? file : m.symbol());
        if (m.date() != null) {
            out.append(", ngày ").append(DAY.format(m.date()));
        }
        out.append('\n');
        line(out, "Loại", m.type());
        line(out, "Cơ quan ban hành", m.issuer() == null ? m.issuerInferred() : m.issuer());
        line(out, "Trích yếu", m.subject());
        line(out, "Độ khẩn", m.urgency());
        Signer signer = m.signer();
        line(out, "Người ký", signer == null ? null : signer.name());
        NotDirective not = directive.notDirective();
        if (not != null) {
            return out.append("Không phải văn bản chỉ đạo: ")
                    .append(not.vietnamese())
                    .append('\n')
                    .toString();
        }
        if (!directive.unclaimed().isEmpty()) {
            out.append('\n').append(directive.unclaimed().size()).append(" câu chưa thành việc:\n");
            directive
                    .unclaimed()
                    .forEach(s -> out.append("  · ")
                            .append(Fold.collapse(s.span().text()))
                            .append('\n'));
        }
        directive.points().forEach(point -> point(out, point));
        return out.toString();
    }

    private static void point(StringBuilder out, Point point) {
        String words = Fold.collapse(point.span().text());
        out.append("\n[").append(point.id()).append("] ");
        out.append(words.length() <= WIDTH ? words : words.substring(0, WIDTH) + " …")
                .append('\n');
        line(out, "  Chủ trì", names(point, Role.LEAD));
        line(out, "  Thực hiện", names(point, Role.EXECUTOR));
        line(out, "  Chịu trách nhiệm", names(point, Role.ACCOUNTABLE));
        line(out, "  Thi hành", names(point, Role.RESPONSIBLE));
        line(out, "  Biểu dương", names(point, Role.COMMENDED));
        line(
                out,
                "  Phối hợp",
                point.coordinating().stream()
                        .map(b -> Fold.collapse(b.span().text()))
                        .collect(Collectors.joining("; ")));
        line(
                out,
                "  Thời hạn",
                point.timing().stream().map(t -> Fold.collapse(t.span().text())).collect(Collectors.joining("; ")));
        line(
                out,
                "  Báo cáo",
                point.reportTo().stream()
                        .map(b -> Fold.collapse(b.span().text()))
                        .collect(Collectors.joining("; ")));
    }

    private static String names(Point point, Role role) {
        return point.addressees().stream()
                .filter(a -> a.role() == role)
                .map(a -> Fold.collapse(a.span().text()) + (a.inherited() ? " (theo ý trên)" : ""))
                .collect(Collectors.joining("; "));
    }

    private static void line(StringBuilder out, String label, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.append(label).append(": ").append(value).append('\n');
        }
    }
}
