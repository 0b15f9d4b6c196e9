package vn.thanhtri.quarantine.home;

/** How it is known how somebody is. */
public enum EntryWay {
    /** By the person, through their own link. */
    SELF,
    /** By telephone, for who has no other. */
    PHONE,
    VISIT,
    UNANNOUNCED
}
