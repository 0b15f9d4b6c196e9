package vn.thanhtri.tracing.notice;

import java.util.regex.Pattern;

/** Words that may be said in public: none that could name a person or carry a number of one. */
final class PublicWords {
    /** "anh Tuấn", "nhà ông Tư": a form of address before a capital letter. */
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?<!\\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Dd]ì"
                    + "|[Cc]ậu|[Mm]ợ|[Tt]hím|[Ee]m|[Cc]háu|[Cc]ụ|[Tt]hầy|[Bb]ố|[Mm]ẹ|[Vv]ợ|[Cc]hồng|[Cc]on|[Nn]hà|[Gg]ia đình)\\s+\\p{Lu}\\p{Ll}");

    /** A telephone or citizen number, however it is spaced. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\d[\\s.\\-–()+]{0,2}){8,}");

    private PublicWords() {}

    /** Whether the words speak of somebody by themselves; names of people known are looked for in the register besides. */
    static boolean mayName(String words) {
        return ADDRESSED.matcher(words).find() || NUMBER.matcher(words).find();
    }
}
