package vn.thanhtri.directive.grammar.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tables of words beside the code: tab-separated, {@code #} starts a comment line. */
public final class Lexicon {
    private Lexicon() {}

    /** The rows of a table, each with at least {@code columns} columns, folded to the spelling of {@link FoldedText}. */
    public static List<String[]> rows(String table, int columns) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/vn/thanhtri/directive/grammar/" + table)) {
            if (in == null) {
                throw new IllegalStateException("no table " + table);
            }
            List<String[]> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = Fold.word(line).split("\t", -1);
                if (cells.length < columns) {
                    throw new IllegalStateException(table + " has a row of " + cells.length + " columns: " + line);
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Pattern cased(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Rules by their first word, so that a text is scanned once, whatever the number of rules. */
    public static final class ByFirstWord<R> {
        private final Map<String, List<R>> rules = new HashMap<>();

        public void put(String firstWords, R rule) {
            for (String word : firstWords.split(",", -1)) {
                rules.computeIfAbsent(word.strip(), key -> new ArrayList<>()).add(rule);
            }
        }

        public List<R> at(String lower, int position) {
            return rules.getOrDefault(wordAt(lower, position), List.of());
        }
    }

    /** The word that starts at a position, of letters, digits and {@code &}. */
    public static String wordAt(String s, int position) {
        int end = position;
        while (end < s.length() && (Character.isLetterOrDigit(s.charAt(end)) || s.charAt(end) == '&')) {
            end++;
        }
        return s.substring(position, end);
    }

    public static boolean startsWord(String s, int position) {
        return Character.isLetterOrDigit(s.charAt(position))
                && (position == 0 || !Character.isLetterOrDigit(s.charAt(position - 1)) || glued(s, position));
    }

    /** A word that lost the blank before it: "năm 2021đề nghị". */
    private static boolean glued(String s, int position) {
        return position + 2 < s.length()
                && Character.isDigit(s.charAt(position - 1))
                && Character.isLowerCase(s.charAt(position))
                && Character.isLetter(s.charAt(position + 1));
    }

    public static boolean endsWord(String s, int end) {
        return end >= s.length()
                || !Character.isLetterOrDigit(s.charAt(end))
                || !Character.isLetterOrDigit(s.charAt(end - 1));
    }
}
