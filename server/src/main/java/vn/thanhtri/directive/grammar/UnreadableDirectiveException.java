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
                "legacy VNI text; convert it to Unicode first"),
        MIXED_ENCODINGS(
                "văn bản lẫn bảng mã cũ với Unicode; hãy chuyển cả văn bản sang Unicode rồi nhập lại",
                "legacy and Unicode letters are mixed; convert the whole text to Unicode first"),
        OLD_WORD(
                "tệp Word kiểu cũ (.doc); hãy lưu lại thành .docx",
                "a Word file of the old kind (.doc); save it as .docx"),
        SCANNED(
                "PDF là bản chụp, không có chữ để đọc; hãy dùng bản có chữ hoặc dán nguyên văn",
                "the PDF is a scan without text; bring one with text, or paste the text"),
        LOCKED("tệp PDF có mật khẩu", "the PDF is under a password"),
        DAMAGED("tệp hỏng hoặc không phải DOCX, PDF", "the file is damaged, or no DOCX or PDF"),
        NOT_TEXT(
                "tệp không phải văn bản (ảnh hoặc tệp nhị phân); hãy dùng DOCX, PDF có chữ, hoặc dán nguyên văn",
                "the file is no text (an image or binary data); bring a DOCX, a PDF with text, or paste the text"),
        TOO_COSTLY(
                "tệp mất quá nhiều thời gian hoặc bộ nhớ để đọc; hãy dán nguyên văn hoặc dùng DOCX",
                "the file takes too much time or memory to read; paste the text, or bring a DOCX"),
        TOO_LONG("văn bản dài quá 700 nghìn ký tự", "the text is longer than 700,000 characters");

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
