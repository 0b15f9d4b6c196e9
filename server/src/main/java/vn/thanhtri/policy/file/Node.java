package vn.thanhtri.policy.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping of a policy file, read strictly: every field is known, every text is text. */
record Node(String file, String entry, Map<?, ?> fields) {

    static Node of(String file, String entry, String field, Object read) {
        if (read instanceof Map<?, ?> map) {
            return new Node(file, entry, map);
        }
        throw new PolicyFileException(file, entry, field, "a mapping is expected");
    }

    Node called(String name) {
        return new Node(file, name, fields);
    }

    /** Refuses every field that is not among those named. */
    Node allowing(String... known) {
        Set<String> names = Set.of(known);
        for (Object field : fields.keySet()) {
            if (!names.contains(String.valueOf(field))) {
                throw trouble(String.valueOf(field), "unknown field; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    Optional<String> findText(String field) {
        Object read = fields.get(field);
        if (read == null) {
            return Optional.empty();
        }
        if (read instanceof String text) {
            return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
        }
        throw trouble(field, "a text is expected");
    }

    String text(String field) {
        return findText(field).orElseThrow(() -> trouble(field, "missing"));
    }

    Node child(String field) {
        Object read = fields.get(field);
        if (read == null) {
            throw trouble(field, "missing");
        }
        return of(file, entry, field, read);
    }

    /** The mappings of a list; none when the field is absent. */
    List<Node> children(String field) {
        List<Node> nodes = new ArrayList<>();
        for (Object read : list(field)) {
            nodes.add(of(file, entry, field, read));
        }
        return nodes;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Object read : list(field)) {
            if (!(read instanceof String text)) {
                throw trouble(field, "a list of texts is expected");
            }
            texts.add(text);
        }
        return texts;
    }

    private List<?> list(String field) {
        Object read = fields.get(field);
        if (read == null) {
            return List.of();
        }
        if (read instanceof List<?> list) {
            return list;
        }
        throw trouble(field, "a list is expected");
    }

    PolicyFileException trouble(String field, String trouble) {
        return new PolicyFileException(file, entry, field, trouble);
    }
}
