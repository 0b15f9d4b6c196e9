package vn.thanhtri.kernel;

/** What an officer may do; how far is decided by the area. */
public enum Role {
    /** Provincial or local commander: sees everything in the area, assigns, extends, escalates. */
    COMMANDER,
    /** Epidemiologist of a CDC: cases, encounters, gatherings, tiers. */
    EPIDEMIOLOGIST,
    /** Officer of a district or commune, or of an agency: own obligations, contacts of the area. */
    OFFICER,
    /** Office of the People's Committee: documents, dispatch, follow-up, accountability. */
    OFFICE,
    /** Police: people not found, arrivals. */
    POLICE,
    /** Keeps accounts, agencies and imports. */
    ADMINISTRATOR,
    /** The program itself. */
    SYSTEM
}
