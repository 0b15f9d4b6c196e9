package vn.thanhtri.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.file.Encoding;
import vn.thanhtri.directive.file.Format;
import vn.thanhtri.kernel.Actor;

/**
 * A document of the register.
 *
 * @param symbol e.g. {@code 107/TB-UBND}; empty when the copy has none
 * @param body the text of the file
 * @param encoding what the text was converted from
 * @param dispatchedAt null while it is under review
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
        @Nullable Instant dispatchedAt) {

    /** Whether the actor reviews, dispatches and follows up this document: the office or the commander of its issuer. */
    public boolean isOfficeOf(Actor actor) {
        return area.startsWith(actor.area())
                && switch (actor.role()) {
                    case OFFICE, COMMANDER, ADMINISTRATOR, SYSTEM -> true;
                    case EPIDEMIOLOGIST, OFFICER, POLICE -> false;
                };
    }

    public Channel channel() {
        return Channel.of(issuer);
    }

    /** {@code 107/TB-UBND}, or what stands for it when the copy has no number. */
    public String cite() {
        return symbol.isEmpty() ? issuer + " " + signedOn : symbol;
    }
}
