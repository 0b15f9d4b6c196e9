package vn.thanhtri.tracing.contact;

import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.people.person.Moment;

/**
 * What is true of every deed of a kind.
 *
 * @param fact kind of the journal's fact, e.g. {@code ContactListed}
 * @param lane where it stands on the line of a life
 * @param met whoever did it has met or called the person: they are found
 * @param keeps from then on the person is kept from others
 * @param numbered it has a number that must be given, e.g. of a decision
 * @param bad it is bad news
 * @param verb position among the quick verbs of a contact's page; 0 when it is none
 * @param round position among the verbs of the follow-up sheet; 0 when it is none
 * @param mark how the grid of contacts and days shows it
 */
public record DeedTraits(
        JournalKind fact,
        Moment.Lane lane,
        boolean met,
        boolean keeps,
        boolean numbered,
        boolean bad,
        int verb,
        int round,
        DeedMark mark) {
    /** A decision or an errand. */
    public static DeedTraits errand(JournalKind fact) {
        return new DeedTraits(fact, Moment.Lane.DECISION, false, false, false, false, 0, 0, DeedMark.NONE);
    }

    /** A sample or its result. */
    public static DeedTraits sample(JournalKind fact) {
        return new DeedTraits(fact, Moment.Lane.SAMPLE, false, false, false, false, 0, 0, DeedMark.NONE);
    }

    public DeedTraits meeting() {
        return new DeedTraits(fact, lane, true, keeps, numbered, bad, verb, round, mark);
    }

    public DeedTraits keeping() {
        return new DeedTraits(fact, lane, met, true, numbered, bad, verb, round, mark);
    }

    public DeedTraits withNumber() {
        return new DeedTraits(fact, lane, met, keeps, true, bad, verb, round, mark);
    }

    public DeedTraits badNews() {
        return new DeedTraits(fact, lane, met, keeps, numbered, true, verb, round, mark);
    }

    public DeedTraits verb(int position) {
        return new DeedTraits(fact, lane, met, keeps, numbered, bad, position, round, mark);
    }

    /** On the follow-up sheet, at this position. */
    public DeedTraits onRounds(int position) {
        return new DeedTraits(fact, lane, met, keeps, numbered, bad, verb, position, mark);
    }

    /** @param rank the strongest of a day is shown: a result before a sample before a visit */
    public DeedTraits mark(int rank, String sign, String tone, String word) {
        return mark(new DeedMark(rank, sign, tone, word));
    }

    public DeedTraits mark(DeedMark shown) {
        return new DeedTraits(fact, lane, met, keeps, numbered, bad, verb, round, shown);
    }
}
