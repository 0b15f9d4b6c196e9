package vn.thanhtri.directive.claim;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Sentence;
import vn.thanhtri.directive.grammar.Span;

/** Keeps of a document what its reader could not answer for: sentences in no task, fields in doubt, an end that is missing. */
@Component
public class Accounting {
    private final ClaimStore claims;
    private final DoubtStore doubts;

    Accounting(ClaimStore claims, DoubtStore doubts) {
        this.claims = claims;
        this.doubts = doubts;
    }

    public void keep(long document, ParsedDirective parsed, String area) {
        claims.insert(
                document,
                new Account(
                        parsed.metadata().truncated(),
                        count(parsed, Sentence.Status.TASK),
                        count(parsed, Sentence.Status.NOT_ORDER),
                        count(parsed, Sentence.Status.UNCLAIMED)),
                area);
        for (Sentence sentence : parsed.unclaimed()) {
            Span span = sentence.span();
            String point = sentence.point();
            claims.insert(document, point == null ? "" : point, span.start(), span.end(), span.text(), area);
        }
        Set<Span> told = new HashSet<>();
        for (Point point : parsed.points()) {
            new Doubts(document, point.id(), area, told).of(point);
        }
    }

    private static int count(ParsedDirective parsed, Sentence.Status status) {
        return (int) parsed.sentences().stream()
                .filter(sentence -> sentence.status() == status)
                .count();
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
            if (ground.review() && span.end() > span.start() && told.add(span)) {
                doubts.insert(document, point, field, span, ground, area);
            }
        }
    }
}
