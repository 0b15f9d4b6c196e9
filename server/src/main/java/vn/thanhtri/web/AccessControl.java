package vn.thanhtri.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.database.DatabaseTrouble;
import vn.thanhtri.web.entry.Back;
import vn.thanhtri.web.entry.Entrance;
import vn.thanhtri.web.entry.SessionGuard;
import vn.thanhtri.web.entry.TokenFilter;
import vn.thanhtri.web.entry.TokenHolders;
import vn.thanhtri.web.entry.TooManyTriesException;

/**
 * Who may come in: a session by form for people, tokens and HTTP Basic for programs under {@code /api}. Scripts, styles and frames of
 * strangers are shut out by the headers.
 */
@Configuration
@EnableWebSecurity
class AccessControl {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; manifest-src 'self'";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver troubles,
            ObjectProvider<SessionGuard> guards,
            ObjectProvider<TokenHolders> holders,
            ObjectProvider<Entrance> entrances)
            throws Exception {
        String[] open = entrances.stream()
                .flatMap(entrance -> entrance.paths().stream())
                .toArray(String[]::new);
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(
                                        "/sign-in", "/set-up", "/h/*", "/assets/**", "/actuator/health", "/favicon.ico")
                                .permitAll()
                                .requestMatchers(open)
                                .permitAll()
                                // led to, never asked for
                                .requestMatchers("/error")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(new Back())
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                DatabaseTrouble.of(failure).isPresent()
                                        ? "/sign-in?away"
                                        : failure instanceof TooManyTriesException
                                                ? "/sign-in?wait"
                                                : "/sign-in?error")))
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
                    if (DatabaseTrouble.of(failure).isPresent()) {
                        troubles.resolveException(request, response, null, failure);
                    } else if (failure instanceof TooManyTriesException wait) {
                        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                    } else {
                        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                    }
                }))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, authentication) -> {
                            if (authentication != null
                                    && authentication.getPrincipal() instanceof ActingPrincipal principal) {
                                guards.forEach(guard -> guard.left(principal, request));
                            }
                        })
                        .logoutSuccessUrl("/sign-in?bye"))
                // a program that sends its own credentials needs no token against forged forms
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        request -> isApi(request) && request.getHeader("Authorization") != null))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> isApi(request) || request.getHeader("HX-Request") != null)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> !isApi(request))
                        .accessDeniedHandler((request, response, denied) -> deny(request, response, denied, troubles)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"))
                        // said over TLS only; other sites of the same domain decide for themselves
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
                        .crossOriginOpenerPolicy(Customizer.withDefaults()))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId())
                        .addSessionAuthenticationStrategy((authentication, request, response) -> {
                            if (authentication.getPrincipal() instanceof ActingPrincipal principal) {
                                guards.forEach(guard -> guard.begun(principal, request));
                            }
                        }))
                .addFilterBefore(new TokenFilter(holders, AccessControl::isApi), BasicAuthenticationFilter.class)
                .addFilterAfter(new ActorFilter(guards), AuthorizationFilter.class);
        for (Entrance entrance : entrances) {
            entrance.open(http);
        }
        return http.build();
    }

    /** A form sent after its session has ended: its sender signs in again and finds the draft. Anything else is told. */
    private static void deny(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException denied,
            HandlerExceptionResolver troubles)
            throws IOException {
        boolean ended = SecurityContextHolder.getContext().getAuthentication() == null && !isApi(request);
        if (!ended) {
            if (denied instanceof CsrfException && !isApi(request) && request.getHeader("HX-Request") == null) {
                StaleForm.show(request, response);
                return;
            }
            ModelAndView words = troubles.resolveException(request, response, null, denied);
            render(words, request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in?expired");
        }
    }

    private static void render(@Nullable ModelAndView words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (words != null && words.getView() instanceof Page page) {
            page.render(words.getModel(), request, response);
        }
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
