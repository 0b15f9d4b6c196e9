package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Gives names dense indices from 0 in the order in which they are first seen. Not safe for several threads. */
public final class Interner {
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The index of the name; a new one when the name is new. */
    public int intern(String name) {
        Integer known = indices.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    public OptionalInt findIndex(String name) {
        Integer known = indices.get(name);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** The name at the index. Throws IndexOutOfBoundsException for an index that was never given. */
    public String getName(int index) {
        return names.get(index);
    }

    public int size() {
        return names.size();
    }
}
