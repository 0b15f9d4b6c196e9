package vn.thanhtri.web.entry;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many wrong passwords came from there that the next one is not looked at yet. */
public final class TooManyTriesException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyTriesException(Duration left) {
        super("wait " + left.toSeconds() + " s");
        this.seconds = left.toSeconds() + 1;
    }

    /** How long to wait. */
    public long seconds() {
        return seconds;
    }
}
