package vn.thanhtri.directive.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.ListQuery;
import vn.thanhtri.kernel.list.Slice;

/** The registers of documents in and out, and from when each document is in force. */
@Repository
class RegisterStore {
    private static final ListQuery DOCUMENTS = ListQuery.of(DirectiveStore.DOCUMENT)
            .where("direction", "direction = :direction")
            .where("kind", "kind = :kind")
            .where("urgency", "urgency = :urgency")
            .where("channel", "channel = :channel")
            .where("year", """
                    exists (select 1 from directive.entry y where y.document = listed.id and y.year = :year)
                    """)
            .where("at", """
                    effective_at <= :at
                    and not exists (select 1 from directive.standing_relation r
                                    where r.target = listed.id and r.kind in ('REPLACES', 'LIFTS')
                                      and r.point = '' and r.effective_at <= :at)
                    """)
            .where("text", """
                    kernel.fold(symbol || ' ' || issuer || ' ' || subject) like '%' || kernel.fold(:text) || '%'
                    """)
            .sorted("received", "received_at")
            .sorted("signed", "signed_on")
            .sorted("symbol", "symbol");

    private final JdbcClient database;

    RegisterStore(JdbcClient database) {
        this.database = database;
    }

    /** Where the hour from which a document is in force comes from. */
    enum Source {
        TEXT,
        RECEIPT,
        SIGNING,
        OFFICER
    }

    void insertEntry(
            long document, Direction direction, Channel channel, int year, @Nullable Integer number, String area) {
        database.sql("""
                        insert into directive.entry (document, direction, channel, year, number, area)
                        values (:document, :direction, :channel, :year, :number, :area)
                        """)
                .param("document", document)
                .param("direction", direction.name())
                .param("channel", channel.name())
                .param("year", year)
                .param("number", number)
                .param("area", area)
                .update();
    }

    void insertEffect(long document, Instant effectiveAt, Source source, Instant now, String actor, String area) {
        database.sql("""
                        insert into directive.effect (document, effective_at, source, recorded_at, actor_name, area)
                        values (:document, :at, :source, :now, :actor, :area)
                        """)
                .param("document", document)
                .param("at", Rows.utc(effectiveAt))
                .param("source", source.name())
                .param("now", Rows.utc(now))
                .param("actor", actor)
                .param("area", area)
                .update();
    }

    Slice<Document> list(Asked asked) {
        return DOCUMENTS.read(database, asked, DirectiveStore::document, Map.of());
    }

    List<Integer> listYears() {
        return Rows.whole(
                50,
                database.sql("select distinct year from directive.entry order by year desc limit 51")
                        .query(Integer.class)
                        .list());
    }

    List<String> listKinds() {
        return Rows.whole(
                50,
                database.sql("select distinct kind from directive.document order by kind limit 51")
                        .query(String.class)
                        .list());
    }
}
