package vn.thanhtri.directive.document;

/** The part an agency has in a task (Decree 30/2020/NĐ-CP, Điều 23: chủ trì, phối hợp). */
public enum PartyRole {
    LEAD,
    COORDINATE,
    EXECUTE,
    ACCOUNTABLE
}
