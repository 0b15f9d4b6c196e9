package vn.thanhtri.quarantine.cross;

/** A file that cannot be read as it is, said in both languages: which file, line, column, and what was expected. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;

    BadInput(String vietnamese, String english) {
        super(english, null, false, false);
        this.vietnamese = vietnamese;
    }

    /** @param line counts from 1, the header being the first */
    static BadInput at(String file, long line, String column, String vietnamese, String english) {
        return new BadInput(
                file + ", dòng " + line + ", cột " + column + ": " + vietnamese,
                file + ", line " + line + ", column " + column + ": " + english);
    }

    String said() {
        return vietnamese + "\n" + getMessage();
    }
}
