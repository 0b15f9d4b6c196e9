package vn.thanhtri.directive.grammar.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Signs;
import vn.thanhtri.directive.grammar.text.Verbs;

/** Finds who an order names and as what: lead, executor, accountable, commended, coordinating. */
public final class OrderReader {
    private final FoldedText text;
    private final RunReader runs;

    public OrderReader(FoldedText text) {
        this.text = text;
        this.runs = new RunReader(text);
    }

    public OrderParties read(int start, int end) {
        OrderParties parties = new OrderParties();
        boolean first = true;
        Matcher carriesOut = text.matcher(OrderWords.CARRIES_OUT, start, end);
        if (carriesOut.find()) {
            responsible(parties, start, carriesOut.start());
            return parties;
        }
        boolean listing = false;
        for (Clauses.Segment segment : Clauses.segments(text, start, end)) {
            int at = skipFront(segment.start(), segment.end());
            boolean head = first || listing;
            Matcher word = text.matcher(OrderWords.FRONT_WORD, segment.start(), segment.end());
            boolean named = word.lookingAt() && subject(parties, word.end(), segment, head)
                    || assign(parties, at, segment, true)
                    || subject(parties, at, segment, head)
                    || at != segment.start() && subject(parties, segment.start(), segment, head);
            if (first) {
                parties.subjectlessHead = !named;
            }
            first = false;
            listing = head && named && parties.lastEnd() >= segment.end() - 2;
            inside(parties, segment, named);
        }
        return parties;
    }

    /** The last article of a decision: everybody named before "chịu trách nhiệm thi hành". */
    private void responsible(OrderParties parties, int start, int end) {
        for (int i = start; i < end; i++) {
            Optional<Run> run = Lexicon.startsWord(text.lower, i) ? runs.at(i, end) : Optional.empty();
            if (run.isPresent()) {
                run.get()
                        .mentions()
                        .forEach(m ->
                                parties.add(text, m, Role.RESPONSIBLE, "head_subject", new Ground("responsible", 0.9)));
                i = run.get().end();
            }
        }
    }

    private int skipFront(int at, int end) {
        Matcher towards = text.matcher(OrderWords.TOWARDS, at, end);
        if (towards.lookingAt() && runs.at(towards.end(), end).isPresent()) {
            return towards.end();
        }
        Matcher m = text.matcher(OrderWords.FRONT, at, end);
        return m.lookingAt() ? m.end() : at;
    }

    /** "Giao Sở Y tế …" at the head of a segment. */
    private boolean assign(OrderParties parties, int at, Clauses.Segment segment, boolean atHead) {
        Matcher m = text.matcher(OrderWords.ASSIGN, at, segment.end());
        if (!m.lookingAt()) {
            return false;
        }
        Optional<Run> run = runs.after(m.end(), segment.end());
        if (run.isEmpty()) {
            parties.unknownLead |= runs.isUnknown(m.end(), segment.end());
            return false;
        }
        String how = OrderWords.VERB_CODES.getOrDefault(m.group("verb"), "verb:giao");
        // "Ủy ban nhân dân các xã nắm chắc …; giao Tổ COVID-19 theo dõi": by the one who leads, not by the issuer
        boolean byLead = at == segment.start()
                && Character.isLowerCase(text.flat.charAt(at))
                && !parties.leads().isEmpty()
                && parties.leads().stream().allMatch(lead -> lead.how().equals("head_subject"));
        for (Mention mention : run.get().mentions()) {
            parties.add(
                    text,
                    mention,
                    byLead ? Role.EXECUTOR : Role.LEAD,
                    how,
                    new Ground(atHead ? "assign-head" : "assign-inside", atHead ? 0.95 : 0.8));
        }
        return true;
    }

