package vn.thanhtri.directive.grammar.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the orders that a reader found begin and end in the text. */
final class Extents {
    private static final Pattern STOP = Pattern.compile(";|\\.\\s|\\.?\\n");

    private Extents() {}

    static List<int[]> of(String name, String text, List<String> firsts) {
        List<int[]> found = new ArrayList<>();
        int from = 0;
        for (String first : firsts) {
            Matcher m = Pattern.compile(
                            Arrays.stream(first.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                    .matcher(text);
            if (!m.find(from) && !m.find(0)) {
                throw new IllegalArgumentException(name + " does not hold: " + first);
            }
            found.add(new int[] {m.start(), text.length()});
            from = m.start() + 1;
        }
        found.sort((a, b) -> Integer.compare(a[0], b[0]));
        for (int i = 0; i < found.size(); i++) {
            Matcher stop = STOP.matcher(text);
            int sentence = stop.find(found.get(i)[0]) ? stop.start() : text.length();
            found.get(i)[1] = Math.min(sentence, i + 1 < found.size() ? found.get(i + 1)[0] : text.length());
        }
        return found;
    }
}
