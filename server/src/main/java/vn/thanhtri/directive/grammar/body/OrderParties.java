package vn.thanhtri.directive.grammar.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;

/** Who is named by one point, while it is read. */
public final class OrderParties {
    public final List<Addressee> addressees = new ArrayList<>();
    public final List<BodyMention> coordinating = new ArrayList<>();
    /** Folded stretches already understood as names of parties. */
    public final List<Clauses.Segment> taken = new ArrayList<>();

    public boolean subjectlessHead = true;
    /** The order names somebody whom the gazetteer does not hold: it is not for those above. */
    public boolean unknownLead;

    public void add(FoldedText text, Mention mention, Role role, String how, Ground ground) {
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

    public boolean isTaken(int at) {
        return taken.stream().anyMatch(segment -> at >= segment.start() && at < segment.end());
    }

    /** Where the last name ends, folded; 0 before the first. */
    int lastEnd() {
        return taken.isEmpty() ? 0 : taken.getLast().end();
    }

    public boolean has(Role role) {
        return addressees.stream().anyMatch(a -> a.role() == role);
    }

    @Nullable
    public Addressee first(Role role) {
        return addressees.stream().filter(a -> a.role() == role).findFirst().orElse(null);
    }

    public List<Addressee> leads() {
        return addressees.stream().filter(a -> a.role() == Role.LEAD).toList();
    }
}
