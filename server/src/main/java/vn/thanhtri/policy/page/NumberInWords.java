package vn.thanhtri.policy.page;

import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** How a number of the book is read out: 21 ngày, ngày 1, 14, 20, 15h00, ngay. */
final class NumberInWords {
    private NumberInWords() {}

    static String say(Words words, Language language, PolicyValue value) {
        return say(words, language, value.value(), value.unit());
    }

    static String say(Words words, Language language, String value, String unit) {
        String spaced = value.replace(" ", "").replace(",", ", ");
        return switch (unit) {
            case "time" -> value.replace(":", "h");
            case "yes-no", "event" -> words.say(language, "policy.value." + value);
            case "hour", "minute" ->
                value.equals("0")
                        ? words.say(language, "policy.value.at-once")
                        : words.say(language, "policy.unit." + unit, spaced);
            case String other -> words.say(language, "policy.unit." + other, spaced);
        };
    }
}
