package vn.thanhtri.directive.grammar;

/** Why a text is no directive, with the words an officer is shown. */
public enum NotDirective {
    NOT_VIETNAMESE("văn bản không phải tiếng Việt", "the text is not Vietnamese"),
    TABLE_ONLY("chỉ có bảng số liệu, không có mệnh lệnh", "only a table, no order"),
    NO_ORDER(
            "không thấy thể thức văn bản chỉ đạo và không có mệnh lệnh cho cơ quan nào",
            "neither the form of a directive nor an order to anybody");

    private final String vietnamese;
    private final String english;

    NotDirective(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
