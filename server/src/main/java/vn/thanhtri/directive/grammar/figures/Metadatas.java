package vn.thanhtri.directive.grammar.figures;

import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.Signer;

/** Fields of the head by their names in the tables. */
final class Metadatas {
    private Metadatas() {}

    /** The value as a word; {@code null} for none. */
    static String value(Metadata m, String field) {
        Signer signer = m.signer();
        Object value = switch (field) {
            case "type" -> m.type();
            case "symbol" -> m.symbol();
            case "date" -> m.date();
            case "issuer" -> m.issuer() == null ? m.issuerInferred() : m.issuer();
            case "province" -> m.province();
            case "meeting_date" -> m.meetingDate();
            case "signer" -> signer == null ? null : signer.name();
            case "urgency" -> m.urgency();
            case "subject" -> m.subject();
            default -> throw new IllegalArgumentException("no field " + field);
        };
        return String.valueOf(value);
    }
}
