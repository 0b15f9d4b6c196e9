package vn.thanhtri.quarantine.stay;

/** Whose own head decides on somebody: of those who serve with the police or the army, the head of their unit (165/2026/NĐ-CP, Điều 20). */
public enum OwnHead {
    NONE,
    POLICE,
    ARMY
}
