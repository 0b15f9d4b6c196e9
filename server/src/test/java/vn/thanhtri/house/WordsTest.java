package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

@DisplayName("What the screens say")
class WordsTest {
    private static final Pattern SAID = Pattern.compile("view\\.t\\(\"([a-z][A-Za-z0-9.-]+)\"[,)]");
    private static final Pattern HEADS = Pattern.compile("view\\.heads\\(([^)]*)\\)");
    private static final Pattern HEAD = Pattern.compile("\"#?([a-z][A-Za-z0-9.-]+)");

    private final Words words = new Words();

    @Test
    @DisplayName("is said in both languages")
    void bothLanguages() {
        Set<String> vietnamese = words.keys(Language.VI);
        assertThat(words.keys(Language.EN)).isEqualTo(vietnamese);
        assertThat(vietnamese).isNotEmpty();
    }

    @Test
    @DisplayName("is defined for every key that a template names")
    void templatesFindTheirWords() throws IOException {
        Set<String> known = words.keys(Language.VI);
        List<String> missing = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                Stream.concat(
                                SAID.matcher(text).results().map(said -> said.group(1)),
                                HEADS.matcher(text)
                                        .results()
                                        .flatMap(heads -> HEAD.matcher(heads.group(1))
                                                .results()
                                                .map(head -> head.group(1))))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(template.getFileName() + ": " + key));
            }
        }
        assertThat(new TreeSet<>(missing)).isEmpty();
    }
}
