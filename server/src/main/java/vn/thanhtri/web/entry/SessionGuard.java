package vn.thanhtri.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import vn.thanhtri.kernel.ActingPrincipal;

/** Whether who signed in may still act: the capability that keeps accounts declares it. */
public interface SessionGuard {
    /** A session begins with this request: somebody has just signed in on a page. */
    void begun(ActingPrincipal principal, HttpServletRequest request);

    /** Who signed in signs out. */
    void left(ActingPrincipal principal, HttpServletRequest request);

    /**
     * Asked with every request.
     *
     * @return false once the session was ended, the account closed, or its password, role, agency or area changed
     */
    boolean stands(ActingPrincipal principal, HttpServletRequest request);
}
