package vn.thanhtri.message;

import java.util.List;
import java.util.Map;

/**
 * The ways out of messages, and how they fare.
 *
 * @param quiet hours of rest as set for the actor's area; empty when nobody set them
 * @param counts deliveries of the area by state
 */
public record MessageLog(List<WayLine> ways, String quiet, Map<Delivery.State, Long> counts) {
    public record Line(Message message, String agency, List<Delivery> deliveries) {}

    /** @param target where it goes; empty when nothing is configured */
    public record WayLine(Delivery.Way way, String target) {}

    public long count(Delivery.State state) {
        return counts.getOrDefault(state, 0L);
    }
}
