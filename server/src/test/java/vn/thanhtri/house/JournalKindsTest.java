package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** The kinds are found in the classes, not listed here: a fact cannot be made without one ({@link Fact}). */
@DisplayName("Kinds of facts")
class JournalKindsTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final List<JavaClass> CLASSES = classes();
    private static final Map<String, List<String>> KINDS = kinds();
    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Z][A-Za-z]+)[\"']");

    @Test
    @DisplayName("have words of their own in both languages")
    void haveWords() {
        Words words = new Words();
        List<String> without = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String stored : KINDS.keySet()) {
                if (!words.keys(language).contains("fact." + stored)) {
                    without.add(language.tag() + ": fact." + stored);
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(words.keys(Language.VI).stream()
                        .filter(key -> key.startsWith("fact."))
                        .map(key -> key.substring("fact.".length())))
                .as("words of kinds that nothing can be")
                .allSatisfy(said -> assertThat(KINDS).containsKey(said));
    }

    @Test
    @DisplayName("belong to one capability each, and are all of enums")
    void belongToOne() {
        assertThat(KINDS).hasSizeGreaterThan(90);
        assertThat(KINDS).allSatisfy((stored, where) -> assertThat(where).hasSize(1));
        assertThat(CLASSES.stream().filter(type -> !type.isEnum() && !type.isInterface()))
                .isEmpty();
        assertThat(Fact.class.getRecordComponents()[0].getType()).isEqualTo(JournalKind.class);
    }

    @Test
    @DisplayName("are nowhere written as loose text: not in code, not in SQL, not in templates")
    void areNoLooseText() throws IOException {
        List<String> loose = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(any -> any.toString().matches(".*\\.(java|jte)"))
                    .toList()) {
                QUOTED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(KINDS::containsKey)
                        .forEach(kind -> loose.add(SOURCES.relativize(file) + ": " + kind));
            }
        }
        assertThat(loose).isEmpty();
    }

    @Test
    @DisplayName("keep the text under which the journal knows them")
    void keepTheirText() {
        assertThat(KINDS)
                .containsKeys(
                        "CaseConfirmed",
                        "LineNotRead",
                        "SampleTaken",
                        "TaskAcknowledged",
                        "DebtorReminded",
                        "SignedIn");
    }

    /** By the text of the journal: where the kind is. */
    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            if (type.isEnum()) {
                for (Object kind : type.reflect().getEnumConstants()) {
                    kinds.computeIfAbsent(((JournalKind) kind).stored(), any -> new ArrayList<>())
                            .add(type.getName());
                }
            }
        }
        return kinds;
    }

    private static List<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isAssignableTo(JournalKind.class))
                        .toList();
    }
}
