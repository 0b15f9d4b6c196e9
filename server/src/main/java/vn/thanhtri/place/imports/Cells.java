package vn.thanhtri.place.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.place.Validity;

/** The cells of one row, read by the key of their column. What cannot be understood is told once and kept as an error. */
public final class Cells {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private final Map<String, String> byKey;
    private final List<CellError> errors = new ArrayList<>();

    Cells(Map<String, String> byKey) {
        this.byKey = byKey;
    }

    /**
     * What is wrong with a cell.
     *
     * @param column key of the column
     * @param found what stands there
     * @param code words of what was expected, e.g. {@code import.expected.date}
     * @param numbers values the words name
     */
    public record CellError(String column, String found, String code, Map<String, String> numbers) {
        public CellError {
            numbers = Map.copyOf(numbers);
        }
    }

    List<CellError> errors() {
        return List.copyOf(errors);
    }

    public boolean isGood() {
        return errors.isEmpty();
    }

    public void reject(String column, String code, Map<String, String> numbers) {
        errors.add(new CellError(column, text(column), code, numbers));
    }

    /** Empty when the file has no such column. */
    public String text(String column) {
        return byKey.getOrDefault(column, "");
    }

    /** Rejects the cell when it is empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            reject(column, "import.expected.something", Map.of());
        }
        return text;
    }

    /** 28/7/2021 or 2021-07-28; null when it is empty, and when it is rejected. */
    public @Nullable LocalDate day(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        try {
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
            }
        } catch (DateTimeException noSuchDay) {
            // 31/02/2021 is told like any other text that is no day
        }
        reject(column, "import.expected.day", Map.of());
        return null;
    }

    /** Digits of a telephone with the leading 0; empty when the cell is. Excel drops the 0: nine digits get it back. */
    public String phone(String column) {
        String bare = text(column).replaceAll("[\\s.()-]", "").replaceFirst("^\\+84", "0");
        String phone = bare.matches("[1-9][0-9]{8}") ? "0" + bare : bare;
        if (!phone.isEmpty() && !phone.matches("0[0-9]{8,10}|1[0-9]{2,7}")) {
            reject(column, "import.expected.phone", Map.of());
            return "";
        }
        return phone;
    }

    /** The choice whose name the cell bears, diacritics and capitals aside; rejects with the list of choices. */
    public <T> @Nullable T choice(String column, Map<String, T> choices) {
        String folded = Folding.fold(text(column));
        for (Map.Entry<String, T> choice : choices.entrySet()) {
            if (Folding.fold(choice.getKey()).equals(folded)) {
                return choice.getValue();
            }
        }
        reject(column, "import.expected.choice", Map.of("choices", String.join(", ", choices.keySet())));
        return null;
    }

    /** First and last day; rejects when the last lies before the first. */
    public Validity validity(String fromColumn, String lastDayColumn) {
        LocalDate from = day(fromColumn);
        LocalDate last = day(lastDayColumn);
        if (from != null && last != null && last.isBefore(from)) {
            reject(lastDayColumn, "import.expected.day-after", Map.of("from", from.toString()));
            return Validity.since(from);
        }
        return new Validity(from, last == null ? null : last.plusDays(1));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
