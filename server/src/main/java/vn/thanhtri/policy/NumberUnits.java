package vn.thanhtri.policy;

/** The units a number of the book may be written in, and what such a number looks like. */
public final class NumberUnits {
    private static final String HOUR_OF_DAY = "([01]\\d|2[0-3]):[0-5]\\d";

    private static final String GROUND =
            "(PCR|RAPID|RAPID_TWICE|LABORATORY|CLINICAL|LINK|CONTACT|NEGATIVE|OTHER_ILLNESS)";
    private static final String GROUNDS = GROUND + "( *\\+ *" + GROUND + ")*";

    private NumberUnits() {}

    /** Empty when the value is written as its unit wants it. */
    public static String troubleWith(String value, String unit) {
        return switch (unit) {
            case "month", "day", "hour", "minute", "metre", "count", "times", "cycles" ->
                matching(value, "\\d{1,5}", "a whole number");
            case "days-of-stay", "minutes-after-due", "minutes-before-due" ->
                matching(value, "\\d{1,5}( *, *\\d{1,5})*", "whole numbers with commas");
            case "time" -> matching(value, HOUR_OF_DAY, "an hour as 15:00");
            case "yes-no" -> matching(value, "yes|no", "yes or no");
            case "classes" ->
                matching(
                        value,
                        "(suspected|probable|confirmed)( *, *(suspected|probable|confirmed))*",
                        "classes of cases");
            case "grounds" -> matching(value, GROUNDS + "( *\\| *" + GROUNDS + ")*", "grounds as PCR|RAPID+CONTACT");
            case "event" -> matching(value, "[a-z-]+", "a word");
            case String other -> "nobody knows the unit " + other;
        };
    }

    private static String matching(String value, String pattern, String wanted) {
        return value.matches(pattern) ? "" : value + " is not " + wanted;
    }
}
