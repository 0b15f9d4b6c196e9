package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

@DisplayName("The arrows between packages")
class ArchitectureTest {
    private static final Path MAP = Path.of("..", "ARCHITECTURE.md");
    private static final String BEGIN = "<!-- modules:begin -->";
    /** Generated from the templates of all capabilities: part of each, no package of its own. */
    private static final String TEMPLATES = "jte";

    private static final String END = "<!-- modules:end -->";

    private final ApplicationModules modules =
            ApplicationModules.of("vn.thanhtri", ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);

    @Test
    @DisplayName("go only where each package says it may, without circles")
    void areTheDeclaredOnes() {
        modules.verify();
    }

    /** Run with {@code -Dthanhtri.draw=true} to write the picture. */
    @Test
    @DisplayName("are drawn in ARCHITECTURE.md as they are in the code")
    void areDrawn() throws IOException {
        String text = Files.readString(MAP);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String picture = "\n```mermaid\n" + picture() + "```\n";
        if (Boolean.getBoolean("thanhtri.draw")) {
            Files.writeString(MAP, text.substring(0, begin) + picture + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end))
                .as("the picture in ARCHITECTURE.md; draw it anew with -Dthanhtri.draw=true")
                .isEqualTo(picture);
    }

    @Test
    @DisplayName("lead to packages that each have a package.md")
    void everyPackageExplainsItself() {
        List<String> silent = new ArrayList<>();
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            if (name.equals(TEMPLATES)) {
                continue;
            }
            Path own = name.equals("tiers")
                    ? Path.of("../tiers/src/main/java/vn/thanhtri/tiers/package.md")
                    : Path.of("src/main/java/vn/thanhtri/" + name + "/package.md");
            if (!Files.exists(own)) {
                silent.add(own.toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    private String picture() {
        TreeSet<String> arrows = new TreeSet<>();
        for (ApplicationModule module : modules) {
            String from = module.getIdentifier().toString();
            module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                    .map(dependency ->
                            dependency.getTargetModule().getIdentifier().toString())
                    .filter(to -> !to.equals(from) && !from.equals(TEMPLATES))
                    .forEach(to -> arrows.add("  " + from + " --> " + to + "\n"));
        }
        return "graph TD\n" + arrows.stream().collect(Collectors.joining());
    }
}
