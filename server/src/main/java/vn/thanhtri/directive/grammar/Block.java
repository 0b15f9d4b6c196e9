package vn.thanhtri.directive.grammar;

/** A stretch of text that lies in no point: shown to the officer, never dropped. */
public record Block(Span span, Kind kind) {
    /** What the stretch is. */
    public enum Kind {
        HEADER,
        KINH_GUI,
        PREAMBLE,
        RECIPIENTS,
        SIGNATURE,
        URGENCY,
        TABLE_HEADER,
        ANNEX,
        NOISE
    }
}
