package vn.thanhtri.people.oidc;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.people.officer.AccountPrincipal;
import vn.thanhtri.people.officer.SignedInOfficer;

/** An account whose owner a provider vouches for. What it may do is decided here, by its role, never by the provider. */
record OidcOfficer(SignedInOfficer account, OidcUser vouched) implements OidcUser, AccountPrincipal {
    @Override
    public Actor actor() {
        return account.actor();
    }

    @Override
    public int version() {
        return account.version();
    }

    @Override
    public Map<String, Object> getClaims() {
        return vouched.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return vouched.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return vouched.getIdToken();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return vouched.getAttributes();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.getAuthorities();
    }

    @Override
    public String getName() {
        return account.username();
    }

    @Override
    public String toString() {
        return account.username();
    }
}
