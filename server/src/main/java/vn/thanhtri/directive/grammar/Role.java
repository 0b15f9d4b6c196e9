package vn.thanhtri.directive.grammar;

/** What an addressee owes: the work, its execution under the lead, the answer for it, or nothing but thanks. */
public enum Role {
    LEAD,
    EXECUTOR,
    ACCOUNTABLE,
    RESPONSIBLE,
    COMMENDED
}
