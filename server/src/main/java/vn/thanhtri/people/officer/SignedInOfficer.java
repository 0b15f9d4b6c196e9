package vn.thanhtri.people.officer;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.Actor;

/** The principal of a session: an account and whom it acts as. */
record SignedInOfficer(Actor actor, String username, String hash, int version, boolean closed)
        implements UserDetails, ActingPrincipal {

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

    /** Sessions are counted by account. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInOfficer officer && officer.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
