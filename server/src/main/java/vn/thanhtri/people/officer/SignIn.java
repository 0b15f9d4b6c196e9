package vn.thanhtri.people.officer;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;

/** How an account becomes a session: Argon2id passwords, a lock after five wrong ones. */
@Configuration(proxyBeanMethods = false)
class SignIn {
    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Nobody acts before sign-in, so the system looks the account up. */
    @Bean
    UserDetailsService officersByName(Officers officers, Clock clock) {
        return username -> Acting.as(Actor.system(), () -> officers.findByUsername(username))
                .map(officer -> signedIn(officer, clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    @Bean
    Attempts attempts(Officers officers) {
        return new Attempts(officers);
    }

    private static SignedInOfficer signedIn(Officer officer, Instant now) {
        boolean locked = officer.lockedUntil() != null && officer.lockedUntil().isAfter(now);
        return new SignedInOfficer(
                officer.actor(), officer.username(), officer.passwordHash(), locked, officer.closed());
    }

    /** Counts wrong passwords. */
    static class Attempts {
        private final Officers officers;

        Attempts(Officers officers) {
            this.officers = officers;
        }

        @EventListener
        void failed(AuthenticationFailureBadCredentialsEvent event) {
            Acting.run(
                    Actor.system(),
                    () -> officers.recordFailure(event.getAuthentication().getName()));
        }

        @EventListener
        void succeeded(AuthenticationSuccessEvent event) {
            if (event.getAuthentication().getPrincipal() instanceof SignedInOfficer officer
                    && officer.actor().officer() != null) {
                long id = officer.actor().officer();
                Acting.run(Actor.system(), () -> officers.recordSuccess(id));
            }
        }
    }
}
