package vn.thanhtri.testing.result;

/** How a tube was tested. */
public enum Method {
    PCR,
    /** Rapid antigen test. */
    RAPID
}
