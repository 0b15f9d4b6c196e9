package vn.thanhtri.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.kernel.database.Durability;
import vn.thanhtri.kernel.database.EmbeddedPostgres;
import vn.thanhtri.kernel.database.ProgramCache;
import vn.thanhtri.tiers.Contacts;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.Standing;
import vn.thanhtri.tiers.TierTable;
import vn.thanhtri.tiers.Tiers;

/**
 * The library beside databases that compute the same definition over the same facts; a result that differs for one person
 * fails the run. Arguments: numbers of people.
 */
public final class Peers {

    private Peers() {}

    public static void main(String[] args) throws Exception {
        for (String size : args.length == 0 ? new String[] {"100000", "1000000"} : args) {
            Path folder = Files.createTempDirectory("peers");
            try {
                compare(Integer.parseInt(size), folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void compare(int people, Path folder) throws SQLException, IOException {
        Facts facts = new Facts();
        Province province = Province.of(people, 7.5, people / 100, 107, Province.into(facts));
        try (PeerFiles files = new PeerFiles(folder)) {
            Province.of(people, 7.5, people / 100, 107, files);
        }
        System.out.printf(
                "%n%,d people, %,d facts: seconds to lay out or index, seconds to compute%n", people, facts.size());
        Floor.search(province);
        Clock floor = new Clock();
        Floor.search(province);
        System.out.printf("  floor, breadth-first search without times: %.3f%n", floor.seconds());
        Tiers.compute(facts, Province.PARAMETERS);
        Clock layOut = new Clock();
        Contacts contacts = Contacts.of(facts);
        double laidOut = layOut.seconds();
        Clock batch = new Clock();
        TierTable table = Tiers.compute(contacts, Province.PARAMETERS);
        double library = batch.seconds();
        System.out.printf("  tiers: %.3f, %.3f%n", laidOut, library);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("duck.db"))) {
            create(duck);
            for (String name : PeerFiles.TABLES) {
                execute(
                        duck,
                        "copy " + name + " from '" + folder.resolve(name + ".csv") + "' (format csv, header false)");
            }
            measure("DuckDB", duck, table, library);
        }
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(folder.resolve("postgres"), ProgramCache.folder(), Durability.NONE)) {
            postgres(server, folder, table, library);
        }
    }

    private static void postgres(EmbeddedPostgres server, Path folder, TierTable table, double library)
            throws SQLException, IOException {
        try (Connection postgres = server.address().asOwner().getConnection()) {
            execute(
                    postgres,
                    "create schema peers; set search_path = peers; set work_mem = '1GB';"
                            + " set maintenance_work_mem = '1GB'; set max_parallel_workers_per_gather = 2");
            create(postgres);
            for (String name : PeerFiles.TABLES) {
                try (Reader rows = Files.newBufferedReader(folder.resolve(name + ".csv"))) {
                    postgres.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + name + " from stdin (format csv)", rows);
                }
            }
            measure("PostgreSQL", postgres, table, library);
        }
    }

    private static void create(Connection connection) throws SQLException {
        for (String sql : TierSql.TABLES.split(";")) {
            execute(connection, sql);
        }
    }

    /** The better of two computations. */
    private static void measure(String name, Connection connection, TierTable table, double library)
            throws SQLException {
        TierSql sql = new TierSql(connection, Province.PARAMETERS);
        Clock indexing = new Clock();
        sql.layOut();
        double indexed = indexing.seconds();
        Clock first = new Clock();
        sql.compute();
        double best = first.seconds();
        sql.forget();
        Clock second = new Clock();
        sql.compute();
        best = Math.min(best, second.seconds());
        check(name, connection, table);
        System.out.printf("  %s: %.1f, %.2f: %.0f times the library%n", name, indexed, best, best / library);
    }

    private static void check(String name, Connection connection, TierTable table) throws SQLException {
        int expected = 0;
        for (int person = 0; person < table.personCount(); person++) {
            expected += table.standing(person).hasTier() ? 1 : 0;
        }
        int found = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select person, tier, since, until from result")) {
            while (rows.next()) {
                Standing standing = table.standing(rows.getInt(1) - 1);
                boolean same = standing.tier() == rows.getInt(2)
                        && (standing.tier() == 0
                                || (standing.firstExposure() == rows.getInt(3)
                                        && standing.lastExposure() == rows.getInt(4)));
                if (!same) {
                    throw new IllegalStateException(name + " differs for person " + rows.getInt(1));
                }
                found++;
            }
        }
        if (found != expected) {
            throw new IllegalStateException(name + " gives " + found + " people a tier, not " + expected);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Clock {
        private final long begin = System.nanoTime();

        double seconds() {
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
