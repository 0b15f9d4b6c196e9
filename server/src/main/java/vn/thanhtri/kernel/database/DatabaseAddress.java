package vn.thanhtri.kernel.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and with which names it is entered.
 *
 * @param url JDBC address without user and password
 * @param owner role that owns the schemas and runs migrations
 * @param application role of the application, bounded by row-level security
 */
public record DatabaseAddress(String url, Login owner, Login application) {

    public record Login(String name, String password) {
        @Override
        public String toString() {
            return name;
        }

        /** Plain connections, one each time, for migrations and checks at start. */
        DataSource at(String url) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(name);
            source.setPassword(password);
            return source;
        }
    }

    public DataSource asOwner() {
        return owner.at(url);
    }

    public DataSource asApplication() {
        return application.at(url);
    }
}
