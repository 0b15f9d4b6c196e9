package vn.thanhtri.people.officer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.thanhtri.kernel.Actor;

/** The principal of a session or token: an account and whom it acts as. */
public record SignedInOfficer(Actor actor, String username, String hash, int version, boolean closed)
        implements UserDetails, AccountPrincipal {

    static SignedInOfficer of(Officer officer) {
        return new SignedInOfficer(
                officer.actor(), officer.username(), officer.passwordHash(), officer.version(), officer.closed());
    }

    /** The same account through a token: nothing in memory holds its password, and it may no more than these verbs. */
    public static SignedInOfficer through(Officer officer, Set<String> verbs) {
        return new SignedInOfficer(
                officer.actor().within(verbs), officer.username(), "", officer.version(), officer.closed());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()));
    }

    @Override
    public String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        // an account without a password waits for its first one
        return !closed && !hash.isEmpty();
    }

    /** Never with the hash: principals are written into logs. */
    @Override
    public String toString() {
        return username;
    }
}
