package vn.thanhtri.testing.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.web.form.Form;

/** TubeResults as pages and programs write them. */
final class ResultForms {
    /** 24,5 or 24.5: two digits, a comma or a dot, two more; nothing that could be a thousand. */
    private static final Pattern CT = Pattern.compile("([0-9]{1,2})(?:[.,]([0-9]{1,2}))?");
    /** ORF1ab=24,5; N=25,1 */
    private static final Pattern GENE = Pattern.compile("([A-Za-z][A-Za-z0-9/-]{0,15})\\s*[:=]\\s*([^;\\s]+)");

    private ResultForms() {}

    static Optional<BigDecimal> ct(String written) {
        Matcher ct = CT.matcher(written.strip());
        return ct.matches()
                ? Optional.of(new BigDecimal(ct.group(1) + (ct.group(2) == null ? "" : "." + ct.group(2))))
                : Optional.empty();
    }

    /** Cycles by gene as they are typed: {@code ORF1ab=24,5; N=25,1}. */
    static Map<String, BigDecimal> genes(String written, String field) {
        Map<String, BigDecimal> genes = new TreeMap<>();
        for (String part : written.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher gene = GENE.matcher(part.strip());
            Refuse.when(!gene.matches(), "ct-unreadable", field, Map.of("given", part.strip()));
            String given = gene.group(2);
            genes.put(
                    gene.group(1).toUpperCase(Locale.ROOT),
                    ct(given).orElseThrow(() -> Refuse.of("ct-unreadable", field, Map.of("given", given))));
        }
        return genes;
    }

    /** Fields: {@code code, outcome, method, ct, resultedAt, note, reason}. */
    static ReportResult read(Form form, Instant now) {
        return new ReportResult(
                form.needText("code"),
                form.choice("method", Method.PCR),
                form.needChoice("outcome", Outcome.class),
                genes(form.text("ct"), "ct"),
                form.moment("resultedAt", now),
                form.text("note"),
                form.text("reason"));
    }
}
