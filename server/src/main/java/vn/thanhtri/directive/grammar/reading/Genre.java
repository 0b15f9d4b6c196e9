package vn.thanhtri.directive.grammar.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.NotDirective;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.head.HeadReader;
import vn.thanhtri.directive.grammar.text.FoldedText;

/** Tells a text that is no directive: another language, a bare table, a page of a novel. */
final class Genre {
    private static final String MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    /** Vietnamese prose has about a quarter of its letters marked. */
    private static final int LEAST_MARKED_PERCENT = 4;

    private static final int LEAST_LETTERS = 60;
    private static final int LEAST_PROSE = 90;

    private Genre() {}

    static @Nullable NotDirective of(
            FoldedText text, HeadReader head, List<BodyMention> letter, List<PointReader.Draft> drafts) {
        long letters = text.lower.chars().filter(Character::isLetter).count();
        long marked = text.lower.chars().filter(c -> MARKED.indexOf(c) >= 0).count();
        if (letters > LEAST_LETTERS && marked * 100 < letters * LEAST_MARKED_PERCENT) {
            return NotDirective.NOT_VIETNAMESE;
        }
        boolean form = head.typeWord != null || head.symbol != null || head.issuerTold != null || !letter.isEmpty();
        boolean orders = drafts.stream()
                        .filter(draft -> draft.kind() != PointKind.ASSESSMENT)
                        .flatMap(draft -> draft.parties().addressees.stream())
                        .anyMatch(Genre::isBody)
                || drafts.stream()
                        .anyMatch(draft ->
                                draft.parties().spoken() && !draft.actions().isEmpty())
                || drafts.stream()
                        .flatMap(draft -> draft.reportTo().stream())
                        .anyMatch(to -> !to.org().startsWith("UNLISTED:"));
        if (form || orders) {
            return null;
        }
        boolean table = !drafts.isEmpty()
                        && drafts.stream().allMatch(draft -> draft.item().table())
                || columns(text) * 2
                        > text.text.lines().filter(line -> !line.isBlank()).count();
        if (table) {
            return NotDirective.TABLE_ONLY;
        }
        return letters > LEAST_PROSE ? NotDirective.NO_ORDER : null; // a line or two tell too little
    }

    private static long columns(FoldedText text) {
        return text.original
                .lines()
                .filter(line -> line.contains("\t") || line.contains("|"))
                .count();
    }

    /** Somebody the gazetteer holds, and not the people at large. */
    private static boolean isBody(Addressee addressee) {
        return !addressee.org().startsWith("UNLISTED:")
                && !addressee.org().contains("NHAN_DAN")
                && !addressee.org().equals("ALL");
    }
}
