package vn.thanhtri.kernel.database;

/** The database cannot be had. What to do stands in the message, in Vietnamese and in English. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    DatabaseFailure(String vietnamese, String english) {
        super(vietnamese + "\n" + english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    DatabaseFailure(String vietnamese, String english, Throwable cause) {
        super(vietnamese + "\n" + english, cause);
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
