package vn.thanhtri.tracing.linelist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.form.Decimals;

/**
 * Details in a cell, one a line: {@code sốt (2021-07-30)}, {@code bệnh khác: hen}, {@code AstraZeneca #2 (2021-05-01)}. What is written can be
 * read again, in both languages.
 */
@Component
class DetailText {
    private static final String WHEN = "[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2})?";
    private static final Pattern TAIL =
            Pattern.compile("(?s)(.*?)(?: #([0-9.,]*))?(?: \\((" + WHEN + ")?(?: – (" + WHEN + ")?)?\\))?");
    private static final Pattern LOOKS_LIKE_TAIL = Pattern.compile("(?s).*( #[0-9.,]*|\\(.*\\))");

    private final Words words;
    private final Map<DetailKind, Map<String, String>> codes = new HashMap<>();

    DetailText(Words words) {
        this.words = words;
        for (DetailKind kind : DetailKind.values()) {
            Map<String, String> known = new HashMap<>();
            for (String code : kind.codes()) {
                known.put(Folding.fold(code), code);
                Stream.of(Language.values())
                        .forEach(language ->
                                known.put(Folding.fold(words.say(language, kind.key() + "." + code)), code));
            }
            codes.put(kind, known);
        }
    }

    /** The kind that a column of this name holds. */
    Optional<DetailKind> kindOf(String column) {
        String folded = CaseColumn.folded(column);
        return Arrays.stream(DetailKind.values())
                .filter(kind -> kind != DetailKind.OTHER && kind != DetailKind.OFFICIAL_NUMBER)
                .filter(kind -> Synonyms.of(kind).matcher(folded).matches()
                        || Arrays.stream(Language.values())
                                .anyMatch(language -> CaseColumn.folded(words.say(language, kind.key()))
                                        .equals(folded)))
                .findFirst();
    }

    String title(DetailKind kind) {
        return words.say(Language.VI, kind.key());
    }

    String write(List<Detail> details) {
        return details.stream().map(this::write).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    private String write(Detail detail) {
        String label = detail.code().isEmpty()
                ? ""
                : words.say(Language.VI, detail.kind().key() + "." + detail.code());
        String said = label.isEmpty() || detail.told().isEmpty() ? label + detail.told() : label + ": " + detail.told();
        boolean plain = detail.at() == null && detail.until() == null && detail.amount() == null;
        BigDecimal amount = detail.amount();
        String tail = (amount == null ? "" : " #" + Formats.decimal(amount, Language.VI))
                + times(detail.at(), detail.until());
        return plain && LOOKS_LIKE_TAIL.matcher(said).matches() ? said + " # ()" : said + tail;
    }

    private static String times(@Nullable When at, @Nullable When until) {
        if (at == null && until == null) {
            return "";
        }
        return " (" + (at == null ? "" : Cells.written(at)) + (until == null ? "" : " – " + Cells.written(until)) + ")";
    }

    /** @return empty when the code is not one of the kind */
    Optional<Detail> read(DetailKind kind, String line) {
        Matcher tail = TAIL.matcher(" " + line.strip());
        if (!tail.matches()) {
            return Optional.empty();
        }
        When at = Cells.when(tail.group(3)).orElse(null);
        When until = Cells.when(tail.group(4)).orElse(null);
        String number = tail.group(2);
        BigDecimal amount = number == null || number.isEmpty() ? null : Decimals.find(number);
        if (amount == null && number != null && !number.isEmpty()) {
            return Optional.empty();
        }
        String said = tail.group(1).strip();
        if (kind.codes().isEmpty()) {
            return Optional.of(new Detail(kind, "", "", said, at, until, amount));
        }
        String whole = codes.getOrDefault(kind, Map.of()).get(Folding.fold(said));
        if (whole != null) {
            return Optional.of(new Detail(kind, whole, "", "", at, until, amount));
        }
        int colon = said.indexOf(": ");
        String code = colon < 0 ? null : codes.getOrDefault(kind, Map.of()).get(Folding.fold(said.substring(0, colon)));
        return code == null
                ? Optional.empty()
                : Optional.of(new Detail(kind, code, "", said.substring(colon + 2), at, until, amount));
    }

    /** What foreign lists call the kinds. */
    private static final class Synonyms {
        private static final Pattern NONE = Pattern.compile("(?!)");
        private static final Map<DetailKind, Pattern> KNOWN = Map.ofEntries(
                Map.entry(DetailKind.AGE, Pattern.compile("tuoi|age( years?)?")),
                Map.entry(DetailKind.NATIONALITY, Pattern.compile("quoc tich|nationality|citizenship")),
                Map.entry(DetailKind.OCCUPATION, Pattern.compile("nghe( nghiep)?|occupation|job|profession")),
                Map.entry(DetailKind.HEALTH_WORKER, Pattern.compile("nhan vien y te|nvyt|hcw|health ?(care )?worker")),
                Map.entry(DetailKind.PREGNANCY, Pattern.compile("(mang|co) thai|thai ky|pregnan(t|cy)")),
                Map.entry(DetailKind.SYMPTOM, Pattern.compile("trieu chung|symptoms?")),
                Map.entry(DetailKind.CONDITION, Pattern.compile("benh nen|comorbidit(y|ies)|underlying.*|conditions?")),
                Map.entry(
                        DetailKind.VACCINATION,
                        Pattern.compile("(tinh trang )?tiem (chung|vac ?xin)|vaccinat(ed|ion)( status)?")),
                Map.entry(DetailKind.DOSE, Pattern.compile("(cac )?mui (tiem|vac ?xin).*|(vaccine )?doses?")),
                Map.entry(
                        DetailKind.EARLIER_INFECTION,
                        Pattern.compile("da mac.*|tung mac.*|(previous|earlier|prior) infections?")),
                Map.entry(
                        DetailKind.ORIGIN, Pattern.compile("tu dau( den)?|den tu|noi (den tu|xuat phat)|from|origin")),
                Map.entry(
                        DetailKind.INFECTED_AT,
                        Pattern.compile("noi (bi )?(lay|nhiem).*|place infect(ed|ion)?|(place|location) of infection")),
                Map.entry(
                        DetailKind.EXPOSURE,
                        Pattern.compile("phoi nhiem|exposures?( type)?|yeu to dich te|tien su tiep xuc")),
                Map.entry(DetailKind.TRAVEL, Pattern.compile("chuyen (bay|di|xe)|flights?|travel.*")),
                Map.entry(DetailKind.SEVERITY, Pattern.compile("muc do( benh)?|severity")),
                Map.entry(DetailKind.TEST, Pattern.compile("(cac )?xet nghiem|tests?")),
                Map.entry(DetailKind.PLACE, Pattern.compile("(cac )?noi cham soc|places? of care")));

        static Pattern of(DetailKind kind) {
            return KNOWN.getOrDefault(kind, NONE);
        }
    }
}
