package vn.thanhtri.directive.paper;

/** Measures of Decree 30/2020/NĐ-CP, Phụ lục I (part I, and II for each element). Lengths in millimetres, letters in points. */
final class PaperForm {
    static final int WIDTH = 210;
    static final int HEIGHT = 297;
    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 15;

    static final int BODY = 14;
    static final int NATION = 13;
    static final int MOTTO = 14;
    static final int ISSUER = 13;
    static final int NUMBER = 13;
    static final int LETTER_SUBJECT = 12;
    /** Hướng dẫn 36-HD/VPTW. */
    static final int PARTY_TITLE = 15;

    static final int PARTY_KIND = 16;
    static final int TABLE = 12;
    static final int RECIPIENTS_TITLE = 12;
    static final int RECIPIENTS = 11;
    static final int FIRST_LINE = 10;
    /** Between paragraphs, at least 6 pt. */
    static final int GAP = 6;

    /** Share of the issuer's half of the head, the rest is the nation's. */
    static final double ISSUER_SHARE = 0.42;

    private static final double POINTS_PER_MM = 72 / 25.4;

    private PaperForm() {}

    static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MM);
    }

    /** Twentieths of a point, the unit of DOCX. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * POINTS_PER_MM * 20);
    }
}
