package vn.thanhtri.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Known;

/**
 * Tells the database at the beginning of every transaction how far the actor may see. The settings end with the
 * transaction, so that a connection never carries one actor's jurisdiction to the next. Who acts is asked once: to act
 * as somebody else takes a transaction of its own.
 */
final class JurisdictionTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    JurisdictionTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        AreaRange range = Acting.find().map(Actor::area).map(AreaRange::of).orElse(AreaRange.NOTHING);
        String officer = Acting.find()
                .map(Actor::officer)
                .map(number -> Long.toString(number))
                .orElse("");
        try (PreparedStatement statement = connection.prepareStatement("""
                select set_config('thanhtri.area', ?, true),
                       set_config('thanhtri.area_end', ?, true),
                       set_config('thanhtri.officer', ?, true),
                       set_config('thanhtri.known_at', ?, true)
                """)) {
            statement.setString(1, range.from());
            statement.setString(2, range.end());
            statement.setString(3, officer);
            statement.setString(4, Known.find().map(Instant::toString).orElse(""));
            statement.execute();
        }
    }
}
