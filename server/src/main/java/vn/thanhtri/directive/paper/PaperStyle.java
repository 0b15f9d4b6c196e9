package vn.thanhtri.directive.paper;

/** Whose form a paper has. Source: Decree 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW of 3-4-2018. */
public enum PaperStyle {
    /** National title and motto, {@code Số: 107/TB-UBND}. */
    GOVERNMENT,
    /** {@code ĐẢNG CỘNG SẢN VIỆT NAM}, a star below the issuing body, {@code Số 348-CV/TU}. */
    PARTY
}
