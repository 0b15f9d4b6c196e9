package vn.thanhtri.tracing;

/** Kinds of subjects that tracing appends facts about and derives duties for. */
public final class Subjects {
    public static final String CONTACT = "contact";
    public static final String CASE = "case";
    public static final String OUTBREAK = "outbreak";
    public static final String SETTING = "setting";

    private Subjects() {}
}
