package vn.thanhtri.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thanhtri.kernel.ActingPrincipal;

/** {@code Authorization: Bearer …} of programs under {@code /api}. A token that holds for nothing is answered with 401. */
public class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ObjectProvider<TokenHolders> holders;
    private final Predicate<HttpServletRequest> programs;

    /** @param programs whether a request is one of a program */
    public TokenFilter(ObjectProvider<TokenHolders> holders, Predicate<HttpServletRequest> programs) {
        this.holders = holders;
        this.programs = programs;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !programs.test(request) || tokenOf(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = tokenOf(request);
        Optional<? extends ActingPrincipal> holder = token == null
                ? Optional.empty()
                : holders.stream()
                        .flatMap(each -> each.findHolder(token, request.getRemoteAddr()).stream())
                        .findFirst();
        if (holder.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(holder.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static @Nullable String tokenOf(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? sent.substring(SCHEME.length()).strip()
                : null;
    }
}
