package vn.thanhtri.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Refusal;

/**
 * What screens say, in both languages. Each capability keeps its own {@code words.vi.properties} and {@code
 * words.en.properties} beside its name; a key is defined once.
 */
@Component
public class Words {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

    public Words() {
        for (Language language : Language.values()) {
            byLanguage.put(language, load("classpath*:vn/thanhtri/*/words." + language.tag() + ".properties"));
        }
    }

    /** The words of a key with {@code {0}}, {@code {1}} … filled in; the key itself in brackets when nobody defined it. */
    public String say(Language language, String key, Object... values) {
        String text = find(language, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words of a key with {@code {name}} placeholders filled in. */
    public String say(Language language, String key, Map<String, String> values) {
        String text = find(language, key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** A refusal with its numbers; an instant, which programs get as it is, is said as people write it. */
    public String say(Language language, Refusal refusal) {
        Map<String, String> said = new HashMap<>();
        refusal.numbers()
                .forEach((name, value) -> said.put(
                        name,
                        value.startsWith("@") && knows(value.substring(1))
                                ? find(language, value.substring(1))
                                : moment(value)));
        return say(language, refusal.code(), said);
    }

    /** What only looks like an instant, 25:00, is said as it was sent. */
    private static String moment(String value) {
        if (!INSTANT.matcher(value).matches()) {
            return value;
        }
        try {
            Instant at = Instant.parse(value);
            return Formats.clock(at) + " " + Formats.day(at);
        } catch (DateTimeParseException none) {
            return value;
        }
    }

    public boolean knows(String key) {
        return words(Language.VI).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(words(language).keySet());
    }

    private String find(Language language, String key) {
        String text = words(language).get(key);
        return text == null ? words(Language.VI).getOrDefault(key, "[" + key + "]") : text;
    }

    private Map<String, String> words(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, String> load(String pattern) {
        Map<String, String> words = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (InputStreamReader reader =
                        new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (words.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException(key + " is said twice, the second time in " + resource);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words of " + pattern, e);
        }
        return Map.copyOf(words);
    }
}
