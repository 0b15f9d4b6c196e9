package vn.thanhtri.directive.claim;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Span;

/** Keeps of a document what its reader could not answer for: sentences in no task, fields in doubt, an end that is missing. */
@Component
public class Accounting {
    /** Readings that are right less often than this are shown to an officer. */
    static final double SURE = 0.7;

    private final ClaimStore claims;
    private final DoubtStore doubts;

    Accounting(ClaimStore claims, DoubtStore doubts) {
        this.claims = claims;
        this.doubts = doubts;
    }

    public void keep(long document, ParsedDirective parsed, String area) {
        int orders = (int) parsed.points().stream()
                .filter(point -> point.kind() != PointKind.ASSESSMENT && point.kind() != PointKind.HEADING)
                .count();
        int others = parsed.points().size() - orders + parsed.blocks().size();
        claims.insert(document, new Account(parsed.metadata().truncated(), orders, others, 0), area);
        Set<Span> told = new HashSet<>();
        for (Point point : parsed.points()) {
            new Doubts(document, point.id(), area, told).of(point);
        }
    }

    /** The fields of a point that are in doubt; words that several points share are asked once. */
    private final class Doubts {
        private final long document;
        private final String point;
        private final String area;
        private final Set<Span> told;

        Doubts(long document, String point, String area, Set<Span> told) {
            this.document = document;
            this.point = point;
            this.area = area;
            this.told = told;
        }

        void of(Point read) {
            for (Addressee each : read.addressees()) {
                switch (each.role()) {
                    case LEAD -> ask(Doubt.Field.LEAD, each.span(), each.ground());
                    case EXECUTOR -> ask(Doubt.Field.EXECUTE, each.span(), each.ground());
                    case ACCOUNTABLE, RESPONSIBLE -> ask(Doubt.Field.ACCOUNTABLE, each.span(), each.ground());
                    case COMMENDED -> {}
                }
            }
            read.coordinating().forEach(each -> ask(Doubt.Field.COORDINATE, each.span(), each.ground()));
            read.reportTo().forEach(each -> ask(Doubt.Field.REPORT, each.span(), each.ground()));
            read.actions().forEach(each -> ask(Doubt.Field.ACTION, each.span(), each.ground()));
            read.timing().forEach(each -> ask(Doubt.Field.TIME, each.span(), each.ground()));
            read.areas().forEach(each -> ask(Doubt.Field.PLACE, each.span(), each.ground()));
        }

        private void ask(Doubt.Field field, Span span, Ground ground) {
            if (ground.confidence() < SURE && span.end() > span.start() && told.add(span)) {
                doubts.insert(document, point, field, span, ground, area);
            }
        }
    }
}
