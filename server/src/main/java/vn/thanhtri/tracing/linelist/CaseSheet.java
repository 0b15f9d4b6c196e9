package vn.thanhtri.tracing.linelist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.KnownDetail;
import vn.thanhtri.tracing.source.KnownSource;
import vn.thanhtri.tracing.source.Sources;

/** The cases of an outbreak as a table with every field, which the reader of lists takes in again. */
@Component
public class CaseSheet {
    private static final List<DetailKind> OWN = Stream.of(DetailKind.values())
            .filter(kind ->
                    kind != DetailKind.OTHER && kind != DetailKind.OFFICIAL_NUMBER && kind != DetailKind.REPORTED)
            .toList();

    private final Cases cases;
    private final CaseDetails details;
    private final Classifications classes;
    private final Sources sources;
    private final Persons persons;
    private final Units units;
    private final DetailText texts;
    private final CodedWords words;
    private final Clock clock;

    CaseSheet(
            Cases cases,
            CaseDetails details,
            Classifications classes,
            Sources sources,
            Persons persons,
            Units units,
            DetailText texts,
            CodedWords words,
            Clock clock) {
        this.cases = cases;
        this.details = details;
        this.classes = classes;
        this.sources = sources;
        this.persons = persons;
        this.units = units;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /** All that is known of one case, for one row. */
    private record Row(
            PersonCase known,
            @Nullable Person person,
            List<Detail> details,
            List<KnownSource> sources,
            ClassStep sure,
            Map<Long, String> names) {
        List<Detail> of(DetailKind kind) {
            return details.stream().filter(each -> each.kind() == kind).toList();
        }
    }

    /** @param inFull numbers of papers and telephones as they are; otherwise masked */
    @Transactional(readOnly = true)
    public Sheet of(long outbreak, String fileName, Sheet.Format format, boolean inFull) {
        List<PersonCase> all = cases.listOf(outbreak, Integer.MAX_VALUE, 0).stream()
                .filter(PersonCase::stands)
                .toList();
        List<Long> ids = all.stream().map(PersonCase::id).toList();
        Map<Long, List<KnownDetail>> known =
                details.listOf(ids).stream().collect(Collectors.groupingBy(KnownDetail::personCase));
        Map<Long, List<KnownSource>> told =
                sources.listOf(ids).stream().collect(Collectors.groupingBy(KnownSource::personCase));
        Map<Long, Person> people = persons
                .list(all.stream().map(PersonCase::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<Long, String> names = all.stream().collect(Collectors.toMap(PersonCase::id, PersonCase::code));
        Set<String> others = new LinkedHashSet<>();
        known.values()
                .forEach(list -> list.stream()
                        .filter(each -> each.known().kind() == DetailKind.OTHER)
                        .forEach(each -> others.add(each.known().name())));
        List<String> columns = new ArrayList<>(written().map(CaseColumn::title).toList());
        OWN.forEach(kind -> columns.add(texts.title(kind)));
        columns.addAll(others);
        List<Sheet.Row> rows = new ArrayList<>();
        for (PersonCase one : all) {
            Row row = new Row(
                    one,
                    people.get(one.person()),
                    known.getOrDefault(one.id(), List.of()).stream()
                            .map(KnownDetail::known)
                            .toList(),
                    told.getOrDefault(one.id(), List.of()),
                    classes.listOf(one.id()).getLast().step(),
                    names);
            List<String> cells = new ArrayList<>(
                    written().map(column -> cell(column, row, inFull)).toList());
            OWN.forEach(kind -> cells.add(texts.write(row.of(kind))));
            others.forEach(name -> cells.add(row.of(DetailKind.OTHER).stream()
                    .filter(each -> each.name().equals(name))
                    .map(Detail::told)
                    .findFirst()
                    .orElse("")));
            rows.add(new Sheet.Row(rows.size() + 2, cells));
        }
        return new Sheet(fileName, format, columns, rows);
    }

    private static Stream<CaseColumn> written() {
        return Stream.of(CaseColumn.values())
                .filter(column -> !column.title().isEmpty() && column != CaseColumn.HOSPITAL);
    }

    private String cell(CaseColumn column, Row row, boolean inFull) {
        CaseFinding finding = row.known().known();
        Person person = row.person();
        return switch (column) {
            case CODE -> row.known().code();
            case NATIONAL, PROVINCIAL, LIST -> number(row, column.name());
            case PERSON -> String.valueOf(row.known().person());
            case CLASS -> words.say("case.class." + row.known().sure());
            case GROUNDS ->
                row.sure().grounds().stream()
                        .sorted()
                        .map(ground -> words.say("case.ground." + ground))
                        .collect(Collectors.joining("; "));
            case CLASS_AT -> Cells.written(row.sure().at());
            case CONFIRMED -> Cells.written(finding.confirmed());
            case ONSET -> onset(finding);
            case SAMPLED -> Cells.written(finding.sampled());
            case POSITIVE -> Cells.written(finding.positive());
            case REPORTED ->
                row.of(DetailKind.REPORTED).stream()
                        .map(each -> Cells.written(each.at()))
                        .findFirst()
                        .orElse("");
            case FOUND_IN -> words.say("tracing.found." + finding.foundIn());
            case ISOLATED -> Cells.written(finding.isolated());
            case ISOLATED_WHERE -> finding.isolatedWhere();
            case SOURCE -> source(row);
            default -> person == null ? "" : cell(column, person, inFull);
        };
    }

    private String cell(CaseColumn column, Person person, boolean inFull) {
        String number = person.citizenNumber();
        return switch (column) {
            case NAME -> person.fullName();
            case BORN ->
                person.bornOn() != null
                        ? person.bornOn().toString()
                        : person.bornYear() == null ? "" : person.bornYear().toString();
            case SEX -> person.sex().equals("F") ? "nữ" : person.sex().equals("M") ? "nam" : "";
            case CITIZEN -> number.isEmpty() || inFull ? number : Person.maskedNumber(number);
            case PHONE ->
                person.phones().stream()
                        .map(phone -> inFull ? phone : Person.masked(phone))
                        .collect(Collectors.joining("; "));
            case COMMUNE_CODE -> person.residence().unitCode();
            case COMMUNE ->
                person.residence().unitCode().isEmpty()
                        ? ""
                        : units.nameOf(person.residence().area(), VietnamTime.dayOf(clock.instant()));
            case HAMLET -> person.residence().hamletName();
            case ADDRESS -> person.residence().address();
            default -> "";
        };
    }

    private static String number(Row row, String scope) {
        return row.of(DetailKind.OFFICIAL_NUMBER).stream()
                .filter(each -> each.code().equals(scope))
                .map(Detail::told)
                .findFirst()
                .orElse("");
    }

    private String onset(CaseFinding finding) {
        if (finding.onset() != Onset.KNOWN || finding.onsetOn() == null) {
            return words.say("tracing.onset." + finding.onset());
        }
        return finding.onsetTime() == null
                ? finding.onsetOn().toString()
                : Cells.written(When.minute(VietnamTime.at(finding.onsetOn(), finding.onsetTime())));
    }

    /** As it was told; where only the finding names one, its code or place. */
    private static String source(Row row) {
        if (!row.sources().isEmpty()) {
            return row.sources().stream()
                    .map(each -> each.known().told().isEmpty()
                            ? each.code()
                            : each.known().told())
                    .collect(Collectors.joining("; "));
        }
        return row.known().known().source() instanceof Source.OfCase known
                ? row.names().getOrDefault(known.personCase(), "")
                : row.known().known().source().place();
    }
}
