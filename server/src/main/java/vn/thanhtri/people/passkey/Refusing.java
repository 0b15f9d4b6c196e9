package vn.thanhtri.people.passkey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thanhtri.kernel.RefusedException;

/** A key that is refused, or that no device signed, is answered with a status instead of a fault. */
final class Refusing extends OncePerRequestFilter {
    private static final String ADDING = "/webauthn/register";

    private final WebAuthnRegistrationFilter adding;

    Refusing(WebAuthnRegistrationFilter adding) {
        this.adding = adding;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(ADDING);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            adding.doFilter(request, response, chain);
        } catch (RefusedException refused) {
            response.setStatus(refused.refusal().status());
        } catch (RuntimeException notSigned) {
            logger.debug("no passkey", notSigned);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
