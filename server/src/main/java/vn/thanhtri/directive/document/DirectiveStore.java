package vn.thanhtri.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.directive.file.Encoding;
import vn.thanhtri.directive.file.Format;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.kernel.Rows;

/** The register of documents: what came, and when it was dispatched. */
@Repository
public class DirectiveStore {
    private static final int MOST_DOCUMENTS = 20_000;

    public static final String DOCUMENT = """
            select d.id, d.kind, d.symbol, d.issuer, d.subject, d.signed_on, d.signer, d.urgency, d.received_at,
                   d.file_name, d.sha256, d.body, d.format, d.encoding, d.area, s.dispatched_at,
                   e.direction, e.channel, e.number as entry,
                   (select f.effective_at from directive.effect f where f.document = d.id order by f.id desc limit 1)
                       as effective_at,
                   array(select r.point || '|' || (extract(epoch from r.effective_at) * 1000000)::bigint || '|' || r.document
                         from directive.standing_relation r
                         where r.target = d.id and r.kind in ('REPLACES', 'LIFTS') order by r.effective_at, r.id) as endings
            from directive.document d
            join directive.entry e on e.document = d.id
            left join directive.dispatch s on s.document = d.id
            """;

    private final JdbcClient database;
    private final PointStore points;

    DirectiveStore(JdbcClient database, PointStore points) {
        this.database = database;
        this.points = points;
    }

    /** A document to be entered. */
    public record Entry(
            ParsedDirective parsed,
            String symbol,
            String issuer,
            LocalDate signedOn,
            Instant receivedAt,
            String fileName,
            byte[] content,
            String sha256,
            String importedBy,
            String area,
            Format format,
            Encoding encoding) {}

    public long insert(Entry entry) {
        var metadata = entry.parsed().metadata();
        long id = database.sql("""
                        insert into directive.document (kind, number, symbol, issuer, subject, signed_on, signer, urgency,
                                                        received_at, file_name, content, sha256, body, imported_by, area, format,
                                                        encoding)
                        values (:kind, :number, :symbol, :issuer, :subject, :signedOn, :signer, :urgency,
                                :receivedAt, :fileName, :content, :sha256, :body, :importedBy, :area, :format, :encoding)
                        returning id
                        """)
                .param("kind", or(metadata.type(), "VAN_BAN"))
                .param("number", metadata.number())
                .param("symbol", entry.symbol())
                .param("issuer", entry.issuer())
                .param("subject", or(metadata.subject(), entry.fileName()))
                .param("signedOn", entry.signedOn())
                .param(
                        "signer",
                        metadata.signer() == null ? "" : or(metadata.signer().name(), ""))
                .param("urgency", or(metadata.urgency(), ""))
                .param("receivedAt", Rows.utc(entry.receivedAt()))
                .param("fileName", entry.fileName())
                .param("content", entry.content())
                .param("sha256", entry.sha256())
                .param("body", entry.parsed().text())
                .param("format", entry.format().name())
                .param("encoding", entry.encoding().name())
                .param("importedBy", entry.importedBy())
                .param("area", entry.area())
                .query(Long.class)
                .single();
        points.insert(id, entry.parsed().points(), entry.area());
        return id;
    }

    public Optional<Document> find(long id) {
        return database.sql(DOCUMENT + " where d.id = :id")
                .param("id", id)
                .query(DirectiveStore::document)
                .optional();
    }

    public byte[] content(long id) {
        return database.sql("select content from directive.document where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    /** Documents with the same number of the same issuer and year, or the very same file. */
    public List<Document> listSame(String symbol, String issuer, LocalDate signedOn, String sha256) {
        return database.sql(DOCUMENT + """
                        where d.sha256 = :sha256
                           or (:symbol <> '' and d.symbol = :symbol and d.issuer = :issuer
                               and extract(year from d.signed_on) = :year)
                        order by d.id
                        limit 5
                        """)
                .param("sha256", sha256)
                .param("symbol", symbol)
                .param("issuer", issuer)
                .param("year", signedOn.getYear())
                .query(DirectiveStore::document)
                .list();
    }

    /** All that the actor may read, the newest first. */
    public List<Document> listDocuments() {
        return Rows.whole(
                MOST_DOCUMENTS,
                database.sql(DOCUMENT + " order by d.received_at desc, d.id desc limit :limit")
                        .param("limit", MOST_DOCUMENTS + 1)
                        .query(DirectiveStore::document)
                        .list());
    }

    /** The newest document of this number, for links from a legal basis. */
    Optional<Long> findBySymbol(String symbol) {
        return database.sql("select id from directive.document where symbol = :symbol order by signed_on desc limit 1")
                .param("symbol", symbol)
                .query(Long.class)
                .optional();
    }

    /** Of these symbols the document signed last. */
    Map<String, Long> listBySymbols(Collection<String> symbols) {
        Map<String, Long> known = new HashMap<>();
        database.sql("""
                        select distinct on (symbol) symbol, id from directive.document
                        where symbol = any(:symbols) order by symbol, signed_on desc
                        """).param("symbols", symbols.toArray(String[]::new)).query(row -> {
            known.put(row.getString("symbol"), row.getLong("id"));
        });
        return known;
    }

    public void insertDispatch(
            long document, Instant at, String actor, int tasks, int agencies, int gaps, String area) {
        database.sql("""
                        insert into directive.dispatch (document, dispatched_at, actor_name, tasks, agencies, gaps, area)
                        values (:document, :at, :actor, :tasks, :agencies, :gaps, :area)
                        """)
                .param("document", document)
                .param("at", Rows.utc(at))
                .param("actor", actor)
                .param("tasks", tasks)
                .param("agencies", agencies)
                .param("gaps", gaps)
                .param("area", area)
                .update();
    }

    public static Document document(ResultSet row, int n) throws SQLException {
        Instant dispatched = Rows.findInstant(row, "dispatched_at");
        return new Document(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("symbol"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signer"),
                row.getString("urgency"),
                Rows.instant(row, "received_at"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("body"),
                Format.valueOf(row.getString("format")),
                Encoding.valueOf(row.getString("encoding")),
                row.getString("area"),
                dispatched,
                Direction.valueOf(row.getString("direction")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("entry", Integer.class),
                Rows.instant(row, "effective_at"),
                Arrays.stream((String[]) row.getArray("endings").getArray())
                        .map(DirectiveStore::ending)
                        .toList());
    }

    private static Document.Ending ending(String told) {
        String[] parts = told.split("\\|", -1);
        return new Document.Ending(
                parts[0], Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS), Long.parseLong(parts[2]));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
