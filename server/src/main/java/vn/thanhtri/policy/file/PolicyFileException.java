package vn.thanhtri.policy.file;

/** The book cannot be read; the message names file, entry and field, and the program does not start. */
public final class PolicyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PolicyFileException(String file, String entry, String field, String trouble) {
        super(file + ", " + entry + ", " + field + ": " + trouble);
    }
}
