package vn.thanhtri.directive.draft;

/**
 * The kinds of documents an office writes here.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Phụ lục I (forms 1.2, 1.4, 1.6) and Phụ lục III (abbreviations).
 */
public enum OutgoingKind {
    THONG_BAO_KET_LUAN("THÔNG BÁO", "TB", "Thông báo"),
    CONG_DIEN("CÔNG ĐIỆN", "CĐ", "Công điện"),
    QUYET_DINH("QUYẾT ĐỊNH", "QĐ", "Quyết định");

    private final String heading;
    private final String abbreviation;
    private final String word;

    OutgoingKind(String heading, String abbreviation, String word) {
        this.heading = heading;
        this.abbreviation = abbreviation;
        this.word = word;
    }

    /** {@code THÔNG BÁO} */
    String heading() {
        return heading;
    }

    /** Kinds with one abbreviation share their numbers: {@code TB}. */
    String abbreviation() {
        return abbreviation;
    }

    /** As in a sentence: {@code Thông báo này}. */
    String word() {
        return word;
    }
}
