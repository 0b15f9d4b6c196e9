package vn.thanhtri.people.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.web.entry.TokenHolders;

/** Nobody acts before a token is known, so the system looks it up. */
@Component
class TokenSignIn implements TokenHolders {
    private final Tokens tokens;

    TokenSignIn(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<? extends ActingPrincipal> findHolder(String token, String source) {
        return Acting.as(Actor.system(), () -> tokens.use(token, source));
    }
}
