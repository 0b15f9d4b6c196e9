package vn.thanhtri.kernel.database;

/** Whether what was confirmed survives a power cut. */
public enum Durability {
    /** fsync and synchronous_commit on: the application, always. */
    FULL,
    /** Nothing is forced to disk: throw-away databases of tests only. */
    NONE
}
