package vn.thanhtri.directive.grammar.structure;

import vn.thanhtri.directive.grammar.Block;
import vn.thanhtri.directive.grammar.text.Signs;

/** Lines behind the orders: who receives it, who signs, headings of annexes. */
final class TailLines {
    /** @param recipientsFollow whether what comes next may still be a recipient */
    record Place(Block.Kind kind, boolean recipientsFollow) {}

    private TailLines() {}

    static Place of(String s, boolean recipients) {
        if (Signs.all(Signs.RECIPIENTS, s)) {
            return new Place(Block.Kind.RECIPIENTS, true);
        }
        if (recipients && s.matches("[-+•*].*")) {
            return new Place(Block.Kind.RECIPIENTS, true);
        }
        if (signs(s)) {
            boolean name = s.matches("\\W*[\\p{Lu}\\p{Ll} ]+\\W*") && !Signs.capitals(s) && !s.contains("Như trên");
            return new Place(Block.Kind.SIGNATURE, recipients && !name);
        }
        return new Place(recipients && recipientsContinue(s) ? Block.Kind.RECIPIENTS : Block.Kind.NOISE, recipients);
    }

    private static boolean signs(String s) {
        return Signs.all(Signs.AUTHORITY, s)
                || Signs.all(Signs.TITLE_LINE, s)
                || Signs.capitals(s) && s.length() > 3
                || Signs.all(Signs.PERSON_NAME, s);
    }

    private static boolean recipientsContinue(String s) {
        return s.length() > 3 && (s.endsWith(";") || s.endsWith(",") || s.contains("Lưu") || s.endsWith("."))
                || s.startsWith("Như")
                || Character.isLowerCase(s.charAt(0));
    }

    static boolean isAnnexHeading(String s) {
        return Signs.starts(Signs.ANNEX, s) && s.length() < 200;
    }
}
