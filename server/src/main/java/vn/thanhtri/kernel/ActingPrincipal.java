package vn.thanhtri.kernel;

/** A signed-in principal that knows whom it acts as; the web shell binds that actor for the request. */
public interface ActingPrincipal {
    Actor actor();
}
