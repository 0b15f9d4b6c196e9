package vn.thanhtri.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of static files with a mark of their content, so that browsers may keep them for a year. */
@Component
public class Assets {
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** @param name path below {@code static/}, e.g. {@code app.css}, or {@code htmx.min.js} */
    public String url(String name) {
        return urls.computeIfAbsent(name, Assets::stamped);
    }

    private static String stamped(String name) {
        ClassPathResource resource =
                new ClassPathResource(name.equals("htmx.min.js") ? WebSetup.HTMX + name : "static/" + name);
        CRC32C sum = new CRC32C();
        try (InputStream in = resource.getInputStream()) {
            sum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + name, e);
        }
        return "/assets/" + name + "?v=" + Long.toHexString(sum.getValue());
    }
}
