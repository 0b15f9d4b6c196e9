package vn.thanhtri.policy.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.thanhtri.policy.PolicyCatalogue;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicyKey;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.Term;
import vn.thanhtri.policy.Unconfirmed;
import vn.thanhtri.policy.file.PolicyFile.Supersession;

/** The files of the book put together: who took whose place, and nothing in force twice. */
public final class PolicyFiles {
    /** The law, in every installation. */
    public static final String LAW = "classpath*:law/policy/*.yaml";

    private PolicyFiles() {}

    /** The text of the files that the patterns name, by name. */
    public static Map<String, String> load(List<String> patterns) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (String pattern : patterns) {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
                if (found.length == 0) {
                    throw new PolicyFileException(pattern, "file", "place", "there is no such file");
                }
                for (Resource resource : found) {
                    String name = Objects.requireNonNullElse(resource.getFilename(), pattern);
                    String clash = texts.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
                    if (clash != null) {
                        texts.put("settings/" + name, clash);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("files of the policy book " + patterns, e);
        }
        return texts;
    }

    /**
     * The book of the law, with further files where there are any.
     *
     * @param settings resource patterns, e.g. {@code classpath:vn/thanhtri/app/demo/policy.yaml}
     * @throws PolicyFileException naming file, entry and field
     */
    public static PolicySnapshot read(String... settings) {
        List<String> patterns = new ArrayList<>(List.of(LAW));
        patterns.addAll(List.of(settings));
        return readTexts(load(patterns), List.of());
    }

    /** @param decisions what officers answered, beside what the files say */
    public static PolicySnapshot readTexts(Map<String, String> texts, List<PolicyEntry> decisions) {
        List<PolicyFile> files = new ArrayList<>();
        texts.forEach((name, text) -> files.add(PolicyFile.read(name, text)));
        Map<String, PolicyKey> keys = new HashMap<>();
        Map<String, Term> subjects = new HashMap<>();
        Map<String, Term> anchors = new HashMap<>();
        List<PolicyEntry> entries = new ArrayList<>();
        List<Supersession> supersessions = new ArrayList<>();
        List<Unconfirmed> questions = new ArrayList<>();
        for (PolicyFile file : files) {
            keys.putAll(file.keys);
            subjects.putAll(file.subjects);
            anchors.putAll(file.anchors);
            entries.addAll(file.entries);
            supersessions.addAll(file.supersessions);
            questions.addAll(file.questions);
        }
        PolicyCatalogue catalogue = new PolicyCatalogue(keys, subjects, anchors);
        checkWords(catalogue, entries, questions);
        List<PolicyEntry> settled = supersede(entries, supersessions);
        checkOverlaps(settled);
        settled.addAll(inTurn(decisions));
        return new PolicySnapshot(catalogue, settled, questions);
    }

    private static void checkWords(PolicyCatalogue catalogue, List<PolicyEntry> entries, List<Unconfirmed> questions) {
        for (PolicyEntry entry : entries) {
            PolicyKey key = catalogue
                    .findKey(entry.key())
                    .orElseThrow(() -> trouble(entry, "key", entry.key() + " is not in the catalogue"));
            if (!key.unit().equals(entry.value().unit())) {
                throw trouble(entry, "unit", entry.value().unit() + ", but the catalogue says " + key.unit());
            }
            if (!entry.subject().isEmpty() && !catalogue.subjects().containsKey(entry.subject())) {
                throw trouble(entry, "subject", entry.subject() + " is not in the catalogue");
            }
            String anchor = entry.value().anchor();
            if (!anchor.isEmpty() && !catalogue.anchors().containsKey(anchor)) {
                throw trouble(entry, "anchor", anchor + " is not in the catalogue");
            }
        }
        for (Unconfirmed question : questions) {
            if (catalogue.findKey(question.key()).isEmpty()) {
                throw new PolicyFileException(
                        "questions", question.key(), "key", question.key() + " is not in the catalogue");
            }
        }
    }

    private static List<PolicyEntry> supersede(List<PolicyEntry> entries, List<Supersession> supersessions) {
        List<PolicyEntry> settled = new ArrayList<>(entries);
        for (Supersession claim : supersessions) {
            PolicyEntry successor = entries.stream()
                    .filter(entry -> entry.id().equals(claim.by()))
                    .findFirst()
                    .orElseThrow();
            boolean touched = false;
            Set<String> unmet = new HashSet<>(claim.keys());
            for (int i = 0; i < settled.size(); i++) {
                PolicyEntry old = settled.get(i);
                if (claim.covers(old)) {
                    if (!isEarlier(old, successor)) {
                        throw trouble(successor, "supersedes", old.name() + " is not earlier");
                    }
                    settled.set(i, old.endingAt(successor.from(), successor.id()));
                    unmet.remove(old.key());
                    touched = true;
                }
            }
            if (!touched || !unmet.isEmpty()) {
                throw trouble(successor, "supersedes", "nothing of " + claim.id() + " answers to " + claim.keys());
            }
        }
        return settled;
    }

    /** A later decision of the same place takes the turn of an earlier one. */
    private static List<PolicyEntry> inTurn(List<PolicyEntry> decisions) {
        List<PolicyEntry> settled = new ArrayList<>();
        for (PolicyEntry decision : decisions) {
            settled.replaceAll(old -> old.key().equals(decision.key())
                            && old.scope().equals(decision.scope())
                            && old.subject().equals(decision.subject())
                    ? old.endingAt(decision.from(), decision.id())
                    : old);
            settled.add(decision);
        }
        return settled;
    }

    private static boolean isEarlier(PolicyEntry old, PolicyEntry successor) {
        return Comparator.comparing(PolicyEntry::from)
                        .thenComparing(entry -> entry.document().signed())
                        .thenComparing(entry -> entry.document().sameDay())
                        .compare(old, successor)
                < 0;
    }

    private static void checkOverlaps(List<PolicyEntry> entries) {
        Map<String, List<PolicyEntry>> lines = new HashMap<>();
        for (PolicyEntry entry : entries) {
            List<PolicyEntry> line = lines.computeIfAbsent(
                    entry.key() + "|" + entry.scope() + "|" + entry.subject(), name -> new ArrayList<>());
            for (PolicyEntry other : line) {
                if (overlap(entry, other)) {
                    throw trouble(
                            entry,
                            "valid",
                            "in force together with " + other.name() + " of " + other.origin()
                                    + "; say which supersedes which");
                }
            }
            line.add(entry);
        }
    }

    private static boolean overlap(PolicyEntry one, PolicyEntry other) {
        if (one.neverInForce() || other.neverInForce()) {
            return false;
        }
        Instant start = one.from().isAfter(other.from()) ? one.from() : other.from();
        return one.isInForce(start) && other.isInForce(start);
    }

    private static PolicyFileException trouble(PolicyEntry entry, String field, String trouble) {
        return new PolicyFileException(entry.origin(), entry.name(), field, trouble);
    }
}
