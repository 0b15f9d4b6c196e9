package vn.thanhtri.tracing.regroup;

import java.util.List;
import java.util.Map;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.PersonCase;

/**
 * What a file falls apart into, and where it could go.
 *
 * @param others files of the same disease that take cases
 * @param clusters those of two cases at least, the largest first
 * @param alone how many cases hang on no other
 * @param moved cases that came or went, the newest first
 * @param names of the files that {@code moved} names
 */
public record RegroupFile(
        Outbreak outbreak,
        List<Outbreak> others,
        List<Line> clusters,
        int alone,
        List<Regrouped> moved,
        Map<Long, String> names) {
    private static final int SHOWN = 12;

    /** A cluster as a line. @param codes of its first cases @param more how many there are beyond them */
    public record Line(long root, int size, String from, String to, String codes, int more) {
        static Line of(Clusters.Cluster cluster) {
            return new Line(
                    cluster.root(),
                    cluster.cases().size(),
                    cluster.from() == null ? "" : vn.thanhtri.web.Formats.day(cluster.from()),
                    cluster.to() == null ? "" : vn.thanhtri.web.Formats.day(cluster.to()),
                    String.join(
                            ", ",
                            cluster.cases().stream()
                                    .limit(SHOWN)
                                    .map(PersonCase::code)
                                    .toList()),
                    Math.max(0, cluster.cases().size() - SHOWN));
        }
    }

    public String nameOf(long outbreak) {
        return names.getOrDefault(outbreak, "…");
    }
}
