package vn.thanhtri.tracing.count;

import vn.thanhtri.tracing.count.MeasureStore.Counted;

/**
 * The rows that measures count, F1 or cases as known and recorded up to {@code :now}. Who became a case before anything was
 * owed or done is in no count of contacts.
 */
final class CountedRows {
    private static final String OVER_24H = "%s + interval '24 hours' > :now";

    /** Of an F1: the duty of one rule and what became of it. */
    private static final String CONTACTS = """
            select t.person as id, t.area, t.contact_since as since, %s as done_at, %s as done, %s as pending
            from tracing.tier t
            left join obligation.obligation o on o.subject_kind = 'contact' and o.subject_id = t.person and o.rule = :rule
                                              and o.occurrence = t.episode and o.withdrawn_at is null
            %s
            where t.contact_tier = 1 and t.ended is distinct from 'WITHDRAWN' and (t.tier is distinct from 0 or o.id is not null)
              and t.contact_since <= :now
              and t.area >= :from and t.area < :end and (:outbreak::bigint is null or t.outbreak = :outbreak)
            %s
            """;

    private static final String CASES = """
            select c.id, c.area, c.confirmed_at as since, %s as done_at, %s as done, %s as pending
            from tracing.case_counted c
            left join lateral (select min(at) as at from tracing.case_step_standing s
                               where s.person_case = c.id and s.kind = 'INTERVIEWED' and s.at <= :now) i on true
            left join lateral (select min(at) as at from tracing.case_step_standing s
                               where s.person_case = c.id and s.kind = 'TRACED' and s.at <= :now) t on true
            %s
            where c.area >= :from and c.area < :end and (:outbreak::bigint is null or c.outbreak = :outbreak)
              and c.confirmed_at <= :now
            %s
            """;

    private CountedRows() {}

    /** The duty that says whether somebody was owed anything is that of finding them. */
    static Counted contacts(String joins, String doneAt, String done, String pending, String and) {
        return new Counted(CONTACTS.formatted(doneAt, done, pending, joins, and), "contact.locate", false);
    }

    static Counted contactsWithin24h(String joins, String doneAt) {
        String done = "coalesce(" + doneAt + " <= t.contact_since + interval '24 hours', false)";
        return contacts(joins, doneAt, done, OVER_24H.formatted("t.contact_since"), "");
    }

    static Counted cases(String joins, String doneAt, String done, String pending, String and) {
        return new Counted(CASES.formatted(doneAt, done, pending, joins, and), "", true);
    }

    static Counted casesWithin24h(String joins, String doneAt, String done) {
        return cases(joins, doneAt, done, OVER_24H.formatted("c.confirmed_at"), "");
    }
}
