package vn.thanhtri.directive.file;

/** The letters a text was typed in. */
public enum Encoding {
    UNICODE,
    /** TCVN 5712:1993, the fonts whose names begin with .Vn. */
    TCVN3,
    /** The two-letter code of the VNI fonts. */
    VNI
}
