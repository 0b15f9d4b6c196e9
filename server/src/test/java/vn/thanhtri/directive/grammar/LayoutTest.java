package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/** Invented documents in the forms of the grammar; what each must give stands beside it, line by line. */
@DisplayName("Các thể thức khác: công điện, công văn, quyết định, kế hoạch, kết luận của Đảng")
class LayoutTest {
    static final List<String> NAMES = List.of(
            "cong-dien-lu.txt",
            "cong-dien-sot-xuat-huyet.txt",
            "cong-van-khong-danh-so.txt",
            "cong-van-mua-lu.txt",
            "ke-hoach-diet-lang-quang.txt",
            "ke-hoach-dich-ta-lon-chau-phi.txt",
            "ket-luan-tinh-uy.txt",
            "quyet-dinh-kem-phuong-an.txt",
            "quyet-dinh-vung-cach-ly.txt");

    static Stream<String> names() {
        return NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesWhatIsWritten(String name) {
        List<String> expected = Documents.layout(name.replace(".txt", ".expected"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(summary(DirectiveParser.parse(Documents.layout(name)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("names")
    void coversTheText(String name) {
        Coverage.check(Documents.layout(name));
    }

    static List<String> summary(ParsedDirective d) {
        List<String> lines = new ArrayList<>();
        Metadata m = d.metadata();
        Signer signer = m.signer();
        lines.add("document: " + m.type() + " " + m.symbol() + " of " + m.issuer() + ", " + m.date() + ", urgency "
                + m.urgency());
        lines.add("subject: " + m.subject());
        lines.add("signer: "
                + (signer == null
                        ? null
                        : signer.name() + ", " + signer.title() + " "
                                + signer.authority().stream()
                                        .map(a -> a.code() + " " + a.onBehalfOf())
                                        .toList()));
        lines.add("kính gửi: " + m.kinhGui().stream().map(BodyMention::org).toList());
        for (Point p : d.points()) {
            lines.add(p.id() + " " + p.kind() + " under " + p.parent());
            p.addressees()
                    .forEach(a -> lines.add("  " + a.role() + " " + a.org() + (a.inherited() ? " (inherited)" : "")));
            p.coordinating().forEach(b -> lines.add("  COORDINATING " + b.org()));
            p.timing().forEach(t -> lines.add("  WHEN " + t.when()));
            p.reportTo().forEach(b -> lines.add("  REPORT TO " + b.org()));
            if (!p.actions().isEmpty()) {
                lines.add("  WORK " + String.join(", ", p.categories()));
            }
        }
        return lines;
    }
}
