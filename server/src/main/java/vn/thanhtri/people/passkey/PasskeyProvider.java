package vn.thanhtri.people.passkey;

import java.util.Objects;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** What a device signed becomes the same principal as a password makes; a closed account stays closed. */
final class PasskeyProvider implements AuthenticationProvider {
    private final WebAuthnRelyingPartyOperations operations;
    private final UserDetailsService officers;

    PasskeyProvider(WebAuthnRelyingPartyOperations operations, UserDetailsService officers) {
        this.operations = operations;
        this.officers = officers;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        PublicKeyCredentialUserEntity known;
        try {
            known = operations.authenticate(((WebAuthnAuthenticationRequestToken) tried).getWebAuthnRequest());
        } catch (RuntimeException notOurs) {
            throw new BadCredentialsException("the passkey does not fit", notOurs);
        }
        UserDetails account = officers.loadUserByUsername(Objects.requireNonNull(known.getName()));
        new AccountStatusUserDetailsChecker().check(account);
        UsernamePasswordAuthenticationToken done =
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        done.setDetails(tried.getDetails());
        return done;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(kind);
    }
}
