package vn.thanhtri.tiers.csv;

/** Input that cannot be read, in both languages. Lines count from 1, the header being the first. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    InputException(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    static InputException at(String file, long line, String column, String vietnamese, String english) {
        return new InputException(
                file + ", dòng " + line + ", cột " + column + ": " + vietnamese,
                file + ", line " + line + ", column " + column + ": " + english);
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}
