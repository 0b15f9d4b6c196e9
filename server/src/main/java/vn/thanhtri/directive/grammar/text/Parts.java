package vn.thanhtri.directive.grammar.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Block;

/** The stretches of a document outside its points, in order. */
public final class Parts {
    /** A stretch, folded indexes. */
    public record Part(int start, int end, Block.Kind kind) {
        boolean holds(Line line) {
            return start <= line.start() && line.end() <= end;
        }
    }

    /** Lists and heads grow line by line into one part. */
    private static final Set<Block.Kind> GROWING =
            EnumSet.of(Block.Kind.RECIPIENTS, Block.Kind.SIGNATURE, Block.Kind.KINH_GUI, Block.Kind.HEADER);

    private final FoldedText text;
    private final List<Part> parts = new ArrayList<>();

    public Parts(FoldedText text) {
        this.text = text;
    }

    public void add(Line line, Block.Kind kind) {
        if (endsWith(kind)
                && GROWING.contains(kind)
                && text.flat.substring(parts.getLast().end(), line.start()).isBlank()) {
            extendLast(line);
        } else {
            parts.add(new Part(line.start(), line.end(), kind));
        }
    }

    public void extendLast(Line line) {
        Part last = parts.removeLast();
        parts.add(new Part(last.start(), line.end(), last.kind()));
    }

    public boolean endsWith(Block.Kind kind) {
        return !parts.isEmpty() && parts.getLast().kind() == kind;
    }

    public Part last() {
        return parts.getLast();
    }

    public boolean has(Block.Kind kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind);
    }

    public List<Part> all() {
        return parts;
    }

    public List<Part> of(Block.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** Whether the line lies in a part of the kind. */
    public boolean in(Line line, Block.Kind kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind && part.holds(line));
    }

    @Nullable
    public Part first(Block.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst().orElse(null);
    }
}
