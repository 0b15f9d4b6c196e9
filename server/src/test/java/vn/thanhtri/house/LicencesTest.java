package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Read from the descriptions that Maven keeps beside the libraries; of several licences one must be among ours. */
@DisplayName("Licences of all libraries")
class LicencesTest {
    private static final Pattern OURS = Pattern.compile(
            "(?i).*(apache|\\bmit\\b|bsd|\\bedl\\b|eclipse distribution|eclipse public|\\bepl\\b|mozilla public|\\bmpl\\b|cc0|public domain"
                    + "|bouncy castle|ofl|open font|universal permissive|go license|unicode|isc\\b).*");

    @Test
    @DisplayName("are known, and allow what Apache-2.0 promises")
    void areOurs() throws IOException {
        Map<String, List<String>> others = new TreeMap<>();
        int read = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path description = Path.of(entry.replaceFirst("(-linux-[a-z0-9_]+)?\\.jar$", ".pom"));
            if (!entry.endsWith(".jar") || entry.contains("thanhtri") || !Files.exists(description)) {
                continue;
            }
            read++;
            List<String> licences = licencesOf(description);
            if (licences.stream().noneMatch(licence -> OURS.matcher(licence).matches())) {
                others.put(description.getFileName().toString(), licences);
            }
        }
        assertThat(others).isEmpty();
        assertThat(read).as("libraries with a description").isGreaterThan(100);
    }

    private static List<String> licencesOf(Path description) throws IOException {
        Document pom = Jsoup.parse(Files.readString(description), "", Parser.xmlParser());
        List<String> names = new ArrayList<>();
        for (Element licence : pom.select("project > licenses > license")) {
            names.add(licence.select("> name").text() + " "
                    + licence.select("> url").text());
        }
        Element parent = pom.selectFirst("project > parent");
        if (names.isEmpty() && parent != null) {
            Path above = parentOf(description, pom, parent);
            return Files.exists(above) ? licencesOf(above) : names;
        }
        return names;
    }

    /** {@code …/group/artifact/version/artifact-version.pom}, below the same root. */
    private static Path parentOf(Path description, Document pom, Element parent) {
        String group = pom.select("project > groupId").isEmpty()
                ? parent.select("> groupId").text()
                : pom.select("project > groupId").text();
        Path root = description.getParent().getParent().getParent();
        for (int i = 0; i < group.split("\\.").length; i++) {
            root = root.getParent();
        }
        String artifact = parent.select("> artifactId").text();
        String version = parent.select("> version").text();
        return root.resolve(parent.select("> groupId").text().replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }
}
