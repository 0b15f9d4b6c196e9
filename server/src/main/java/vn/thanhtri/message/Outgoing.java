package vn.thanhtri.message;

import java.time.Instant;
import java.util.UUID;

/** What a carrier takes out: the text and where to. @param number of the try, from 1 */
record Outgoing(
        long delivery,
        Delivery.Way way,
        String address,
        UUID token,
        int number,
        boolean urgent,
        String subject,
        String body,
        Instant queuedAt,
        String area) {}
