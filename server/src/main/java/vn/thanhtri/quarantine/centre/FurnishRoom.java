package vn.thanhtri.quarantine.centre;

import vn.thanhtri.tracing.Refuse;

/**
 * A room with its beds.
 *
 * @param bathroom rooms with the same one share it; empty for a bathroom of its own
 * @param sexes who sleeps there
 */
public record FurnishRoom(long centre, int floor, String name, int beds, String bathroom, Sexes sexes) {
    public FurnishRoom {
        name = Refuse.text(name).strip();
        bathroom = Refuse.text(bathroom).strip();
        sexes = sexes == null ? Sexes.ANY : sexes;
    }

    /** Who sleeps in a room. */
    public enum Sexes {
        ANY,
        M,
        F
    }
}
