package vn.thanhtri.kernel;

/** Carries a {@link Refusal} to the edge, where it is shown; it rolls the transaction back and has no stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code() + " " + refusal.numbers(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /**
     * What a page says beside the form that was refused. Who may not is told on a page of its own: the form is not
     * offered to them, and with it the words would be lost.
     *
     * @throws RefusedException this one, when who asked may not
     */
    public Refusal besideForm() {
        if (refusal.kind() == Refusal.Kind.RIGHT) {
            throw this;
        }
        return refusal;
    }
}
