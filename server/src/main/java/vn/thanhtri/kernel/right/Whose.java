package vn.thanhtri.kernel.right;

/** With whose things a verb may be done. The command itself asks, as only it knows the thing; row-level security bounds all of it. */
public enum Whose {
    /** What lies in the actor's area. */
    AREA,
    /** What the actor's agency recorded, or an agency of the actor's area. */
    RECORDED,
    /** Documents whose issuer or receiver is the actor's place. */
    DOCUMENT,
    /** What the actor's own agency owes. */
    OWED,
    /** What agencies below the actor owe; never what the own agency does. */
    BELOW,
    /** What the own agency owes, and what agencies below do. */
    OWED_OR_BELOW,
    /** The own agency; for administrators those of the area. */
    AGENCY,
    /** The actor's own account. */
    SELF,
    /** The whole province: its own officers only. */
    PROVINCE
}
