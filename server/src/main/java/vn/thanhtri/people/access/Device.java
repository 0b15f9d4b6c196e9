package vn.thanhtri.people.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Browser and system, as people know them; what a browser says of itself is long and says everything about others too. */
final class Device {
    private static final List<List<String>> BROWSERS = List.of(
            List.of("Edg", "Edge"),
            List.of("OPR/", "Opera"),
            List.of("coc_coc", "Cốc Cốc"),
            List.of("SamsungBrowser", "Samsung Internet"),
            List.of("Firefox/", "Firefox"),
            List.of("Chrome/", "Chrome"),
            List.of("CriOS/", "Chrome"),
            List.of("Safari/", "Safari"));
    private static final List<List<String>> SYSTEMS = List.of(
            List.of("Android", "Android"),
            List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"),
            List.of("Windows", "Windows"),
            List.of("Mac OS X", "macOS"),
            List.of("Linux", "Linux"));

    private Device() {}

    /** E.g. {@code Firefox · Windows}; empty when it says nothing that is known. */
    static String of(@Nullable String userAgent) {
        String browser = find(BROWSERS, userAgent);
        String system = find(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String find(List<List<String>> known, @Nullable String userAgent) {
        return userAgent == null
                ? ""
                : known.stream()
                        .filter(one -> userAgent.contains(one.getFirst()))
                        .map(List::getLast)
                        .findFirst()
                        .orElse("");
    }
}
