package vn.thanhtri.quarantine.cross;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the estimates of all cases as five tables, rows sorted by person or facility, lines ended by LF. */
final class CrossOutput {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final List<String> MAIN = List.of(
            ("person,status,flags,band,p_inside,p_outside,p_unknown,p_in_known,p_in_unknown,p_out_known,p_out_unknown,"
                            + "p_min,p_max,p_low,p_high,q_down,q_up,h_down,h_up,b_zero,b_up,with_ct,mean_day,day05,day50,day95")
                    .split(","));

    private final List<Assessment> assessments;
    private final CrossParameters parameters;

    CrossOutput(List<Assessment> assessments, CrossParameters parameters) {
        this.assessments = assessments;
        this.parameters = parameters;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "expected.csv", MAIN, assessments.stream().map(this::main).toList());
        write(folder, "expected_models.csv", List.of("person", "incubation", "pcr", "p_inside"), models());
        write(folder, "expected_sources.csv", List.of("person", "place", "source", "share"), sources());
        write(folder, "expected_kinds.csv", List.of("person", "kind", "share"), kinds());
        write(
                folder,
                "expected_facilities.csv",
                List.of(
                        "facility",
                        "cases",
                        "uncounted",
                        "expected_inside",
                        "expected_min",
                        "expected_max",
                        "p_at_least_one",
                        "p_low",
                        "p_high",
                        "level"),
                facilities());
    }

    private List<String> main(Assessment assessment) {
        List<String> row = new ArrayList<>(List.of(assessment.person(), word(assessment.status())));
        Assessment.Estimate estimate = assessment.estimate();
        if (estimate == null) {
            row.addAll(Collections.nCopies(MAIN.size() - row.size(), ""));
            return row;
        }
        row.add(assessment.flags().stream().map(CrossOutput::word).collect(Collectors.joining(";")));
        row.add(word(assessment.band(parameters.bands())));
        for (double share : new double[] {
            estimate.inside(),
            1 - estimate.inside(),
            estimate.insideUnknown() + estimate.outsideUnknown(),
            estimate.insideKnown(),
            estimate.insideUnknown(),
            estimate.outsideKnown(),
            estimate.outsideUnknown(),
            estimate.least(),
            estimate.most(),
            estimate.low(),
            estimate.high()
        }) {
            row.add(Digits.of(share));
        }
        estimate.variants().forEach(variant -> row.add(Digits.of(variant)));
        row.add(Digits.of(estimate.backgroundZero()));
        row.add(Digits.of(estimate.backgroundUp()));
        row.add(Digits.of(estimate.withCt()));
        row.add(Digits.of(estimate.meanDay()));
        for (int day : new int[] {estimate.day05(), estimate.day50(), estimate.day95()}) {
            row.add(LocalDate.ofEpochDay(day).toString());
        }
        return row;
    }

    private List<List<String>> models() {
        List<List<String>> rows = new ArrayList<>();
        estimates((person, estimate) -> estimate.models()
                .forEach(model ->
                        rows.add(List.of(person, model.incubation(), model.pcr(), Digits.of(model.inside())))));
        return rows;
    }

    private List<List<String>> sources() {
        List<List<String>> rows = new ArrayList<>();
        estimates((person, estimate) -> {
            estimate.sources()
                    .forEach((source, share) -> rows.add(List.of(person, "inside", source, Digits.of(share))));
            estimate.outsideSources()
                    .forEach((source, share) -> rows.add(List.of(person, "outside", source, Digits.of(share))));
        });
        return rows;
    }

    private List<List<String>> kinds() {
        List<List<String>> rows = new ArrayList<>();
        estimates((person, estimate) ->
                estimate.kinds().forEach((kind, share) -> rows.add(List.of(person, kind, Digits.of(share)))));
        return rows;
    }

    private List<List<String>> facilities() {
        return FacilityAlarm.of(assessments, parameters).stream()
                .map(alarm -> List.of(
                        alarm.facility(),
                        String.valueOf(alarm.cases()),
                        String.valueOf(alarm.uncounted()),
                        Digits.of(alarm.expected()),
                        Digits.of(alarm.least()),
                        Digits.of(alarm.most()),
                        Digits.of(alarm.atLeastOne()),
                        Digits.of(alarm.low()),
                        Digits.of(alarm.high()),
                        word(alarm.level())))
                .toList();
    }

    private void estimates(java.util.function.BiConsumer<String, Assessment.Estimate> taker) {
        for (Assessment assessment : assessments) {
            if (assessment.estimate() != null) {
                taker.accept(assessment.person(), assessment.estimate());
            }
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    // beside the target first, so that a half-written table never has its name
    private static void write(Path folder, String name, List<String> columns, List<List<String>> rows)
            throws IOException {
        Path part = folder.resolve(name + ".part");
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(part), FORMAT)) {
            printer.printRecord(columns);
            printer.printRecords(rows);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
