package vn.thanhtri.directive.file;

import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;
import vn.thanhtri.directive.grammar.text.LegacyEncoding;

/** Finds and converts text in a legacy encoding. */
final class LegacyText {
    private LegacyText() {}

    static Encoding encodingOf(String text) {
        return switch (LegacyEncoding.find(text).orElse(null)) {
            case null -> Encoding.UNICODE;
            case LEGACY_VNI -> Encoding.VNI;
            case Reason _ -> Encoding.TCVN3;
        };
    }

    /** @throws UnreadableDirectiveException when legacy and Unicode letters are mixed, or a letter is in no table */
    static FileText toUnicode(String text, Format format) {
        Encoding encoding = encodingOf(text);
        if (encoding != Encoding.UNICODE && text.chars().anyMatch(LegacyText::isVietnameseOnly)) {
            throw new UnreadableDirectiveException(Reason.MIXED_ENCODINGS);
        }
        return new FileText(
                switch (encoding) {
                    case UNICODE -> text;
                    case TCVN3 -> Tcvn3.toUnicode(text);
                    case VNI -> Vni.toUnicode(text);
                },
                format,
                encoding);
    }

    // letters of Vietnamese that no single-byte text has
    private static boolean isVietnameseOnly(int c) {
        return c >= 0x1EA0 && c <= 0x1EF9 || c == 'ă' || c == 'đ' || c == 'ơ' || c == 'ư' || c == 'Đ' || c == 'Ư';
    }

    static UnreadableDirectiveException unknown(Encoding encoding) {
        return new UnreadableDirectiveException(encoding == Encoding.VNI ? Reason.LEGACY_VNI : Reason.LEGACY_TCVN3);
    }
}
