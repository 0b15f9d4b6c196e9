package vn.thanhtri.kernel.database;

/** A PostgreSQL to work with, ready to be migrated: the embedded one, or one's own. */
public sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, OwnServer {
    DatabaseAddress address();

    @Override
    void close();
}
