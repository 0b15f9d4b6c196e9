package vn.thanhtri.people.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thanhtri.web.entry.Back;
import vn.thanhtri.web.entry.Entrance;

/** {@code GET /oauth2/authorization/oidc} leads to the provider, {@code GET /login/oauth2/code/oidc} back; only where one is configured. */
@Component
@ConditionalOnProperty("thanhtri.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcEntrance implements Entrance {
    private static final String THERE = "/oauth2/authorization/" + Provider.ID;

    private final Provider provider;
    private final OidcAccounts accounts;

    OidcEntrance(OidcSettings settings, UserDetailsService officers) {
        this.provider = new Provider(settings);
        this.accounts = new OidcAccounts(officers, settings.claim());
    }

    @Override
    public List<String> paths() {
        return List.of("/oauth2/authorization/**", "/login/oauth2/code/**");
    }

    @Override
    public Optional<Offer> offer() {
        return Optional.of(new Offer("oidc.sign-in", THERE));
    }

    @Override
    public void open(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(provider)
                        .userInfoEndpoint(info -> info.oidcUserService(accounts))
                        .successHandler(new Back())
                        .failureHandler((request, response, failure) -> response.sendRedirect(why(failure))))
                .addFilterBefore(new Reached(), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private static String why(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                        && refused.getError().getErrorCode().equals(OidcAccounts.UNKNOWN)
                ? "/sign-in?unknown"
                : "/sign-in?provider";
    }

    /** Nobody is led to a provider that does not answer. */
    private final class Reached extends OncePerRequestFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getRequestURI().startsWith("/oauth2/authorization/");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!request.getRequestURI().equals(THERE) || provider.findByRegistrationId(Provider.ID) == null) {
                response.sendRedirect("/sign-in?provider");
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
