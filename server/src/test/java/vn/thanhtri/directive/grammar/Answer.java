package vn.thanhtri.directive.grammar;

import java.util.ArrayList;
import java.util.List;
import vn.thanhtri.directive.grammar.text.FoldedText;

/** What a directive says, apart from the spelling of its text: equal for two spellings of one document. */
final class Answer {
    private Answer() {}

    static List<String> of(ParsedDirective d) {
        List<String> lines = new ArrayList<>();
        Metadata m = d.metadata();
        lines.add(String.join(
                " | ",
                String.valueOf(m.type()),
                String.valueOf(m.symbol()),
                String.valueOf(m.issuer()),
                String.valueOf(m.province()),
                String.valueOf(m.date()),
                String.valueOf(m.meetingDate()),
                String.valueOf(m.urgency()),
                String.valueOf(m.chair()),
                folded(String.valueOf(m.subject())),
                m.signer() == null
                        ? ""
                        : m.signer().name() + m.signer().title() + m.signer().authority(),
                m.recipients().stream()
                        .map(r -> folded(r.name()) + r.annotation())
                        .toList()
                        .toString(),
                m.kinhGui().stream().map(BodyMention::org).toList().toString()));
        for (Point p : d.points()) {
            lines.add(p.id() + " | " + p.parent() + " | " + p.kind()
                    + " | "
                    + p.addressees().stream()
                            .map(a -> a.org() + " " + a.role() + " " + a.how() + " "
                                    + folded(a.span().text()))
                            .toList()
                    + " | " + p.coordinating().stream().map(BodyMention::org).toList()
                    + " | "
                    + p.actions().stream()
                            .map(a -> a.category() + " " + a.modality() + " " + a.conditional() + " " + a.method())
                            .toList()
                    + " | "
                    + p.areas().stream().map(a -> a.level() + " " + a.name()).toList()
                    + " | " + p.timing().stream().map(Timing::when).toList()
                    + " | " + p.reportTo().stream().map(BodyMention::org).toList()
                    + " | " + words(p.span().text(), p.marker()));
        }
        return lines;
    }

    /** The words of a point without its mark. */
    private static String words(String text, String marker) {
        String folded = folded(text);
        String mark = folded(marker);
        return (folded.startsWith(mark) ? folded.substring(mark.length()) : folded).strip();
    }

    private static String folded(String text) {
        return FoldedText.of(text)
                .flat
                .strip()
                .replaceAll("\\b\\d{1,2} ?(?:h|giờ|:)(?: ?\\d{2})?(?: ?phút|')?", "HOUR");
    }
}
