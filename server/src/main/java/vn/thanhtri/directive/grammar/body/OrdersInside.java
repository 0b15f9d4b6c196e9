package vn.thanhtri.directive.grammar.body;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** Finds the parties that a sentence names behind its subject: with whom, through whom, who answers, who is thanked. */
final class OrdersInside {
    private final FoldedText text;
    private final RunReader runs;

    OrdersInside(FoldedText text, RunReader runs) {
        this.text = text;
        this.runs = runs;
    }

    /** Verbs with an object inside the segment. */
    void read(OrderParties parties, Clauses.Segment segment, boolean hasSubject) {
        commended(parties, segment);
        for (int i = segment.start(); i < segment.end(); i++) {
            if (!Lexicon.startsWord(text.lower, i) || parties.isTaken(i)) {
                continue;
            }
            i = Math.max(i, insideAt(parties, segment, i, hasSubject));
        }
    }

    /** Reads one verb with its object at {@code i}; the folded index to go on from. */
    private int insideAt(OrderParties parties, Clauses.Segment segment, int i, boolean hasSubject) {
        int must = mustInside(parties, segment, i);
        if (must > i) {
            return must;
        }
        if (!OrderWords.FIRST_WORDS.contains(Lexicon.wordAt(text.lower, i))) {
            return i;
        }
        Matcher coordinate = text.matcher(OrderWords.COORDINATE, i, segment.end());
        if (coordinate.lookingAt()) {
            Optional<Run> run = runs.after(coordinate.end(), segment.end());
            run.ifPresent(r -> r.mentions().forEach(m -> parties.coordinate(text, m, new Ground("coordinate", 0.9))));
            return run.map(Run::end).orElse(i);
        }
        Matcher direct = text.matcher(OrderWords.DIRECT, i, segment.end());
        if (direct.lookingAt()
                && !precededBy(OrderWords.NOT_DIRECTING, i)
                && !OrderWords.ISSUED
                        .matcher(text.lower.substring(segment.start(), i))
                        .find()) {
            return direct(parties, segment, i, direct);
        }
        Matcher assign = text.matcher(OrderWords.ASSIGN, i, segment.end());
        if (assign.lookingAt() && !precededBy(OrderWords.NOT_ASSIGNING, i)) {
            return assignInside(parties, segment, i, assign, hasSubject);
        }
        return accountableInside(parties, segment, i);
    }

    /** "…, các địa phương phải huy động lực lượng": a second subject behind a comma. */
    private int mustInside(OrderParties parties, Clauses.Segment segment, int i) {
        if (i < segment.start() + 2 || text.flat.charAt(i - 2) != ',' || !runs.mayStart(i)) {
            return i;
        }
        Optional<Run> run = runs.at(i, segment.end());
        boolean must = run.isPresent()
                && run.get().mentions().stream().noneMatch(m -> m.org().startsWith(BodyShape.UNLISTED))
                && text.matcher(OrderWords.MUST, run.get().end(), segment.end()).lookingAt();
        if (!must) {
            return i;
        }
        run.get()
                .mentions()
                .forEach(m -> parties.add(text, m, Role.LEAD, "head_subject", new Ground("subject-inside", 0.7)));
        return run.get().end();
    }

    private int direct(OrderParties parties, Clauses.Segment segment, int i, Matcher direct) {
        Optional<Run> run = runs.after(direct.end(), segment.end());
        if (run.isEmpty() || parties.isTaken(run.get().start())) {
            return i;
        }
        String verb = direct.group("verb");
        boolean forces = verb.equals("huy động") || verb.equals("điều động");
        boolean audience = verb.equals("tham mưu")
                || forces && run.get().mentions().stream().anyMatch(m -> m.org().startsWith(BodyShape.UNLISTED))
                || run.get().mentions().stream().allMatch(m -> m.kind() == Mention.Kind.PEOPLE);
        if (audience) {
            return i;
        }
        String how =
                verb.equals("hướng dẫn") ? "verb:huong_dan" : verb.equals("đôn đốc") ? "verb:don_doc" : "verb:chi_dao";
        run.get().mentions().forEach(m -> parties.add(text, m, Role.EXECUTOR, how, new Ground("direct", 0.85)));
        return run.get().end();
    }

    private int assignInside(OrderParties parties, Clauses.Segment segment, int i, Matcher assign, boolean hasSubject) {
        Optional<Run> run = runs.after(assign.end(), segment.end());
        if (run.isEmpty() || parties.isTaken(run.get().start())) {
            return i;
        }
        Role role = hasSubject ? Role.EXECUTOR : Role.LEAD;
        String how = OrderWords.VERB_CODES.getOrDefault(assign.group("verb"), "verb:giao");
        run.get().mentions().forEach(m -> parties.add(text, m, role, how, new Ground("assign-inside", 0.8)));
        return run.get().end();
    }

    private int accountableInside(OrderParties parties, Clauses.Segment segment, int i) {
        Optional<Run> run = text.lower.startsWith("người đứng đầu", i)
                        || text.lower.startsWith("thủ trưởng", i)
                        || text.lower.startsWith("chủ tịch", i)
                        || text.lower.startsWith("bí thư", i)
                ? runs.at(i, segment.end())
                : Optional.empty();
        if (run.isEmpty()) {
            ownHead(parties, segment, i);
            return i;
        }
        Matcher m = text.matcher(OrderWords.ACCOUNTABLE, run.get().end(), segment.end());
        if (m.lookingAt() && run.get().allHeads() && m.group("thi") == null) {
            run.get()
                    .mentions()
                    .forEach(x -> parties.add(text, x, Role.ACCOUNTABLE, "norm", new Ground("accountable", 0.9)));
        }
        return run.get().end();
    }

    /** "Các cấp ủy …; người đứng đầu chịu trách nhiệm nếu …": the head of the one who was named before. */
    private void ownHead(OrderParties parties, Clauses.Segment segment, int i) {
        Matcher head = text.matcher(OrderWords.OWN_HEAD, i, segment.end());
        List<Addressee> leads = parties.leads();
        if (head.lookingAt() && leads.size() == 1 && !leads.getFirst().org().startsWith("HEAD(")) {
            Mention own =
                    new Mention(i, head.end("head"), "HEAD(" + leads.getFirst().org() + ")", Mention.Kind.HEAD);
            parties.add(text, own, Role.ACCOUNTABLE, "norm", new Ground("accountable-own", 0.8));
        }
    }

    private void commended(OrderParties parties, Clauses.Segment segment) {
        Matcher m = text.matcher(OrderWords.COMMEND, segment.start(), segment.end());
        if (m.lookingAt()) {
            runs.at(m.end(), segment.end())
                    .ifPresent(run -> run.mentions().stream()
                            .filter(x -> !x.org().startsWith(BodyShape.UNLISTED))
                            .forEach(x -> parties.add(
                                    text, x, Role.COMMENDED, "verb:bieu_duong", new Ground("commend", 0.85))));
        }
    }

    private boolean precededBy(Pattern pattern, int i) {
        int from = Math.max(0, i - 14);
        Matcher m = pattern.matcher(text.lower.substring(from, i));
        return m.find();
    }
}
