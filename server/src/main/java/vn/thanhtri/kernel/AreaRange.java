package vn.thanhtri.kernel;

/**
 * The unit paths that begin with an area, as a half-open range in the order of collation "C" (code points): this is
 * what an index can be read by.
 *
 * @param from the area itself
 * @param end the smallest text above every text that begins with it
 */
public record AreaRange(String from, String end) {
    private static final String ABOVE_EVERYTHING = Character.toString(Character.MAX_CODE_POINT);

    /** Without an actor: no text is at least "" and below "". */
    public static final AreaRange NOTHING = new AreaRange("", "");

    public static AreaRange of(String area) {
        if (area.isEmpty()) {
            return new AreaRange("", ABOVE_EVERYTHING);
        }
        int last = area.codePointBefore(area.length());
        String before = area.substring(0, area.length() - Character.charCount(last));
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return last == Character.MAX_CODE_POINT
                ? new AreaRange(area, of(before).end())
                : new AreaRange(area, before + Character.toString(next));
    }
}
