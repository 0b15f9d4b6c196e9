package vn.thanhtri.testing.box;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.web.form.Form;

/** Boxes as a page or a program sends them: {@code codes} parted by blanks, commas or lines; {@code temperature} with a comma or a dot. */
final class BoxForms {
    private static final Pattern TEMPERATURE = Pattern.compile("-?[0-9]{1,2}(?:[.,][0-9])?");
    private static final int MOST_LETTERS = 60_000;

    private BoxForms() {}

    static SendBox send(Form form, Instant now) {
        Integer counted = form.number("counted");
        List<String> codes = codes(form);
        return new SendBox(
                codes,
                form.needId("laboratory"),
                form.text("courier"),
                counted == null ? 0 : counted,
                temperature(form),
                form.text("note"),
                form.moment("at", now));
    }

    static ReceiveBox receive(long box, Form form, Instant now) {
        Integer counted = form.number("counted");
        return new ReceiveBox(
                box,
                codes(form),
                counted == null ? 0 : counted,
                temperature(form),
                form.text("note"),
                form.moment("at", now));
    }

    private static List<String> codes(Form form) {
        List<String> codes = new ArrayList<>(form.texts("tube"));
        for (String one : form.text("codes", MOST_LETTERS).split("[\\s,;]+")) {
            if (!one.isBlank()) {
                codes.add(one);
            }
        }
        return codes;
    }

    private static @Nullable BigDecimal temperature(Form form) {
        String written = form.text("temperature");
        if (written.isEmpty()) {
            return null;
        }
        Refuse.when(!TEMPERATURE.matcher(written).matches(), "temperature", "temperature", Map.of("given", written));
        return new BigDecimal(written.replace(',', '.'));
    }
}
