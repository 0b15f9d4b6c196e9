package vn.thanhtri.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.web.entry.SessionGuard;

/** Binds the signed-in actor to the request, so that row-level security knows whose transaction it is. */
class ActorFilter extends OncePerRequestFilter {
    private final ObjectProvider<SessionGuard> guards;

    ActorFilter(ObjectProvider<SessionGuard> guards) {
        this.guards = guards;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        rememberLanguage(request, response);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActingPrincipal principal) {
            if (!guards.stream().allMatch(guard -> guard.stands(principal, request))) {
                end(request, response);
                return;
            }
            try {
                Acting.as(principal.actor(), () -> {
                    chain.doFilter(request, response);
                    return true;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The account is closed, or is no longer what it was when the session began. */
    private static void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (AccessControl.isApi(request) || request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in?expired");
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void rememberLanguage(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getParameter("lang");
        if (asked != null && "GET".equals(request.getMethod())) {
            Cookie cookie =
                    new Cookie(Views.LANGUAGE_COOKIE, Views.languageOf(request).tag());
            cookie.setPath("/");
            cookie.setMaxAge(365 * 24 * 3600);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
