package vn.thanhtri.kernel.right;

import static vn.thanhtri.kernel.Role.ADMINISTRATOR;
import static vn.thanhtri.kernel.Role.COMMANDER;
import static vn.thanhtri.kernel.Role.EPIDEMIOLOGIST;
import static vn.thanhtri.kernel.Role.OFFICE;
import static vn.thanhtri.kernel.Role.OFFICER;
import static vn.thanhtri.kernel.Role.POLICE;

import java.util.EnumSet;
import java.util.Set;
import vn.thanhtri.kernel.Role;

/**
 * What can be done, by which roles, with whose things: the table of entitlements. {@code docs/security.md} shows it. What is not
 * named here nobody may do; the program itself ({@link Role#SYSTEM}) may do everything.
 */
public enum Verb {
    REGISTER_PERSON(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    MOVE_PERSON(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    CORRECT_PERSON(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    SEE_FULL_NUMBERS(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER, POLICE),

    OPEN_OUTBREAK(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    CONFIRM_CASE(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    CORRECT_CASE(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    WITHDRAW_CASE(Whose.RECORDED, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    RECORD_MEETING(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    WITHDRAW_MEETING(Whose.RECORDED, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    ISOLATE_PERSON(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    RECORD_ACT(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER),
    WITHDRAW_ACT(Whose.RECORDED, COMMANDER, EPIDEMIOLOGIST, OFFICER),

    TAKE_DOCUMENT(Whose.DOCUMENT, COMMANDER, OFFICE),
    REVIEW_DOCUMENT(Whose.DOCUMENT, COMMANDER, OFFICE),
    DISPATCH_DOCUMENT(Whose.DOCUMENT, COMMANDER, OFFICE),
    WRITE_DRAFT(Whose.DOCUMENT, COMMANDER, OFFICE),
    RECORD_INCIDENT(Whose.AREA, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE),
    WITHDRAW_INCIDENT(Whose.RECORDED, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE),
    REPORT_PROGRESS(Whose.OWED_OR_BELOW, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE, ADMINISTRATOR),

    DECIDE_DUTY(Whose.BELOW, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE),
    EXCUSE_DUTY(Whose.BELOW, COMMANDER, OFFICE),
    ESCALATE_DUTY(Whose.OWED_OR_BELOW, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE),
    ASK_MORE_TIME(Whose.OWED, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE, ADMINISTRATOR),

    DECIDE_POLICY(Whose.PROVINCE, COMMANDER, OFFICE, ADMINISTRATOR),

    BRING_PLACES(Whose.AREA, COMMANDER, OFFICER, OFFICE, ADMINISTRATOR),
    BRING_REGISTERS(Whose.AREA, ADMINISTRATOR),
    KEEP_AGENCIES(Whose.AREA, ADMINISTRATOR),
    KEEP_ADDRESSES(Whose.AGENCY, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE, ADMINISTRATOR),
    KEEP_ACCOUNTS(Whose.AREA, ADMINISTRATOR),
    CHANGE_PASSWORD(Whose.SELF, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE, ADMINISTRATOR),
    KEEP_OWN_ACCESS(Whose.SELF, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE, ADMINISTRATOR),
    SEE_MESSAGE_LOG(Whose.AREA, COMMANDER, OFFICE, ADMINISTRATOR),
    SEE_JOURNAL(Whose.AREA, COMMANDER, ADMINISTRATOR),
    READ_MESSAGES(Whose.AGENCY, COMMANDER, EPIDEMIOLOGIST, OFFICER, OFFICE, POLICE, ADMINISTRATOR);

    /** Those that change nothing. */
    public static final Set<Verb> SEEING = Set.copyOf(EnumSet.of(SEE_FULL_NUMBERS, SEE_MESSAGE_LOG, SEE_JOURNAL));

    private final Whose whose;
    private final Set<Role> roles;

    Verb(Whose whose, Role... roles) {
        this.whose = whose;
        this.roles = Set.of(roles);
    }

    public Whose whose() {
        return whose;
    }

    /** Those that may; the program itself may everything and is not among them. */
    public Set<Role> roles() {
        return roles;
    }

    /** Key of its words, e.g. {@code verb.MOVE_PERSON}: "đổi nơi ở của một người". */
    public String key() {
        return "verb." + name();
    }
}
