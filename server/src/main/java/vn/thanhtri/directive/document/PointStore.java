package vn.thanhtri.directive.document;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.kernel.Rows;

/** The points of a document's text, and the marks that the grammar made in it. */
@Repository
public class PointStore {
    private final JdbcClient database;

    PointStore(JdbcClient database) {
        this.database = database;
    }

    void insert(long document, List<Point> points, String area) {
        int mark = 0;
        for (int i = 0; i < points.size(); i++) {
            insert(document, i, points.get(i), area);
            for (Mark each : marks(points.get(i)).toList()) {
                insert(document, mark++, each, area);
            }
        }
    }

    private void insert(long document, int position, Point point, String area) {
        String parent = point.parent();
        database.sql("""
                        insert into directive.point (document, position, key, parent, kind, starts, ends, rule, confidence, area)
                        values (:document, :position, :key, :parent, :kind, :starts, :ends, :rule, :confidence, :area)
                        """)
                .param("document", document)
                .param("position", position)
                .param("key", point.id())
                .param("parent", parent == null ? "" : parent)
                .param("kind", point.kind().name())
                .param("starts", point.span().start())
                .param("ends", point.span().end())
                .param("rule", point.ground().rule())
                .param("confidence", point.ground().confidence())
                .param("area", area)
                .update();
    }

    private record Mark(String layer, Span span, Ground ground) {}

    private static Stream<Mark> marks(Point point) {
        return Stream.of(
                        point.addressees().stream()
                                .filter(each -> !each.inherited())
                                .map(each -> new Mark("AGENCY", each.span(), each.ground())),
                        point.coordinating().stream().map(each -> new Mark("AGENCY", each.span(), each.ground())),
                        point.reportTo().stream().map(each -> new Mark("AGENCY", each.span(), each.ground())),
                        point.actions().stream().map(each -> new Mark("ACTION", each.span(), each.ground())),
                        point.timing().stream().map(each -> new Mark("TIME", each.span(), each.ground())),
                        point.areas().stream().map(each -> new Mark("PLACE", each.span(), each.ground())))
                .flatMap(marks -> marks);
    }

    private void insert(long document, int position, Mark mark, String area) {
        database.sql("""
                        insert into directive.mark (document, position, layer, starts, ends, rule, confidence, area)
                        values (:document, :position, :layer, :starts, :ends, :rule, :confidence, :area)
                        """)
                .param("document", document)
                .param("position", position)
                .param("layer", mark.layer())
                .param("starts", mark.span().start())
                .param("ends", mark.span().end())
                .param("rule", mark.ground().rule())
                .param("confidence", mark.ground().confidence())
                .param("area", area)
                .update();
    }

    public List<TextPart.PointSpan> listOf(long document) {
        return Rows.whole(
                2000,
                database.sql("""
                        select key, kind, starts, ends from directive.point where document = :document
                        order by position limit 2001
                        """)
                        .param("document", document)
                        .query((row, n) -> new TextPart.PointSpan(
                                row.getString("key"), row.getString("kind"), row.getInt("starts"), row.getInt("ends")))
                        .list());
    }

    public List<TextPart.Mark> listMarks(long document) {
        return Rows.whole(
                20000,
                database.sql("""
                        select layer, starts, ends, rule, confidence from directive.mark where document = :document
                        order by starts, ends desc limit 20001
                        """)
                        .param("document", document)
                        .query((row, n) -> new TextPart.Mark(
                                row.getString("layer"),
                                row.getInt("starts"),
                                row.getInt("ends"),
                                row.getString("rule"),
                                row.getDouble("confidence")))
                        .list());
    }
}
