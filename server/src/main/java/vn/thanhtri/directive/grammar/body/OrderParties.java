package vn.thanhtri.directive.grammar.body;

import java.util.ArrayList;
import java.util.BitSet;
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

    private final BitSet named = new BitSet();
    private final List<Clauses.Segment> heads = new ArrayList<>();
    private final List<Clauses.Segment> duties = new ArrayList<>();
    private final List<Clauses.Segment> speakers = new ArrayList<>();

    private boolean spoken;

    public boolean subjectlessHead = true;
    /** The order names somebody whom the gazetteer does not hold: it is not for those above. */
    public boolean unknownLead;

    public void add(FoldedText text, Mention mention, Role role, String how, Ground ground) {
        boolean known = addressees.stream().anyMatch(a -> a.org().equals(mention.org()) && a.role() == role);
        if (!known) {
            addressees.add(new Addressee(text.span(mention.start(), mention.end()), mention.org(), role, how, ground));
        }
        take(mention);
        if (role == Role.LEAD || role == Role.RESPONSIBLE || role == Role.ACCOUNTABLE) {
            heads.add(new Clauses.Segment(mention.start(), mention.end()));
            if (mention.kind() != Mention.Kind.PEOPLE && !ground.rule().equals("subject-head")) {
                duties.add(new Clauses.Segment(mention.start(), mention.end()));
            }
        }
    }

    /** Folded end of who gives the order in the stretch, or -1. */
    public int speakerEnd(int start, int end) {
        return speakers.stream()
                .filter(s -> s.start() >= start && s.end() <= end)
                .mapToInt(Clauses.Segment::end)
                .max()
                .orElse(-1);
    }

    /** Whether the stretch says what somebody shall do, and not only speaks of him. */
    public boolean dutiesIn(Clauses.Segment stretch) {
        return duties.stream().anyMatch(h -> h.start() >= stretch.start() && h.end() <= stretch.end());
    }

    /** Where the last name of those who are ordered ends, folded; -1 before the first. */
    public int headEnd() {
        return heads.stream().mapToInt(Clauses.Segment::end).max().orElse(-1);
    }

    /** Whether the stretch names whom it orders. */
    public boolean names(Clauses.Segment stretch) {
        return heads.stream().anyMatch(h -> h.start() >= stretch.start() && h.end() <= stretch.end());
    }

    void coordinate(FoldedText text, Mention mention, Ground ground) {
        if (coordinating.stream().noneMatch(c -> c.org().equals(mention.org()))) {
            coordinating.add(new BodyMention(text.span(mention.start(), mention.end()), mention.org(), ground));
        }
        take(mention);
    }

    /** Who gives the order: named, but owing nothing. */
    void speaker(Mention mention) {
        speakers.add(new Clauses.Segment(mention.start(), mention.end()));
        spoken |= !mention.org().isEmpty() && !mention.org().startsWith(BodyShape.UNLISTED);
        take(mention);
    }

    /** Whether a body the gazetteer holds gives the order. */
    public boolean spoken() {
        return spoken;
    }

    private void take(Mention mention) {
        taken.add(new Clauses.Segment(mention.start(), mention.end()));
        named.set(mention.start(), mention.end());
    }

    /** Folded end of the name that stands at the place, or -1. */
    public int nameEnd(int at) {
        return named.get(at) ? named.nextClearBit(at) : -1;
    }

    /** Whether a name stands in the stretch. */
    public boolean anyTaken(int start, int end) {
        int next = named.nextSetBit(start);
        return next >= 0 && next < end;
    }

    public boolean isTaken(int at) {
        return named.get(at);
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
