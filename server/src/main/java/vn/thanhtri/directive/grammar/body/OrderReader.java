package vn.thanhtri.directive.grammar.body;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
    private final OrdersInside inside;
    private final AskedReader asked;

    public OrderReader(FoldedText text) {
        this.text = text;
        this.runs = new RunReader(text);
        this.inside = new OrdersInside(text, runs);
        this.asked = new AskedReader(text, runs);
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
            boolean named = asked.read(parties, segment)
                    || word.lookingAt() && subject(parties, word.end(), segment, head)
                    || assign(parties, at, segment, true)
                    || subject(parties, at, segment, head)
                    || at != segment.start() && subject(parties, segment.start(), segment, head)
                    || asked.behindGround(parties, segment);
            if (first) {
                parties.subjectlessHead = !named;
            }
            first = false;
            listing = head && named && parties.lastEnd() >= segment.end() - 2;
            inside.read(parties, segment, named);
        }
        return parties;
    }

    /** "UBND tỉnh cũng yêu cầu rà soát …": somebody asks for work and names nobody. */
    public boolean asksWork(Clauses.Segment segment) {
        return runs.at(segment.start(), segment.end())
                .filter(run -> run.mentions().size() == 1)
                .map(run -> text.matcher(OrderWords.SPEAKS, asked.pastPerson(run.end(), segment.end()), segment.end()))
                .filter(Matcher::lookingAt)
                .map(speaks -> text.matcher(OrderWords.ASSIGN, speaks.end(), segment.end()))
                .filter(verb -> verb.lookingAt()
                        && verb.group("verb").equals("yêu cầu")
                        && Verbs.begin(text, verb.end(), segment.end()))
                .isPresent();
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
            int spoken = asked.speaker(parties, at, segment.end());
            return spoken > at && assign(parties, spoken, segment, true);
        }
        Run run = found.get();
        if (run.mentions().size() == 1 && BodyShape.isPeople(run.mentions().getFirst())) {
            return false; // "mọi hộ gia đình" is told what is good for it
        }
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
        Matcher speaks = text.matcher(OrderWords.SPEAKS, asked.pastPerson(run.end(), segment.end()), segment.end());
        boolean last =
                run.mentions().size() > 1 && run.mentions().getLast().org().matches("P?TTG|CHINH_PHU");
        if (last && speaks.lookingAt() && asked.spokenByLast(parties, run, segment)) {
            return true;
        }
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
        if (!duty && !bare && (run.strong() || run.mentions().size() > 1) && asked.qualified(parties, run, segment)) {
            return true;
        }
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
}
