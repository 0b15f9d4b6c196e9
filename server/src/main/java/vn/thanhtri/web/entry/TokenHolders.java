package vn.thanhtri.web.entry;

import java.util.Optional;
import vn.thanhtri.kernel.ActingPrincipal;

/** Whose program sends a token; the capability that keeps accounts declares it. */
public interface TokenHolders {
    /**
     * @param token as it was sent
     * @param source address it came from
     * @return who acts, bound to what the token allows; empty when it is unknown, has expired or was revoked
     */
    Optional<? extends ActingPrincipal> findHolder(String token, String source);
}
