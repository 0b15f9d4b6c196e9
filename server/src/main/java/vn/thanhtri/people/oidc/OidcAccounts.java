package vn.thanhtri.people.oidc;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.thanhtri.people.officer.SignedInOfficer;

/** Whom a provider vouches for must have an account here, opened by those who keep accounts; none is made on the way. */
final class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String UNKNOWN = "account_unknown";

    private final OidcUserService vouching = new OidcUserService();
    private final UserDetailsService officers;
    private final String claim;

    OidcAccounts(UserDetailsService officers, String claim) {
        this.officers = officers;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouched = vouching.loadUser(request);
        String username = vouched.getClaimAsString(claim);
        try {
            UserDetails account = officers.loadUserByUsername(username == null ? "" : username);
            new AccountStatusUserDetailsChecker().check(account);
            return new OidcOfficer((SignedInOfficer) account, vouched);
        } catch (AuthenticationException none) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN), none);
        }
    }
}
