package vn.thanhtri.directive.grammar.work;

import java.util.regex.Matcher;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;

/** Where the work of a piece begins: behind who shall do it, with whom, and upon what ground. */
final class PieceStart {
    private static final int LONGEST_FRONT = 260;

    private final FoldedText text;

    PieceStart(FoldedText text) {
        this.text = text;
    }

    /** Past the names of who shall do it, past "phối hợp với …" and words like "Trước mắt,": where the work itself begins. */
    int of(int from, int end, OrderParties parties) {
        int at = blanks(from, end);
        at = pastGround(at, end, parties);
        for (int step = 0; step < 40 && at < end; step++) {
            int next = step(at, end, parties);
            if (next <= at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** "Để …, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở …": what stands before the issuer's word is the ground of the order. */
    private int pastGround(int at, int end, OrderParties parties) {
        boolean grounds = text.matcher(PieceWords.GROUNDS, at, end).lookingAt();
        int speaker = parties.speakerEnd(at, end);
        if (speaker <= at && !grounds) {
            return at;
        }
        Matcher assign = text.matcher(PieceWords.ASSIGN, speaker > at ? blanks(speaker, end) : at, end);
        if (speaker > at) {
            return assign.lookingAt() ? blanks(assign.end(), end) : at;
        }
        while (assign.find()) {
            if (Lexicon.startsWord(text.lower, assign.start()) && parties.isTaken(assign.end())) {
                return assign.end();
            }
        }
        return at;
    }

    private int step(int at, int end, OrderParties parties) {
        int name = parties.nameEnd(at);
        if (name > at) {
            return past(name, end);
        }
        Matcher assign = text.matcher(PieceWords.ASSIGN, at, end);
        if (assign.lookingAt() && (parties.isTaken(assign.end()) || Verbs.begin(text, assign.end(), end))) {
            return assign.end();
        }
        Matcher link = text.matcher(PieceWords.LINK, at, end);
        if (link.lookingAt() && parties.isTaken(link.end()) && !anotherLeads(link.end(), parties)) {
            int after = chain(link.end(), end, parties);
            return Verbs.begin(text, after, end) ? after : at;
        }
        Matcher front = text.matcher(PieceWords.FRONT, at, end);
        if (front.lookingAt()
                && front.end() < end
                && (parties.isTaken(front.end())
                        || Verbs.begin(text, front.end(), end)
                        || text.matcher(PieceWords.CONDITION, front.end(), end).lookingAt())) {
            return front.end();
        }
        return front.lookingAt() ? nameBehind(at, front.end(), end, parties) : at;
    }

    /** "… phải lãnh đạo, chính quyền phải vào cuộc": the name behind the comma has work of its own. */
    private boolean anotherLeads(int name, OrderParties parties) {
        return text.flat.startsWith(", ", name - 2) && parties.names(new Clauses.Segment(name, parties.nameEnd(name)));
    }

    /** "Với thí sinh, nhất là thí sinh ở xa, UBND các địa phương cần …": the name behind a later comma; else the beginning. */
    private int nameBehind(int start, int from, int end, OrderParties parties) {
        boolean towards = text.lower.startsWith("đối với", start) || text.lower.startsWith("về phía", start);
        int limit = Math.min(end, from + LONGEST_FRONT);
        for (int comma = text.flat.indexOf(", ", from);
                comma > 0 && comma < limit;
                comma = text.flat.indexOf(", ", comma + 2)) {
            if (towards && Verbs.begin(text, comma + 2, end)
                    || parties.isTaken(comma + 2)
                            && parties.names(new Clauses.Segment(comma + 2, parties.nameEnd(comma + 2)))) {
                return comma + 2;
            }
        }
        return -1;
    }

    /** After a name: past the sign and the next name, past what is said about it in brackets. */
    private int past(int nameEnd, int end) {
        Matcher between = text.matcher(PieceWords.BETWEEN, nameEnd, end);
        int after = between.lookingAt() ? between.end() : nameEnd;
        return blanks(after, end);
    }

    private int chain(int at, int end, OrderParties parties) {
        int position = at;
        while (position < end && parties.isTaken(position)) {
            position = past(parties.nameEnd(position), end);
        }
        return position;
    }

    private int blanks(int at, int end) {
        int i = at;
        while (i < end && " \"-,;:".indexOf(text.flat.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
