package vn.thanhtri.people.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.people.officer.AccountPrincipal;
import vn.thanhtri.web.entry.SessionGuard;

/** Ties the session of a browser to its row: it ends with the row and with what it was begun with, on every server. */
@Component
class AccountSessions implements SessionGuard {
    private static final String NUMBER = AccountSessions.class.getName();
    private static final String SEEN = NUMBER + ".seen";
    static final String BEGAN = NUMBER + ".began";
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    /** However busy: whoever works longer signs in again. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Sessions sessions;
    private final Clock clock;

    AccountSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void begun(ActingPrincipal principal, HttpServletRequest request) {
        if (principal instanceof AccountPrincipal officer) {
            String device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
            long number = Acting.as(officer.actor(), () -> sessions.begin(device, request.getRemoteAddr()));
            request.getSession().setAttribute(NUMBER, number);
            request.getSession().setAttribute(SEEN, clock.instant());
            request.getSession().setAttribute(BEGAN, clock.instant());
        }
    }

    @Override
    public void left(ActingPrincipal principal, HttpServletRequest request) {
        Long number = numberOf(request);
        if (number != null) {
            Acting.run(principal.actor(), () -> sessions.leave(number));
        }
    }

    @Override
    public boolean stands(ActingPrincipal principal, HttpServletRequest request) {
        if (!(principal instanceof AccountPrincipal officer) || officer.actor().officer() == null) {
            return true;
        }
        Long number = numberOf(request);
        if (!sessions.stands(officer.actor().officer(), officer.version(), number)) {
            return false;
        }
        HttpSession session = request.getSession(false);
        if (number != null && session != null) {
            Instant now = clock.instant();
            if (session.getAttribute(BEGAN) instanceof Instant began && now.isAfter(began.plus(LONGEST))) {
                Acting.run(officer.actor(), () -> sessions.leave(number));
                return false;
            }
            if (session.getAttribute(SEEN) instanceof Instant seen
                    && Duration.between(seen, now).abs().compareTo(BETWEEN) >= 0) {
                session.setAttribute(SEEN, now);
                Acting.run(officer.actor(), () -> sessions.see(number));
            }
        }
        return true;
    }

    /** Null for a program, which signs in with every request. */
    static @Nullable Long numberOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(NUMBER);
    }

    static boolean isOwn(HttpServletRequest request, long number) {
        return Objects.equals(numberOf(request), number);
    }
}
