package vn.thanhtri.people.agency;

/**
 * Where an agency is reached by messages.
 *
 * @param holder whose address it is, e.g. {@code trực ban}; may be empty
 */
public record AgencyAddress(long id, long agency, Kind kind, String address, String holder) {
    public enum Kind {
        EMAIL,
        PHONE
    }
}
