package vn.thanhtri.people.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.right.Verb;

/**
 * What a program sends instead of a password. The token itself is kept nowhere.
 *
 * @param verbs what it may do; empty unless they are named
 * @param version of the account when it was made: whatever ends the account's sessions ends it, too
 * @param usedAt the last use, to the minute; null before the first
 * @param usedFrom address of the last use
 */
public record Token(
        long id,
        long officer,
        String name,
        TokenScope scope,
        List<Verb> verbs,
        int version,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        String usedFrom) {
    /** @param accountVersion of the account now */
    public boolean holds(Instant now, int accountVersion) {
        return revokedAt == null && now.isBefore(expiresAt) && version == accountVersion;
    }
}
