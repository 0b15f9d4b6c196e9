package vn.thanhtri.tiers;

/**
 * One contact of a chain, in which {@code exposed} was exposed by {@code source}.
 *
 * @param source who passed it on; in the first link a case
 * @param exposed who was exposed
 * @param means how they met: {@link Means.Meeting} or {@link Means.SharedSetting}
 * @param fromMinute the first minute of the contact in which the source was infectious at this many hops
 * @param toMinute the end of it, at most asOf
 */
public record Link(int source, int exposed, Means means, int fromMinute, int toMinute) {

    /** How two people met. */
    public sealed interface Means {
        /** A reported encounter, by its fact id. */
        record Meeting(long encounterId) implements Means {}

        /** They were in the same setting at the same time. */
        record SharedSetting(int setting) implements Means {}
    }
}
