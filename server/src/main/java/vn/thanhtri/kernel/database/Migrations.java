package vn.thanhtri.kernel.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings every capability's schema up to date, as the owner. */
final class Migrations {
    private Migrations() {}

    static void run(DatabaseAddress address) {
        try {
            Flyway.configure()
                    .dataSource(address.asOwner())
                    .locations("classpath:vn/thanhtri/*/migration")
                    .defaultSchema("public")
                    .table("schema_history")
                    .outOfOrder(true)
                    .validateMigrationNaming(true)
                    .placeholderReplacement(false)
                    .outputQueryResults(false)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseFailure(
                    "Không nâng cấp được cấu trúc cơ sở dữ liệu.", "The database structure could not be updated.", e);
        }
    }
}
