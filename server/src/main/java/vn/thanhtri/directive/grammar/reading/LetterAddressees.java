package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.body.Run;
import vn.thanhtri.directive.grammar.body.RunReader;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Parts;

/** Whom a letter or telegram is addressed to: "Kính gửi: …", "… điện: …". */
final class LetterAddressees {
    private static final Pattern KINH_GUI_LEAD =
            Lexicon.cased("(?:\\|?\\s*(?:[Kk]ính gửi|KÍNH GỬI)\\s*:?|.{0,160}?(?:ĐIỆN|điện|Điện|gửi)\\s*:)\\s*");

    private LetterAddressees() {}

    static List<BodyMention> of(FoldedText text, Layout layout) {
        List<BodyMention> found = new ArrayList<>();
        RunReader runs = new RunReader(text);
        for (Parts.Part part : layout.parts().of(Block.Kind.KINH_GUI)) {
            Matcher lead = text.casedMatcher(KINH_GUI_LEAD, part.start(), part.end());
            int from = lead.lookingAt() ? lead.end() : part.start();
            for (int i = from; i < part.end(); i++) {
                Run run = Lexicon.startsWord(text.lower, i)
                        ? runs.at(i, part.end()).orElse(null)
                        : null;
                if (run != null) {
                    run.mentions()
                            .forEach(m -> found.add(new BodyMention(
                                    text.span(m.start(), m.end()), m.org(), new Ground("kinh-gui", 0.9))));
                    i = run.end();
                }
            }
        }
        return found;
    }
}
