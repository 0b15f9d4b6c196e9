package vn.thanhtri.policy;

import java.util.Map;
import java.util.Optional;

/** The keys, subjects and anchors that the book may use; whatever is not here is a slip of the pen. */
public record PolicyCatalogue(Map<String, PolicyKey> keys, Map<String, Term> subjects, Map<String, Term> anchors) {
    public PolicyCatalogue {
        keys = Map.copyOf(keys);
        subjects = Map.copyOf(subjects);
        anchors = Map.copyOf(anchors);
    }

    public Optional<PolicyKey> findKey(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** @throws IllegalArgumentException when the catalogue does not know the key */
    public PolicyKey getKey(String key) {
        return findKey(key).orElseThrow(() -> new IllegalArgumentException("policy key " + key));
    }
}
