package vn.thanhtri.people;

import vn.thanhtri.kernel.JournalKind;

/** What can have happened of persons, agencies and officers. */
public enum PeopleFact implements JournalKind {
    PERSON_REGISTERED,
    PERSON_MOVED,
    PERSON_MOVED_AWAY,
    PERSON_NUMBERS_CORRECTED,
    PERSON_PHONE_ADDED,
    PERSON_CORRECTED,
    PERSON_MERGED,
    PERSON_MERGED_INTO,
    PERSON_PARTED,
    PERSON_PARTED_FROM,
    PERSON_EXPUNGED,
    OFFICER_ACCOUNT_OPENED,
    OFFICER_ACCOUNT_CLOSED,
    PASSWORD_GIVEN,
    PASSWORD_CHANGED,
    OFFICE_HOLDER_APPOINTED,
    AGENCY_ADDRESS_ADDED,
    AGENCY_ADDRESS_ENDED,
    SESSIONS_ENDED,
    TOKEN_MADE,
    TOKEN_REVOKED
}
