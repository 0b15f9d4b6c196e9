package vn.thanhtri.tracing.linelist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.source.KnownSource;
import vn.thanhtri.tracing.source.SourceLink;
import vn.thanhtri.tracing.source.Sources;

/** Who infected whom, as lists tell it: a column of a list of cases, or a list of pairs of its own. A single source is chosen at once. */
@Service
public class SourceTaking {
    private final Sources sources;
    private final Cases cases;
    private final CaseMatching matching;

    SourceTaking(Sources sources, Cases cases, CaseMatching matching) {
        this.sources = sources;
        this.cases = cases;
        this.matching = matching;
    }

    /** The columns of a list of pairs; -1 for one that it does not have. */
    private record Heads(int from, int to, int evidence) {
        static Heads of(List<String> columns) {
            return new Heads(
                    find(columns, "from|nguon( lay)?|source|infector|lay tu"),
                    find(columns, "to|ca( bi lay)?|bi lay|infectee|case"),
                    find(columns, "bang chung|evidence|exposure( type)?|phoi nhiem|hoan canh"));
        }

        private static int find(List<String> columns, String names) {
            for (int i = 0; i < columns.size(); i++) {
                if (CaseColumn.folded(columns.get(i)).matches(names)) {
                    return i;
                }
            }
            return -1;
        }
    }

    public static boolean isPairs(Sheet sheet) {
        Heads heads = Heads.of(sheet.columns());
        return heads.from() >= 0 && heads.to() >= 0 && sheet.columns().size() <= 8;
    }

    /** How a pair ended. @param source null when it could not be linked, with why */
    public record Linked(int line, List<Refusal> errors) {}

    /** The same pairs twice change nothing. */
    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public List<Linked> takePairs(long outbreak, Sheet sheet) {
        Heads heads = Heads.of(sheet.columns());
        CaseMatching.Index index = matching.index(outbreak);
        List<Linked> linked = new ArrayList<>();
        List<PersonCase> touched = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            String to = row.cells().get(heads.to());
            Optional<PersonCase> ill = index.named(to);
            if (ill.isEmpty()) {
                linked.add(new Linked(
                        row.line(),
                        List.of(Refusal.ofField(
                                "tracing.list.pair-unknown", "to", Map.of("line", "" + row.line(), "given", to)))));
                continue;
            }
            String from = row.cells().get(heads.from());
            Map<String, String> others = new LinkedHashMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                if (i != heads.from()
                        && i != heads.to()
                        && i != heads.evidence()
                        && !row.cells().get(i).isEmpty()) {
                    others.put(sheet.columns().get(i), row.cells().get(i));
                }
            }
            sources.record(
                    ill.get().id(),
                    new SourceLink(
                            index.named(from).map(PersonCase::id).orElse(null),
                            from,
                            heads.evidence() < 0 ? "" : row.cells().get(heads.evidence()),
                            others));
            touched.add(ill.get());
            linked.add(new Linked(row.line(), List.of()));
        }
        choose(touched);
        return linked;
    }

    /** The sources that a list of cases names, after all its cases are there. */
    void link(List<CasePlan> plans, List<CaseTaking.Ended> ended, CaseMatching.Index index) {
        List<PersonCase> touched = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Long id = ended.get(i).personCase();
            if (id == null || plans.get(i).sources().isEmpty()) {
                continue;
            }
            for (String told : plans.get(i).sources()) {
                Long source = index.named(told)
                        .map(PersonCase::id)
                        .filter(named -> !named.equals(id))
                        .orElse(null);
                sources.record(id, new SourceLink(source, told, "", Map.of()));
            }
            Optional.ofNullable(index.byId.get(id)).ifPresent(touched::add);
        }
        choose(touched);
    }

    /** Where one source was told and none is chosen, it is the one. */
    private void choose(List<PersonCase> touched) {
        Map<Long, List<KnownSource>> told = new LinkedHashMap<>();
        sources.listOf(touched.stream().map(PersonCase::id).distinct().toList())
                .forEach(known -> told.computeIfAbsent(known.personCase(), any -> new ArrayList<>())
                        .add(known));
        told.forEach((id, all) -> {
            CaseFinding finding = cases.get(id).known();
            if (all.size() == 1 && finding.source() instanceof Source.Unknown) {
                SourceLink only = all.getFirst().known();
                Long source = only.sourceCase();
                cases.correct(
                        id,
                        finding.from(
                                source == null ? new Source.Imported(only.told()) : new Source.OfCase(source, null)),
                        "");
            }
        });
    }
}
