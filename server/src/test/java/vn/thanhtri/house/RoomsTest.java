package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The second level of the house: packages inside the packages. */
@DisplayName("The rooms inside the packages")
class RoomsTest {
    private static final String HOUSE = "vn.thanhtri.";
    private static final int MOST_FILES = 30;
    private static final int FILES_THAT_NEED_WORDS = 10;
    private static final Path MAP = Path.of("..", "ARCHITECTURE.md");
    private static final String BEGIN = "<!-- rooms:begin -->";
    private static final String END = "<!-- rooms:end -->";

    @Test
    @DisplayName("have arrows in one direction")
    void haveNoCircles() {
        Map<String, Map<String, Set<String>>> parents = arrows();
        List<String> circles = new ArrayList<>();
        parents.forEach((parent, arrows) -> arrows.keySet().stream()
                .filter(room -> reaches(arrows, room))
                .forEach(room -> circles.add(parent + ": " + room + " " + arrows.get(room))));
        assertThat(circles).isEmpty();
    }

    /** Run with {@code -Dthanhtri.draw=true} to write the picture. */
    @Test
    @DisplayName("are drawn in ARCHITECTURE.md as they are in the code")
    void areDrawn() throws IOException {
        String text = Files.readString(MAP);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String picture = picture();
        if (Boolean.getBoolean("thanhtri.draw")) {
            Files.writeString(MAP, text.substring(0, begin) + picture + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end))
                .as("the rooms in ARCHITECTURE.md; draw them anew with -Dthanhtri.draw=true")
                .isEqualTo(picture);
    }

    /** The engine of the tier library is one wall: package-private is its only guard. */
    @Test
    @DisplayName("hold at most thirty files, and those of more than ten have a package.md")
    void areSmallAndExplained() throws IOException {
        Path sources = Path.of("src/main/java/vn/thanhtri");
        List<String> faults = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(sources)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                long files = count(folder);
                if (files > MOST_FILES) {
                    faults.add(folder + ": " + files + " files");
                }
                if (files > FILES_THAT_NEED_WORDS && !Files.exists(folder.resolve("package.md"))) {
                    faults.add(folder + ": no package.md");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .count();
        }
    }

    private static boolean reaches(Map<String, Set<String>> arrows, String room) {
        Deque<String> open = new ArrayDeque<>(arrows.get(room));
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(room)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private static String picture() {
        StringBuilder picture = new StringBuilder("\n```mermaid\ngraph TD\n");
        arrows().forEach((parent, arrows) -> {
            picture.append("  subgraph ").append(parent).append('\n');
            arrows.forEach((from, all) -> all.forEach(to -> picture.append("    ")
                    .append(node(parent, from))
                    .append(" --> ")
                    .append(node(parent, to))
                    .append('\n')));
            picture.append("  end\n");
        });
        return picture.append("```\n").toString();
    }

    private static String node(String parent, String room) {
        return parent.replace('.', '_') + "_" + room + "[" + room + "]";
    }

    /** By package that has rooms: from each room to those it uses; {@code root} is the package itself. */
    private static Map<String, Map<String, Set<String>>> arrows() {
        List<JavaClass> classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.thanhtri").stream()
                        .filter(type -> type.getPackageName().startsWith(HOUSE)
                                && !type.getPackageName().startsWith(HOUSE + "jte"))
                        .toList();
        Set<String> packages = classes.stream()
                .map(type -> type.getPackageName().substring(HOUSE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Map<String, Set<String>>> parents = new TreeMap<>();
        for (String parent : packages) {
            if (packages.stream().noneMatch(other -> other.startsWith(parent + "."))) {
                continue;
            }
            Map<String, Set<String>> arrows = new TreeMap<>(Comparator.naturalOrder());
            for (JavaClass type : classes) {
                String from = room(parent, type);
                if (from.isEmpty()) {
                    continue;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> room(parent, dependency.getTargetClass()))
                        .filter(to -> !to.isEmpty() && !to.equals(from))
                        .forEach(to -> arrows.computeIfAbsent(from, any -> new TreeSet<>())
                                .add(to));
            }
            if (!arrows.isEmpty()) {
                parents.put(parent, new LinkedHashMap<>(arrows));
            }
        }
        return parents;
    }

    private static String room(String parent, JavaClass type) {
        String name = type.getPackageName();
        String home = HOUSE + parent;
        if (name.equals(home)) {
            return "root";
        }
        return name.startsWith(home + ".") ? name.substring(home.length() + 1).split("\\.")[0] : "";
    }
}
