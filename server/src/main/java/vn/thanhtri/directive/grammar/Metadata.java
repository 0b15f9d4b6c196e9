package vn.thanhtri.directive.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What identifies the document.
 *
 * @param type code of the kind: THONG_BAO, THONG_BAO_KET_LUAN, CHI_THI, CONG_DIEN, CONG_VAN, QUYET_DINH, KE_HOACH …
 * @param symbol number and symbol normalised, for example 107/TB-UBND; {@code symbolRaw} as written
 * @param issuer stated by the head or the symbol together with the place; {@code issuerInferred} from the contents only
 * @param urgency HOA_TOC, THUONG_KHAN or KHAN
 * @param kinhGui the bodies the letter or telegram is addressed to
 * @param grounds by field (type, symbol, date, issuer, province, place, signer): where it was found and how sure that is; a field that such a
 *     document should say and does not is there too, as missing
 * @param truncated true when neither signature nor recipients survive
 */
public record Metadata(
        @Nullable String type,
        @Nullable Integer number,
        @Nullable String symbol,
        @Nullable String symbolRaw,
        @Nullable String issuer,
        @Nullable String issuerInferred,
        @Nullable String province,
        @Nullable Span provinceEvidence,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable Span dateSpan,
        @Nullable LocalDate meetingDate,
        @Nullable Span meetingDateSpan,
        @Nullable String urgency,
        @Nullable Span urgencySpan,
        @Nullable Chair chair,
        List<String> attendees,
        @Nullable Signer signer,
        List<Recipient> recipients,
        @Nullable String subject,
        List<BodyMention> kinhGui,
        boolean truncated,
        @Nullable String draftCode,
        @Nullable String copyMark,
        Map<String, Ground> grounds) {
    public Metadata {
        attendees = List.copyOf(attendees);
        recipients = List.copyOf(recipients);
        kinhGui = List.copyOf(kinhGui);
        grounds = Map.copyOf(grounds);
    }
}
