package vn.thanhtri.tracing.cases;

import org.jspecify.annotations.Nullable;

/** From whom or where a case was infected, as far as the investigation says. */
public sealed interface Source {
    /** As it is stored and sent: CASE, PLACE, IMPORTED or UNKNOWN. */
    String kind();

    /** The place that is named; empty for none. */
    default String place() {
        return "";
    }

    /**
     * A known case.
     *
     * @param setting the setting they shared; null where they met otherwise or nobody knows yet
     */
    record OfCase(long personCase, @Nullable Long setting) implements Source {
        @Override
        public String kind() {
            return "CASE";
        }
    }

    /** A known place without a known person, e.g. a market. */
    record AtPlace(String place) implements Source {
        @Override
        public String kind() {
            return "PLACE";
        }
    }

    /** From an epidemic area elsewhere, e.g. {@code Bình Dương}. */
    record Imported(String from) implements Source {
        @Override
        public String kind() {
            return "IMPORTED";
        }

        @Override
        public String place() {
            return from;
        }
    }

    record Unknown() implements Source {
        @Override
        public String kind() {
            return "UNKNOWN";
        }
    }
}
