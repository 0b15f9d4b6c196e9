package vn.thanhtri.directive.grammar;

/** Why a sentence of a directive orders nothing. */
public enum NotOrder {
    /** Head, title, place and date. */
    HEAD,
    /** Whom the document is addressed to. */
    ADDRESSEES,
    /** Heading of a part. */
    HEADING,
    /** What has happened, what is, what is forecast. */
    SITUATION,
    /** What is to be reached, without a deed. */
    AIM,
    /** The law or document it rests on. */
    GROUND,
    /** Announces the orders below it. */
    ANNOUNCEMENT,
    /** Who pays. */
    FUNDING,
    /** When or where it holds. */
    EFFECT,
    /** A place of a list. */
    PLACE,
    /** Telephone, address, what is attached. */
    CONTACT,
    /** Praise. */
    THANKS,
    /** The words that end a letter. */
    COURTESY,
    /** Names only those whom the orders below concern. */
    NAMES,
    /** Recipients, signature, page numbers, what was added to a copy. */
    RECIPIENTS,
    SIGNATURE,
    ANNEX,
    TABLE_HEADER,
    NOISE
}
