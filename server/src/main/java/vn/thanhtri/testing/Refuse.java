package vn.thanhtri.testing;

import java.util.Map;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;

/** What the commands of testing refuse, with the words {@code testing.refusal.<code>}. */
public final class Refuse {
    private Refuse() {}

    public static void when(boolean refused, String code, String field, Map<String, String> numbers) {
        if (refused) {
            throw of(code, field, numbers);
        }
    }

    public static void when(boolean refused, String code, String field) {
        when(refused, code, field, Map.of());
    }

    public static RefusedException of(String code, String field, Map<String, String> numbers) {
        return Refusal.ofField("testing.refusal." + code, field, numbers).asException();
    }

    /** Between two bounds, both allowed. */
    public static int within(int given, int least, int most, String field) {
        when(
                given < least || given > most,
                "bounds",
                field,
                Map.of("given", "" + given, "least", "" + least, "most", "" + most));
        return given;
    }
}
