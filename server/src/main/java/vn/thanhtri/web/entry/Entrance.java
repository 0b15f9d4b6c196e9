package vn.thanhtri.web.entry;

import java.util.List;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** One more way to come in beside a name and a password; the capability that keeps accounts declares it. */
public interface Entrance {
    /** Patterns of paths that are open before sign-in. */
    List<String> paths();

    /** Adds what listens there. */
    void open(HttpSecurity http) throws Exception;

    /** What the sign-in page offers; empty when nothing is to be pressed. */
    Optional<Offer> offer();

    /** @param words key of its words @param href where it leads; empty when a script of the page does it */
    record Offer(String words, String href) {}
}
