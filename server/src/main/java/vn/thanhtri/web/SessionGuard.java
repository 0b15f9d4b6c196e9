package vn.thanhtri.web;

import vn.thanhtri.kernel.ActingPrincipal;

/** Whether who signed in may still act: the capability that keeps accounts declares it. Asked with every request. */
public interface SessionGuard {
    /** False once the account was closed, or its password, role, agency or area changed. */
    boolean stands(ActingPrincipal principal);
}
