package vn.thanhtri.message;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How messages leave the house: {@code smtp.url}, {@code smtp.from}, {@code gateway.url}, {@code gateway.secret}. Each from the
 * application's settings ({@code thanhtri.smtp.url}, or {@code THANHTRI_SMTP_URL} in the environment), else from the file
 * {@code messages.properties} in the data folder. Secrets are never logged.
 */
@Component
class WaySettings {
    private static final String FILE = "messages.properties";

    private final Environment environment;
    private final Properties file = new Properties();

    WaySettings(Environment environment) {
        this.environment = environment;
        String folder = environment.getProperty("thanhtri.data", "");
        Path path = Path.of(folder, FILE);
        if (!folder.isEmpty() && Files.isReadable(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                file.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(path.toString(), e);
            }
        }
    }

    /** Empty when nobody has set it. */
    String get(String name) {
        return Objects.requireNonNullElseGet(
                        environment.getProperty("thanhtri." + name), () -> file.getProperty(name, ""))
                .strip();
    }
}
