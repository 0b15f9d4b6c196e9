package vn.thanhtri.people.officer;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.web.entry.TooManyTriesException;

/** How an account becomes a session: Argon2id passwords; who types wrong ones waits. A name nobody has is answered like one that exists. */
@Configuration(proxyBeanMethods = false)
class SignIn {
    @Bean
    static PasswordEncoder passwordEncoder() {
        return new RememberingEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** Nobody acts before sign-in, so the system looks the account up. */
    @Bean
    UserDetailsService officersByName(Officers officers) {
        return username -> Acting.as(Actor.system(), () -> officers.findByUsername(username))
                .map(SignedInOfficer::of)
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    @Bean
    AuthenticationProvider accounts(UserDetailsService officers, PasswordEncoder passwords, SignInDelays delays) {
        DaoAuthenticationProvider provider = new Waiting(officers, delays);
        provider.setPasswordEncoder(passwords);
        // a closed account takes as long as an open one: its password is compared first
        provider.setPreAuthenticationChecks(account -> {});
        return provider;
    }

    /** Where a sign-in came from. */
    static String sourceOf(Authentication authentication) {
        return Optional.ofNullable(authentication.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(details -> ((WebAuthenticationDetails) details).getRemoteAddress())
                .orElse("");
    }

    private static final class Waiting extends DaoAuthenticationProvider {
        private final SignInDelays delays;

        Waiting(UserDetailsService officers, SignInDelays delays) {
            super(officers);
            this.delays = delays;
        }

        @Override
        public Authentication authenticate(Authentication tried) {
            Duration left = delays.left(sourceOf(tried), tried.getName());
            if (!left.isZero()) {
                throw new TooManyTriesException(left);
            }
            return super.authenticate(tried);
        }
    }
}
