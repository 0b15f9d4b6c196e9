package vn.thanhtri.directive.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.file.Encoding;
import vn.thanhtri.directive.file.Format;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;

/**
 * A document of the register.
 *
 * @param symbol e.g. {@code 107/TB-UBND}; empty when the copy has none
 * @param body the text of the file
 * @param encoding what the text was converted from
 * @param dispatchedAt null while it is under review
 * @param entry số đến of a document that came in, its own number of one that went out; null when the copy has lost it
 * @param effectiveAt from when it is in force
 * @param endings what newer documents have ended of it
 */
public record Document(
        long id,
        String kind,
        String symbol,
        String issuer,
        String subject,
        LocalDate signedOn,
        String signer,
        String urgency,
        Instant receivedAt,
        String fileName,
        String sha256,
        String body,
        Format format,
        Encoding encoding,
        String area,
        @Nullable Instant dispatchedAt,
        Direction direction,
        Channel channel,
        @Nullable Integer entry,
        Instant effectiveAt,
        List<Ending> endings) {
    public Document {
        endings = List.copyOf(endings);
    }

    /**
     * A newer document replaced or lifted this one.
     *
     * @param point the point that ended; empty for the whole document
     * @param document number of the newer document
     */
    public record Ending(String point, Instant at, long document) {
        public boolean reaches(String other) {
            return point.isEmpty() || other.equals(point) || other.startsWith(point + ".");
        }
    }

    /** Whether the actor reviews, dispatches and follows up this document: the office or the commander of its issuer. */
    public boolean isOfficeOf(Actor actor) {
        return area.startsWith(actor.area()) && Entitled.may(actor, Verb.REVIEW_DOCUMENT);
    }

    /** From when a point is no longer in force, and by which document. */
    public Optional<Ending> findEnding(String point) {
        return endings.stream().filter(ending -> ending.reaches(point)).min(java.util.Comparator.comparing(Ending::at));
    }

    /** From when nothing of it is in force any more. */
    public Optional<Ending> findEnding() {
        return endings.stream()
                .filter(ending -> ending.point().isEmpty())
                .min(java.util.Comparator.comparing(Ending::at));
    }

    /** To the minute, also within one day: from its hour on, until the hour of what replaced it. */
    public boolean inForceAt(Instant at) {
        return !at.isBefore(effectiveAt)
                && findEnding().map(ending -> at.isBefore(ending.at())).orElse(true);
    }

    /** What was ended of it by a moment. */
    public Document asOf(Instant at) {
        return new Document(
                id,
                kind,
                symbol,
                issuer,
                subject,
                signedOn,
                signer,
                urgency,
                receivedAt,
                fileName,
                sha256,
                body,
                format,
                encoding,
                area,
                dispatchedAt,
                direction,
                channel,
                entry,
                effectiveAt,
                endings.stream().filter(ending -> !ending.at().isAfter(at)).toList());
    }

    /** {@code 107/TB-UBND}, or what stands for it when the copy has no number. */
    public String cite() {
        return symbol.isEmpty() ? issuer + " " + signedOn : symbol;
    }
}
