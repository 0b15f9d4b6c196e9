package vn.thanhtri.tracing.linelist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.source.KnownSource;
import vn.thanhtri.tracing.source.Sources;

/** Who may have infected whom, a pair a line, each with what speaks for it; taken in again it changes nothing. */
@Component
public class PairSheet {
    private final Cases cases;
    private final CaseDetails details;
    private final Sources sources;

    PairSheet(Cases cases, CaseDetails details, Sources sources) {
        this.cases = cases;
        this.details = details;
        this.sources = sources;
    }

    @Transactional(readOnly = true)
    public Sheet of(long outbreak, String fileName, Sheet.Format format) {
        List<PersonCase> all = cases.listOf(outbreak, Integer.MAX_VALUE, 0).stream()
                .filter(PersonCase::stands)
                .toList();
        List<Long> ids = all.stream().map(PersonCase::id).toList();
        Map<Long, String> numbers = details.listOf(ids).stream()
                .filter(each -> each.known().kind() == DetailKind.OFFICIAL_NUMBER)
                .collect(Collectors.toMap(
                        each -> each.personCase(), each -> each.known().told(), (a, b) -> a));
        all.forEach(each -> numbers.putIfAbsent(each.id(), each.code()));
        List<KnownSource> told = sources.listOf(ids);
        Set<String> others = new LinkedHashSet<>();
        told.forEach(each -> others.addAll(each.known().others().keySet()));
        List<String> columns = new ArrayList<>(List.of("Nguồn", "Ca bị lây", "Bằng chứng"));
        columns.addAll(others);
        List<Sheet.Row> rows = new ArrayList<>();
        for (KnownSource each : told) {
            List<String> cells = new ArrayList<>(List.of(
                    each.known().told().isEmpty() ? each.code() : each.known().told(),
                    numbers.getOrDefault(each.personCase(), ""),
                    each.known().evidence()));
            others.forEach(name -> cells.add(each.known().others().getOrDefault(name, "")));
            rows.add(new Sheet.Row(rows.size() + 2, cells));
        }
        return new Sheet(fileName, format, columns, rows);
    }
}
