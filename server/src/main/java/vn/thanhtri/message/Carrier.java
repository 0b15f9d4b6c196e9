package vn.thanhtri.message;

/** Takes messages out by one way. */
interface Carrier {
    Delivery.Way way();

    boolean isConfigured();

    /** Where it takes them, without any secret: {@code mail.example.vn:587}; empty when nothing is configured. */
    String describe();

    /** @throws NotDelivered when the other side did not take it */
    void send(Outgoing message) throws NotDelivered;

    /** The other side did not take it. */
    final class NotDelivered extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean forGood;

        /** @param forGood true when trying again is of no use: an address that does not exist, a refused request */
        NotDelivered(String why, boolean forGood, Throwable cause) {
            super(why, cause);
            this.forGood = forGood;
        }

        NotDelivered(String why, boolean forGood) {
            super(why);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }
    }
}
