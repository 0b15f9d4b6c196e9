package vn.thanhtri.people.officer;

import vn.thanhtri.kernel.ActingPrincipal;

/** Who signed in with an account, however they proved it. */
public interface AccountPrincipal extends ActingPrincipal {
    /** Of the account as it was then: whatever changes what it may do makes the next one. */
    int version();
}
