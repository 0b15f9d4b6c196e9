package vn.thanhtri.tracing.regroup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;

/** Puts together what a file falls apart into, and reads which part is meant. */
@Component
class RegroupFiles {
    private final RegroupStore store;
    private final Outbreaks outbreaks;
    private final Cases cases;

    RegroupFiles(RegroupStore store, Outbreaks outbreaks, Cases cases) {
        this.store = store;
        this.outbreaks = outbreaks;
        this.cases = cases;
    }

    @Transactional(readOnly = true)
    RegroupFile of(long id) {
        Outbreak outbreak = outbreaks.get(id);
        List<Clusters.Cluster> clusters = clusters(id);
        List<Regrouped> moved = store.listOf(id);
        Map<Long, String> names = new HashMap<>();
        for (Regrouped one : moved) {
            for (long named : new long[] {one.fromOutbreak(), one.toOutbreak()}) {
                names.computeIfAbsent(
                        named, any -> outbreaks.find(named).map(Outbreak::name).orElse("…"));
            }
        }
        return new RegroupFile(
                outbreak,
                outbreaks.list(Integer.MAX_VALUE).stream()
                        .filter(other -> other.id() != id
                                && other.mergedInto() == null
                                && other.disease().equals(outbreak.disease()))
                        .toList(),
                clusters.stream()
                        .filter(cluster -> !cluster.isAlone())
                        .map(RegroupFile.Line::of)
                        .toList(),
                (int) clusters.stream().filter(Clusters.Cluster::isAlone).count(),
                moved,
                names);
    }

    /** @param roots clusters that were chosen @param codes of single cases, parted by commas or blanks */
    @Transactional(readOnly = true)
    Set<Long> chosen(long id, List<Long> roots, String codes) {
        Set<Long> chosen = new LinkedHashSet<>();
        clusters(id).stream()
                .filter(cluster -> roots.contains(cluster.root()))
                .flatMap(cluster -> cluster.cases().stream())
                .forEach(one -> chosen.add(one.id()));
        Arrays.stream(codes.split("[,;\\s]+"))
                .filter(code -> !code.isBlank())
                .forEach(code -> chosen.add(named(id, code).id()));
        return chosen;
    }

    private PersonCase named(long outbreak, String code) {
        return cases.findByCode(outbreak, code)
                .orElseThrow(() -> Refusal.ofField("tracing.refusal.code-unknown", "codes", Map.of("code", code))
                        .asException());
    }

    private List<Clusters.Cluster> clusters(long id) {
        List<PersonCase> all = cases.listOf(id, Integer.MAX_VALUE, 0).stream()
                .filter(PersonCase::stands)
                .toList();
        return Clusters.of(all, store.listLinks(id));
    }
}
