package vn.thanhtri.walk;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Follows what pages offer: links, fragments, downloads; keeps a few addresses of each door, and each form once filled in. */
final class Crawl {
    private static final List<String> LEADING =
            List.of("href", "hx-get", "data-stream", "data-url", "data-href", "data-src", "src", "formaction");

    /** Questions of different names that are put to one door: a list's chips combine without end. */
    private static final int SHAPES = 4;

    private final List<Door> doors;
    private final int perDoor;
    private final Map<Door, Set<String>> addresses = new LinkedHashMap<>();
    private final Map<Door, List<FilledForm>> forms = new LinkedHashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    Crawl(List<Door> doors, int perDoor) {
        this.doors = doors.stream().sorted(Door.BY_SPECIALITY).toList();
        this.perDoor = perDoor;
    }

    Map<Door, Set<String>> addresses() {
        return addresses;
    }

    Map<Door, List<FilledForm>> forms() {
        return forms;
    }

    /** Values that forms of pages hold, by the name of the field. */
    Map<String, List<String>> values() {
        return known;
    }

    Optional<Door> doorOf(String method, String path) {
        String plain = path.replaceFirst("[?#].*", "");
        return doors.stream()
                .filter(door -> door.method().equals(method) && door.fits(plain))
                .findFirst();
    }

    void walk(Visitor visitor, String from) throws IOException {
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(waiting);
        Set<String> asked = new HashSet<>();
        Map<Door, Integer> times = new HashMap<>();
        Map<Door, Integer> shapes = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.removeFirst();
            Optional<Door> door = doorOf("GET", path);
            if (door.isEmpty() || path.startsWith("/sign-")) {
                continue;
            }
            String shape = door.get() + " " + path.replaceFirst("^[^?]*", "").replaceAll("=[^&]*", "");
            boolean more = asked.add(shape)
                    ? shapes.merge(door.get(), 1, Integer::sum) <= SHAPES
                    : times.merge(door.get(), 1, Integer::sum) <= perDoor;
            if (!more) {
                continue;
            }
            addresses.computeIfAbsent(door.get(), any -> new HashSet<>()).add(path);
            if (door.get().stream()) {
                continue;
            }
            Answer answer = visitor.get(path);
            List<String> found = new ArrayList<>();
            if (answer.status() == 302) {
                found.add(answer.location());
            } else if (answer.type().startsWith("text/html")) {
                read(Jsoup.parse(answer.text()), path, found);
            }
            for (String next : found) {
                String local = local(path, next);
                if (local != null && seen.add(local)) {
                    waiting.addLast(local);
                }
            }
        }
    }

    private void read(Document page, String path, List<String> found) {
        for (String attribute : LEADING) {
            page.select("[" + attribute + "]").forEach(each -> found.add(each.attr(attribute)));
        }
        for (Element form : page.select("form")) {
            FilledForm filled = FilledForm.of(form);
            if (form.attr("method").equalsIgnoreCase("post")) {
                keep(local(path, filled.action()), filled);
            }
            filled.values().forEach((name, values) -> {
                List<String> all = known.computeIfAbsent(name, any -> new ArrayList<>());
                values.stream()
                        .filter(value -> !value.isEmpty() && !all.contains(value))
                        .limit(3)
                        .forEach(all::add);
            });
        }
    }

    private void keep(@Nullable String action, FilledForm filled) {
        if (action == null) {
            return;
        }
        doorOf("POST", action).ifPresent(to -> {
            List<FilledForm> all = forms.computeIfAbsent(to, any -> new ArrayList<>());
            if (all.size() < perDoor) {
                all.add(new FilledForm(action, filled.values(), filled.file()));
            }
        });
    }

    private static @Nullable String local(String page, String link) {
        try {
            URI to = URI.create("http://here" + page).resolve(link);
            boolean ours = "here".equals(to.getHost()) || link.contains("://localhost") || link.contains("://127.");
            if (!ours || to.getScheme() == null || !to.getScheme().startsWith("http")) {
                return null;
            }
            return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
