package vn.thanhtri.kernel.seal;

/**
 * What a check of the journal found first.
 *
 * @param number of the fact, or of the block for the kinds that say so
 */
public record Finding(Kind kind, long number) {
    public enum Kind {
        /** A fact says something else than when it was written. */
        ALTERED("việc số %d đã bị sửa", "fact %d was altered"),
        REMOVED("việc số %d đã bị xóa", "fact %d was removed"),
        INSERTED("việc số %d đã bị chèn thêm, không do chương trình ghi", "fact %d was inserted, not by the program"),
        /** Its proof is false: altered or copied before a block held it. */
        NOT_OURS(
                "việc số %d không đúng như chương trình đã ghi (bị sửa hoặc chèn thêm)",
                "fact %d is not as the program wrote it (altered or inserted)"),
        UNKNOWN_KEY(
                "việc số %d mang khóa không có trong tệp journal.keys (hãy chép khóa của máy chủ kia vào)",
                "fact %d carries a key that is not in journal.keys (add the key of the other server)"),
        BLOCK_ALTERED("khối %d của sổ đã bị sửa", "block %d of the chain was altered"),
        BLOCK_REMOVED("khối %d của sổ đã bị xóa", "block %d of the chain was removed"),
        /** The chain is whole in itself and is not the one whose head was written down. */
        OTHER_CHAIN(
                "khối %d không khớp dòng đầu sổ đã ghi lại: sổ đã bị viết lại",
                "block %d is not the one whose head was written down: the chain was written anew");

        private final String vietnamese;
        private final String english;

        Kind(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }
    }

    public String vietnamese() {
        return kind.vietnamese.formatted(number);
    }

    public String english() {
        return kind.english.formatted(number);
    }
}
