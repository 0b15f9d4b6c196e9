package vn.thanhtri.people.officer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;

/**
 * An account.
 *
 * @param area unit path that bounds what the officer sees
 * @param lockedUntil set after too many wrong passwords; null when open
 * @param closed whether the account was closed for good
 */
public record Officer(
        long id,
        String username,
        String passwordHash,
        String name,
        Role role,
        long agency,
        String area,
        @Nullable Instant lockedUntil,
        boolean closed) {
    Actor actor() {
        return new Actor(id, agency, name, area, role);
    }
}
