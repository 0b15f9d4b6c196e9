package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/** Points and blocks cover the whole text but for blanks, and overlap nowhere. */
final class Coverage {
    private Coverage() {}

    static void check(String text) {
        ParsedDirective parsed = DirectiveParser.parse(text);
        int[] times = new int[text.length()];
        Stream.concat(
                        parsed.points().stream().map(Point::span),
                        parsed.blocks().stream().map(Block::span))
                .forEach(span -> {
                    assertThat(span.text()).isEqualTo(text.substring(span.start(), span.end()));
                    for (int i = span.start(); i < span.end(); i++) {
                        times[i]++;
                    }
                });
        StringBuilder uncovered = new StringBuilder();
        for (int i = 0; i < times.length; i++) {
            assertThat(times[i]).as("covered more than once at %d", i).isLessThanOrEqualTo(1);
            if (times[i] == 0 && !Character.isWhitespace(text.charAt(i))) {
                uncovered.append(text.charAt(i));
            }
        }
        assertThat(uncovered.toString()).as("uncovered").isEmpty();
    }
}
