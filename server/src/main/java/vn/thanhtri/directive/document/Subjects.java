package vn.thanhtri.directive.document;

/** Kinds of subjects that facts of this capability are about. */
public final class Subjects {
    public static final String DOCUMENT = "directive";
    public static final String TASK = "directive-task";
    public static final String DRAFT = "directive-draft";

    private Subjects() {}
}
