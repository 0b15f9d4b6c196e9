package vn.thanhtri.directive.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is named by one point, while it is read. */
final class OrderParties {
    final List<Addressee> addressees = new ArrayList<>();
    final List<BodyMention> coordinating = new ArrayList<>();
    /** Folded stretches already understood as names of parties. */
    final List<Clauses.Segment> taken = new ArrayList<>();

    boolean subjectlessHead = true;
    /** The order names somebody whom the gazetteer does not hold: it is not for those above. */
    boolean unknownLead;

    void add(FoldedText text, Mention mention, Role role, String how, Ground ground) {
        boolean known = addressees.stream().anyMatch(a -> a.org().equals(mention.org()) && a.role() == role);
        if (!known) {
            addressees.add(new Addressee(text.span(mention.start(), mention.end()), mention.org(), role, how, ground));
        }
        taken.add(new Clauses.Segment(mention.start(), mention.end()));
    }

    void coordinate(FoldedText text, Mention mention, Ground ground) {
        if (coordinating.stream().noneMatch(c -> c.org().equals(mention.org()))) {
            coordinating.add(new BodyMention(text.span(mention.start(), mention.end()), mention.org(), ground));
        }
        taken.add(new Clauses.Segment(mention.start(), mention.end()));
    }

    boolean isTaken(int at) {
        return taken.stream().anyMatch(segment -> at >= segment.start() && at < segment.end());
    }

    /** Where the last name ends, folded; 0 before the first. */
    int lastEnd() {
        return taken.isEmpty() ? 0 : taken.getLast().end();
    }

    boolean has(Role role) {
        return addressees.stream().anyMatch(a -> a.role() == role);
    }

    @Nullable
    Addressee first(Role role) {
        return addressees.stream().filter(a -> a.role() == role).findFirst().orElse(null);
    }

    List<Addressee> leads() {
        return addressees.stream().filter(a -> a.role() == Role.LEAD).toList();
    }
}
