package vn.thanhtri.kernel;

import java.util.NoSuchElementException;
import java.util.Optional;

/** What must be there because somebody named it by its number, in an address or a form. */
public final class Found {
    private Found() {}

    /**
     * @param what e.g. {@code case}
     * @param id the number or code it was named by
     * @throws Missing when it is not there, or lies outside of what the actor may see
     */
    public static <T> T get(Optional<T> found, String what, Object id) {
        return found.orElseThrow(() -> new Missing(what, id));
    }

    /** Answered with 404. */
    public static final class Missing extends NoSuchElementException {
        private static final long serialVersionUID = 1L;

        private final String what;
        private final String id;

        public Missing(String what, Object id) {
            super("no " + what + " " + id);
            this.what = what;
            this.id = id.toString();
        }

        public String what() {
            return what;
        }

        public String id() {
            return id;
        }
    }
}
