package vn.thanhtri.app.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names of people who do not exist: parts put together, no full name twice. */
final class InventedNames {
    private final Story story;
    private final RandomGenerator random;
    private final Set<String> used = new HashSet<>();

    InventedNames(Story story, RandomGenerator random) {
        this.story = story;
        this.random = random;
    }

    /** @param sex {@code M} or {@code F} */
    String next(String sex) {
        return next(pick("family"), sex);
    }

    String family() {
        return pick("family");
    }

    String next(String family, String sex) {
        for (int tries = 0; tries < 60; tries++) {
            String name = family + " " + pick("middle" + sex) + " " + pick("given" + sex);
            if (used.add(name)) {
                return name;
            }
        }
        String name = family + " " + pick("middle" + sex) + " " + pick("given" + sex) + " " + pick("given" + sex);
        used.add(name);
        return name;
    }

    private String pick(String part) {
        List<String> values = story.names().stream()
                .filter(name -> name.part().equals(part))
                .map(Story.NamePart::value)
                .toList();
        return values.get(random.nextInt(values.size()));
    }
}
