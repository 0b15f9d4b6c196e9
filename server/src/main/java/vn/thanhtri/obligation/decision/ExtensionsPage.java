package vn.thanhtri.obligation.decision;

import java.util.List;

/** Requests for more time, open ones first. */
public record ExtensionsPage(List<Line> lines) {
    /** @param decides whether who looks answers it */
    public record Line(Extension extension, String agency, boolean decides) {}

    public long count(Extension.State state) {
        return lines.stream().filter(line -> line.extension().state() == state).count();
    }
}
