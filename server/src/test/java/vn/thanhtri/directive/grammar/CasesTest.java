package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanhtri.directive.grammar.figures.Words;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Các loại câu trong văn bản đời thật: mỗi tệp nhỏ một loại")
class CasesTest {
    private static final String FOLDER = "/directives/cases/";

    static Stream<Arguments> cases() {
        return Documents.resource(FOLDER + "right.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("cases")
    void readsWhatIsRight(String file, String asked, String where, String right) {
        ParsedDirective parsed = DirectiveParser.parse(Documents.resource(FOLDER + file + ".txt"));
        String expected = right.equals("-") ? "" : right;
        switch (asked) {
            case "meta" -> assertThat(meta(parsed.metadata(), where)).isEqualTo(right);
            case "points" ->
                assertThat(parsed.points().stream().map(Point::id).collect(Collectors.joining(" ")))
                        .isEqualTo(right);
            case "tasks" -> assertThat(actions(parsed, where)).hasSize(Integer.parseInt(right));
            case "task" ->
                assertThat(actions(parsed, where))
                        .extracting(action -> action.span().text())
                        .anyMatch(words -> words.contains(right));
            case "kind" -> assertThat(point(parsed, where).kind()).hasToString(right);
            case "timing" ->
                assertThat(point(parsed, where).timing().stream()
                                .map(timing -> Words.of(timing.when()))
                                .collect(Collectors.joining("; ")))
                        .isEqualTo(expected);
            case "event" ->
                assertThat(point(parsed, where).timing())
                        .extracting(Timing::event)
                        .containsExactly(right);
            case "areas" -> assertThat(point(parsed, where).areas()).isEmpty();
            case "coordinating" -> assertBodies(point(parsed, where).coordinating(), expected);
            case "report" -> assertBodies(point(parsed, where).reportTo(), expected);
            default -> assertParties(point(parsed, where), Role.valueOf(asked.toUpperCase(Locale.ROOT)), expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("không chữ nào bị bỏ, mỗi câu có chỗ của nó")
    void accountsForEverySentence(String file) {
        String text = Documents.resource(FOLDER + file + ".txt");
        Coverage.check(text);
        assertThat(DirectiveParser.parse(text).unclaimed()).isEmpty();
    }

    static Stream<String> files() {
        return cases().map(arguments -> (String) arguments.get()[0]).distinct();
    }

    private static void assertParties(Point point, Role role, String expected) {
        assertSame(
                point.addressees().stream()
                        .filter(addressee -> addressee.role() == role)
                        .map(Addressee::org)
                        .toList(),
                expected);
    }

    private static void assertBodies(List<BodyMention> bodies, String expected) {
        assertSame(bodies.stream().map(BodyMention::org).toList(), expected);
    }

    private static void assertSame(List<String> orgs, String expected) {
        assertThat(new TreeSet<>(orgs.stream().map(org -> org.replace(' ', '_')).toList()))
                .isEqualTo(new TreeSet<>(Arrays.stream(expected.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList()));
    }

    private static List<Action> actions(ParsedDirective parsed, String where) {
        return parsed.points().stream()
                .filter(point -> where.equals("-") || point.id().equals(where))
                .flatMap(point -> point.actions().stream())
                .toList();
    }

    private static Point point(ParsedDirective parsed, String id) {
        return parsed.findPoint(id).orElseThrow(() -> new AssertionError("no point " + id));
    }

    private static String meta(Metadata m, String field) {
        return String.valueOf(
                switch (field) {
                    case "meeting_date" -> m.meetingDate();
                    case "symbol" -> m.symbol();
                    case "date" -> m.date();
                    case "issuer" -> m.issuer();
                    case "type" -> m.type();
                    case "province" -> m.province();
                    case "subject" -> m.subject();
                    default -> throw new IllegalArgumentException(field);
                });
    }
}
