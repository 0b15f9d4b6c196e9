package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.kernel.Offers;
import vn.thanhtri.kernel.Reads;

/** Rights between tables: {@link Offers} and {@link Reads} stand in the package-info of each capability. */
@DisplayName("Tables of other capabilities")
class TablesTest {
    private static final Path SOURCES = Path.of("src/main/java/vn/thanhtri");
    private static final Pattern BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*/\\*[\\s\\S]*?\\*/|^\\s*//[^\n]*$");
    /** What says of a string on one line that it is SQL. */
    private static final Pattern SQL = Pattern.compile(
            "(?i)\\b(select|insert into|update|delete from|from|join|using|lock table|copy|merge into|with|like)\\s");

    private static final Pattern NAMED = Pattern.compile("(?<![\\w.:/'-])([a-z_]+)\\.([a-z_][a-z_0-9]*)\\b");
    private static final Pattern STANDING = Pattern.compile(
            "(?i)not\\s+exists\\s*\\(\\s*select[^()]*\\.corrects\\s*(=|in)|\\bnot\\s+(\\w+\\.)?void\\b");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)");

    @Test
    @DisplayName("are read only where the reader names them")
    void areNamedByTheReader() {
        Map<String, Set<String>> reads = declared(Reads.class, Reads::value);
        foreign()
                .forEach((capability, names) -> assertThat(reads.getOrDefault(capability, Set.of()))
                        .as("@Reads of " + capability + ", against what its SQL reads")
                        .isEqualTo(names));
        assertThat(foreign().keySet()).containsExactlyInAnyOrderElementsOf(reads.keySet());
    }

    @Test
    @DisplayName("are named only where their owner offers them, and every offer is taken up")
    void areOfferedByTheOwner() {
        Set<String> offered = new TreeSet<>();
        declared(Offers.class, Offers::value).forEach((owner, names) -> {
            assertThat(names).allSatisfy(name -> assertThat(name).startsWith(owner + "."));
            offered.addAll(names);
        });
        Set<String> read = new TreeSet<>();
        declared(Reads.class, Reads::value).values().forEach(read::addAll);
        assertThat(read).isEqualTo(offered);
    }

    @Test
    @DisplayName("are written by nobody but their owner")
    void areWrittenByTheirOwner() {
        Set<String> writes = new TreeSet<>();
        statements((capability, sql) -> WRITTEN.matcher(sql)
                .results()
                .filter(found -> !found.group(1).equals(capability))
                .filter(found -> capabilities().contains(found.group(1)))
                .forEach(found -> writes.add(capability + " writes " + found.group(1) + "." + found.group(2))));
        assertThat(writes).isEmpty();
    }

    /** Not the loading of the tiers, which reads ranges of pages, nor persons parted again, who get back what their merging voided. */
    @Test
    @DisplayName("say in one place what of them stands: the view that kernel.correctable makes")
    void whatStandsIsAskedOfTheViews() {
        Set<String> own = new TreeSet<>();
        statements((capability, sql) -> {
            if (STANDING.matcher(sql).find()) {
                own.add(capability + ": " + sql.strip());
            }
        });
        own.removeIf(sql -> sql.equals("tracing: where not void and not exists (select from"));
        own.removeIf(sql -> sql.contains("(mine.own or not void)"));
        assertThat(own).as("SQL that judges by itself").isEmpty();
    }

    @Test
    @DisplayName("are found in SQL however it is written")
    void areFound() {
        Set<String> capabilities = Set.of("people", "tracing");
        assertThat(named("select a.id from people.person p left join people.residence on true", capabilities))
                .containsExactlyInAnyOrder("people.person", "people.residence");
        assertThat(literals("""
                // from people.gone
                String a = "delete from people.person where x = 'people.not'";
                String b = "tracing.refusal.onset";
                """))
                .singleElement()
                .satisfies(sql -> assertThat(named(sql, capabilities)).containsExactly("people.person"));
    }

    /** By capability: the names of other schemas in its SQL. */
    private static Map<String, Set<String>> foreign() {
        Map<String, Set<String>> foreign = new TreeMap<>();
        statements((capability, sql) -> named(sql, capabilities()).stream()
                .filter(name -> !name.startsWith(capability + "."))
                .forEach(name -> foreign.computeIfAbsent(capability, any -> new TreeSet<>())
                        .add(name)));
        return foreign;
    }

    private static Set<String> named(String sql, Set<String> capabilities) {
        return NAMED.matcher(sql)
                .results()
                .filter(found -> capabilities.contains(found.group(1)))
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> literals(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        Stream<String> blocks = BLOCK.matcher(code).results().map(found -> found.group(1));
        Stream<String> strings =
                STRING.matcher(BLOCK.matcher(code).replaceAll("")).results().map(found -> found.group(1));
        return Stream.concat(blocks, strings)
                .filter(text -> SQL.matcher(text).find())
                .toList();
    }

    private static void statements(java.util.function.BiConsumer<String, String> taker) {
        for (String capability : capabilities()) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(capability))) {
                for (Path file :
                        files.filter(any -> any.toString().endsWith(".java")).toList()) {
                    literals(Files.readString(file)).forEach(sql -> taker.accept(capability, sql));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static Set<String> capabilities() {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <A extends Annotation> Map<String, Set<String>> declared(
            Class<A> kind, Function<A, String[]> names) {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (String capability : capabilities()) {
            try {
                A found = Class.forName("vn.thanhtri." + capability + ".package-info")
                        .getAnnotation(kind);
                if (found != null) {
                    declared.put(capability, new TreeSet<>(List.of(names.apply(found))));
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(capability + " has no package-info", e);
            }
        }
        return declared;
    }
}
