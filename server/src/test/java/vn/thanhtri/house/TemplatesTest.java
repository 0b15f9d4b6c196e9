package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Templates are read more often than they are written. */
@DisplayName("A template")
class TemplatesTest {
    private static final Path FOLDER = Path.of("src/main/jte");
    private static final int MOST_CHARACTERS = 160;
    private static final int MOST_LINES = 250;
    private static final Pattern TAG = Pattern.compile("<(?!/)[a-z][a-z0-9]*[ >]");
    private static final Pattern INLINE = Pattern.compile("<(?:b|i|u|s|small|span|a|kbd|time|tspan|use|br)[ >]");
    private static final Pattern OWN_STYLE =
            Pattern.compile("<style|<script(?![^>]* src=)|\\sstyle=\"[^\"]*:|\\son[a-z]+=\"");
    private static final Pattern ICON = Pattern.compile("<use href=\"\\$\\{view\\.icon");

    @Test
    @DisplayName("has no line over 160 characters and no more than 250 lines")
    void short_() throws IOException {
        assertThat(findLines((template, line) -> line.length() > MOST_CHARACTERS))
                .isEmpty();
        List<Path> long_ = templates().stream()
                .filter(template -> read(template).size() > MOST_LINES)
                .toList();
        assertThat(long_).isEmpty();
    }

    @Test
    @DisplayName("has one block a line; only words of a sentence stand together")
    void oneElementALine() throws IOException {
        assertThat(findLines((template, line) -> {
                    List<String> tags =
                            TAG.matcher(line).results().map(tag -> tag.group()).toList();
                    return tags.stream()
                                    .filter(tag -> !INLINE.matcher(tag).matches())
                                    .count()
                            > 1;
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("is indented by two for each level, without tabs and without blanks at the end of a line")
    void indented() throws IOException {
        assertThat(findLines((template, line) -> line.contains("\t")
                        || !line.equals(line.stripTrailing())
                        || (line.length() - line.stripLeading().length()) % 2 != 0))
                .isEmpty();
    }

    @Test
    @DisplayName("has no style and no script of its own, and takes its icons from the component")
    void noOwnStyle() throws IOException {
        assertThat(findLines((template, line) -> OWN_STYLE.matcher(line).find()))
                .isEmpty();
        assertThat(findLines((template, line) ->
                        !template.endsWith("web/icon.jte") && ICON.matcher(line).find()))
                .isEmpty();
    }

    private interface Fault {
        boolean isIn(Path template, String line);
    }

    private static List<String> findLines(Fault fault) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : templates()) {
            List<String> lines = read(template);
            for (int i = 0; i < lines.size(); i++) {
                if (fault.isIn(template, lines.get(i))) {
                    found.add(FOLDER.relativize(template) + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> read(Path template) {
        try {
            return Files.readAllLines(template);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
