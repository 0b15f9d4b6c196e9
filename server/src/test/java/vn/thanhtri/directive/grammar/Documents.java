package vn.thanhtri.directive.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The documents the tests read: the five real ones of law/documents and invented ones in other layouts. */
final class Documents {
    /** File in law/documents, by the name of its annotation. */
    static final Map<String, String> REAL = Map.of(
            "000_72be0f7c825e5c7b", "hung-yen-thong-bao-ket-luan-2021-07-08.txt",
            "001_f327026306f30f20", "hung-yen-chi-thi-ban-thuong-vu-tinh-uy-2021-02.txt",
            "002_85149d26268d0f6b", "107-TB-UBND-thai-nguyen-2021-07-28.txt",
            "003_093e01689cb64f89", "nam-dinh-thong-bao-y-kien-chi-dao-2021-05-12.txt",
            "004_f80329100c524557", "thong-bao-ket-luan-ban-thuong-vu-tinh-uy-2021-07-12.txt");

    static final List<String> NAMES = REAL.keySet().stream().sorted().toList();

    private Documents() {}

    static String real(String name) {
        Path file = lawDocuments().resolve(REAL.get(name));
        return read(file);
    }

    static Path file(String name) {
        return lawDocuments().resolve(REAL.get(name));
    }

    static String gold(String name) {
        return resource("/directives/gold/" + name + ".txt.json");
    }

    static String layout(String name) {
        return resource("/directives/layouts/" + name);
    }

    static String resource(String path) {
        try (var in = Documents.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lawDocuments() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path documents = at.resolve("law/documents");
            if (Files.isDirectory(documents)) {
                return documents;
            }
        }
        throw new IllegalStateException("law/documents is not above the working directory");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
