package vn.thanhtri.directive.grammar.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.structure.Layout;
import vn.thanhtri.directive.grammar.text.Fold;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Line;
import vn.thanhtri.directive.grammar.text.Signs;

/** What the document is about: the lines under its kind, or behind "V/v" in a letter. */
final class SubjectReader {
    private static final Pattern SUBJECT =
            Pattern.compile("(?:V/v|v/v|Về việc|VỀ VIỆC)\\s*:?\\s*", Pattern.UNICODE_CHARACTER_CLASS);

    private final FoldedText text;
    private final Layout layout;

    SubjectReader(FoldedText text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** @param typeEnd where the word of the kind ends, -1 without one */
    @Nullable
    String read(int typeEnd) {
        return typeEnd >= 0 ? titled(typeEnd) : ofLetter();
    }

    private @Nullable String titled(int typeEnd) {
        List<String> lines = new ArrayList<>();
        for (Line line : layout.lines()) {
            if (line.end() > typeEnd && isInHead(line)) {
                String s = text.words(Math.max(line.start(), typeEnd), line.end());
                boolean other = Signs.starts(Signs.MOTTO, s)
                        || Signs.starts(Signs.NUMBER_LINE, s)
                        || Signs.starts(Signs.PLACE_DATE, s);
                if (!s.isEmpty()
                        && !other
                        && !s.matches("(?iu)(?:ỦY BAN|CHỦ TỊCH|BAN CHỈ HUY|BAN CHỈ ĐẠO|TRƯỞNG BAN).*")) {
                    lines.add(s);
                }
            }
        }
        String all = Fold.collapse(String.join(" ", lines)).replaceAll("^[^\\p{L}\\d]+", "");
        all = all.replaceFirst("^CỦA [\\p{Lu} ]+? (?=[vV]ề )", "");
        Matcher about = SUBJECT.matcher(all);
        return all.isEmpty() ? null : about.find() && about.start() < 80 ? all.substring(about.start()) : all;
    }

    private @Nullable String ofLetter() {
        StringBuilder words = new StringBuilder();
        for (Line line : layout.lines()) {
            String s = line.in(text);
            Matcher about = text.casedMatcher(SUBJECT, line.start(), line.end());
            boolean other = Signs.PLACE_DATE.matcher(s).find()
                    || Signs.starts(Signs.MOTTO, s)
                    || Signs.starts(Signs.NUMBER_LINE, s)
                    || s.contains("|");
            if (!isInHead(line)) {
                continue;
            }
            if (words.isEmpty() && about.find()) {
                words.append(text.words(about.end(), line.end()).replaceAll(" ?\\|.*", ""));
            } else if (!words.isEmpty() && other) {
                break;
            } else if (!words.isEmpty()) {
                words.append(' ').append(text.words(line.start(), line.end()));
            }
        }
        return words.isEmpty() ? null : words.toString();
    }

    private boolean isInHead(Line line) {
        return layout.parts().in(line, Block.Kind.HEADER);
    }
}
