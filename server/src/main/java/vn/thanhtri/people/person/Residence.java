package vn.thanhtri.people.person;

import org.jspecify.annotations.Nullable;

/**
 * Where a person lives.
 *
 * @param unitCode code of the commune; empty while nobody knows
 * @param area unit path of the commune; empty while nobody knows
 * @param hamlet number of the hamlet; null when unknown or not yet imported
 * @param household number of the household; null when unknown
 * @param hamletName as people say it, e.g. {@code xóm Kim Bảng}; empty when unknown
 * @param address house and street; empty when unknown
 */
public record Residence(
        String unitCode,
        String area,
        @Nullable Long hamlet,
        @Nullable Long household,
        String hamletName,
        String address) {
    /** Instead of a code for whoever lives in another country; the address says which. */
    public static final String ABROAD = "NN";

    public static Residence unknown(String area) {
        return new Residence("", area, null, null, "", "");
    }
}