    /** "Sở Y tế chủ trì …", "UBND các huyện:", "Người đứng đầu … chịu trách nhiệm". */
    private boolean subject(OrderParties parties, int at, Clauses.Segment segment, boolean pointHead) {
        Optional<Run> found = runs.at(at, segment.end());
        if (found.isEmpty()) {
            return false;
        }
        Run run = found.get();
        Matcher accountable = text.matcher(OrderWords.ACCOUNTABLE, run.end(), segment.end());
        if (accountable.lookingAt()) {
            return answerable(parties, run, accountable);
        }
        if (pointHead && titleTowards(segment)) {
            run.mentions()
                    .forEach(m -> parties.add(text, m, Role.LEAD, "head_subject", new Ground("title-towards", 0.75)));
            return true;
        }
        if (text.matcher(OrderWords.NARRATIVE, run.end(), segment.end()).lookingAt()) {
            return relative(parties, run, segment, pointHead);
        }
        Matcher speaks = text.matcher(OrderWords.SPEAKS, run.end(), segment.end());
        boolean one = run.mentions().size() <= 3
                && run.mentions().stream().noneMatch(m -> m.org().contains(":*"));
        if (speaks.lookingAt() && one) { // nobody issues a document as "all of a kind"
            boolean assigned = assign(parties, speaks.end(), segment, true);
            if (assigned || !worksItself(speaks.end(), segment)) {
                run.mentions().forEach(m -> parties.speaker(m));
                return assigned;
            }
        }
        boolean bare = run.end() >= segment.end() - 1;
        boolean duty =
                text.matcher(OrderWords.DUTY_WORD, run.end(), segment.end()).lookingAt()
                        || Verbs.begin(text, afterBlanks(run.end(), segment.end()), segment.end());
        if (!duty && !(pointHead && (bare || run.strong()))) {
            return false;
        }
        for (Mention mention : run.mentions()) {
            parties.add(
                    text,
                    mention,
                    Role.LEAD,
                    "head_subject",
                    new Ground(duty ? "subject-duty" : "subject-head", duty ? 0.92 : 0.75));
        }
        return true;
    }

    /** "Ủy ban nhân dân các xã kêu gọi tàu thuyền vào bờ": the verb has a thing for its object, and nobody. */
    private boolean worksItself(int at, Clauses.Segment segment) {
        Matcher verb = text.matcher(OrderWords.ASSIGN, at, segment.end());
        boolean calls =
                verb.lookingAt() && Set.of("kêu gọi", "phân công", "giao").contains(verb.group("verb"));
        return calls && verb.end() < segment.end() && Character.isLowerCase(text.flat.charAt(verb.end()));
    }

    private int afterBlanks(int at, int end) {
        int i = at;
        while (i < end && (text.flat.charAt(i) == ' ' || text.flat.charAt(i) == ',')) {
            i++;
        }
        return i;
    }

    /** "ĐỐI VỚI CÁC ĐỊA PHƯƠNG ĐANG THỰC HIỆN GIÃN CÁCH XÃ HỘI": whom the items below concern. */
    private boolean titleTowards(Clauses.Segment segment) {
        return text.matcher(OrderWords.TOWARDS, segment.start(), segment.end()).lookingAt()
                && Signs.capitals(text.flat.substring(segment.start(), segment.end()));
    }

    /** "Chủ tịch UBND các tỉnh đang thực hiện giãn cách xã hội chỉ đạo …": a relative clause, then the duty. */
    private boolean relative(OrderParties parties, Run run, Clauses.Segment segment, boolean pointHead) {
        boolean clause = pointHead
                && run.strong()
                && text.matcher(OrderWords.RELATIVE, run.end(), segment.end()).lookingAt();
        if (clause) {
            run.mentions()
                    .forEach(m -> parties.add(text, m, Role.LEAD, "head_subject", new Ground("subject-relative", 0.7)));
        }
        return clause;
    }

    private boolean answerable(OrderParties parties, Run run, Matcher m) {
        boolean executesDecision = m.group("thi") != null;
        boolean answers =
                m.group("truoc") != null || run.allHeads() && m.group().contains("chịu trách nhiệm");
        Role role = executesDecision ? Role.RESPONSIBLE : answers ? Role.ACCOUNTABLE : Role.LEAD;
        String how = role == Role.ACCOUNTABLE ? "norm" : "head_subject";
        for (Mention mention : run.mentions()) {
            parties.add(text, mention, role, how, new Ground("answerable", 0.9));
        }
        return role != Role.ACCOUNTABLE;
    }

    /** Verbs with an object inside the segment. */
    private void inside(OrderParties parties, Clauses.Segment segment, boolean hasSubject) {
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
        if (direct.lookingAt() && !precededBy(OrderWords.NOT_DIRECTING, i)) {
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
