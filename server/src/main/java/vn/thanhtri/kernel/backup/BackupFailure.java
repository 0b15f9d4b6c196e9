package vn.thanhtri.kernel.backup;

/** A backup that cannot be made, read or restored. What it is stands in the message, in Vietnamese and in English. */
public final class BackupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupFailure(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }

    BackupFailure(String vietnamese, String english, Throwable cause) {
        super(vietnamese + " / " + english, cause);
    }
}
