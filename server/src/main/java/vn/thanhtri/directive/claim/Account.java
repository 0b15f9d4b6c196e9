package vn.thanhtri.directive.claim;

/**
 * How the sentences of a document were accounted for when it was read; the three add up to all of them.
 *
 * @param truncated whether neither signature nor recipients survive: the copy may end too early
 */
public record Account(boolean truncated, int inTasks, int notOrders, int unclaimed) {
    /** Of documents that were read before sentences were counted. */
    public static final Account UNKNOWN = new Account(false, 0, 0, 0);

    public int all() {
        return inTasks + notOrders + unclaimed;
    }
}
