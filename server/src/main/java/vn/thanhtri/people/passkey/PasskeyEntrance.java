package vn.thanhtri.people.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import vn.thanhtri.web.entry.Back;
import vn.thanhtri.web.entry.Entrance;

/**
 * The ceremonies of WebAuthn: {@code POST /webauthn/authenticate/options} and {@code POST /login/webauthn} before sign-in,
 * {@code POST /webauthn/register/options} and {@code POST /webauthn/register} for who is signed in.
 */
@Component
class PasskeyEntrance implements Entrance {
    private static final String NAME = "Thành Trì";

    private final PasskeyRecords records;
    private final UserDetailsService officers;
    private final AuthenticationEventPublisher events;
    private final SiteAddress address;

    PasskeyEntrance(
            PasskeyRecords records,
            UserDetailsService officers,
            AuthenticationEventPublisher events,
            SiteAddress address) {
        this.records = records;
        this.officers = officers;
        this.events = events;
        this.address = address;
    }

    @Override
    public List<String> paths() {
        return List.of("/webauthn/authenticate/options", "/login/webauthn");
    }

    @Override
    public Optional<Offer> offer() {
        return Optional.of(new Offer("passkey.sign-in", ""));
    }

    @Override
    public void open(HttpSecurity http) {
        http.with(new Ceremonies(), any -> {});
    }

    /** The server's port, and with it its address, is known only once it listens. */
    private WebAuthnRelyingPartyOperations operations() {
        return new LateOperations(() -> new Webauthn4JRelyingPartyOperations(
                records,
                records,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.host())
                        .name(NAME)
                        .build(),
                Set.of(address.origin())));
    }

    private final class Ceremonies extends AbstractHttpConfigurer<Ceremonies, HttpSecurity> {
        @Override
        public void configure(HttpSecurity http) {
            WebAuthnRelyingPartyOperations operations = operations();
            http.addFilterBefore(entering(http, operations), BasicAuthenticationFilter.class);
            http.addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(operations), AuthorizationFilter.class);
            http.addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class);
            WebAuthnRegistrationFilter adding = new WebAuthnRegistrationFilter(records, operations);
            adding.setRemoveCredentialMatcher(request -> false);
            http.addFilterAfter(new Refusing(adding), AuthorizationFilter.class);
        }

        private WebAuthnAuthenticationFilter entering(HttpSecurity http, WebAuthnRelyingPartyOperations operations) {
            WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
            ProviderManager manager = new ProviderManager(new PasskeyProvider(operations, officers));
            manager.setAuthenticationEventPublisher(events);
            filter.setAuthenticationManager(manager);
            filter.setSessionAuthenticationStrategy(
                    Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
            filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            filter.setAuthenticationSuccessHandler((request, response, done) -> tell(request, response));
            filter.setAuthenticationFailureHandler(
                    new AuthenticationEntryPointFailureHandler(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
            return filter;
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"to\":\"" + new Back().next(request, response).replace("\"", "%22") + "\"}");
    }
}
