package vn.thanhtri.directive.grammar;

/** The input is no readable directive; nothing of it is guessed. */
public final class UnreadableDirectiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, with the words an officer is shown. */
    public enum Reason {
        MISSING("không tìm thấy tệp", "file not found"),
        EMPTY("văn bản rỗng", "the document is empty"),
        NOT_UTF8("văn bản không phải mã UTF-8", "the document is not UTF-8 text"),
        LEGACY_TCVN3(
                "văn bản dùng bảng mã cũ TCVN3 (ABC); hãy chuyển sang Unicode rồi nhập lại",
                "legacy TCVN3 (ABC) text; convert it to Unicode first"),
        LEGACY_VNI(
                "văn bản dùng bảng mã cũ VNI; hãy chuyển sang Unicode rồi nhập lại",
                "legacy VNI text; convert it to Unicode first");

        private final String vietnamese;
        private final String english;

        Reason(String vietnamese, String english) {
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

    private final Reason reason;

    public UnreadableDirectiveException(Reason reason) {
        super(reason.vietnamese() + " / " + reason.english());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
