package vn.thanhtri.app.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;

/** The demo's story as its files tell it: what somebody reported, and when. */
record Story(
        List<CaseRow> cases,
        List<DetailRow> details,
        List<GatheringRow> gatherings,
        List<AttendanceRow> attendances,
        List<PersonRow> people,
        List<HeadRow> heads,
        List<HamletRow> hamlets,
        List<NamePart> names) {

    /** @param contacts how many further people the case names besides gatherings and household */
    record CaseRow(
            String code,
            String name,
            int born,
            String sex,
            String commune,
            String hamlet,
            String household,
            LocalDate onset,
            Instant sampledAt,
            Instant resultAt,
            String found,
            String source,
            int contacts) {}

    /** @param on the day of it; null where none is told */
    record DetailRow(
            String of,
            String kind,
            String code,
            String told,
            @Nullable LocalDate on,
            @Nullable BigDecimal amount) {}

    /** @param told when the gathering came to light */
    record GatheringRow(
            String key,
            String name,
            String kind,
            String commune,
            String place,
            Instant from,
            Instant to,
            int guests,
            Instant told) {}

    record AttendanceRow(String gathering, String who, Instant from, Instant to, String seat) {}

    record PersonRow(
            String key,
            String name,
            int born,
            String sex,
            String commune,
            String hamlet,
            String household,
            String phone,
            String story) {}

    record HeadRow(String kind, String unit, String name, String title, String phone) {}

    record HamletRow(String commune, String name) {}

    record NamePart(String part, String value) {}

    static Story read() {
        return new Story(
                rows(
                        "cases.csv",
                        row -> new CaseRow(
                                row.get("code"),
                                row.get("name"),
                                Integer.parseInt(row.get("born")),
                                row.get("sex"),
                                row.get("commune"),
                                row.get("hamlet"),
                                row.get("household"),
                                LocalDate.parse(row.get("onset")),
                                instant(row, "sampled"),
                                instant(row, "result"),
                                row.get("found"),
                                row.get("source"),
                                Integer.parseInt(row.get("contacts")))),
                rows(
                        "details.csv",
                        row -> new DetailRow(
                                row.get("case"),
                                row.get("kind"),
                                row.get("code"),
                                row.get("told"),
                                row.get("on").isEmpty() ? null : LocalDate.parse(row.get("on")),
                                row.get("amount").isEmpty() ? null : new BigDecimal(row.get("amount")))),
                rows(
                        "gatherings.csv",
                        row -> new GatheringRow(
                                row.get("key"),
                                row.get("name"),
                                row.get("kind"),
                                row.get("commune"),
                                row.get("place"),
                                instant(row, "from"),
                                instant(row, "to"),
                                Integer.parseInt(row.get("guests")),
                                instant(row, "told"))),
                rows(
                        "attendances.csv",
                        row -> new AttendanceRow(
                                row.get("gathering"),
                                row.get("who"),
                                instant(row, "from"),
                                instant(row, "to"),
                                row.get("seat"))),
                rows(
                        "people.csv",
                        row -> new PersonRow(
                                row.get("key"),
                                row.get("name"),
                                Integer.parseInt(row.get("born")),
                                row.get("sex"),
                                row.get("commune"),
                                row.get("hamlet"),
                                row.get("household"),
                                row.get("phone"),
                                row.get("story"))),
                rows(
                        "heads.csv",
                        row -> new HeadRow(
                                row.get("kind"), row.get("unit"), row.get("name"), row.get("title"), row.get("phone"))),
                rows("hamlets.csv", row -> new HamletRow(row.get("commune"), row.get("name"))),
                rows("names.csv", row -> new NamePart(row.get("part"), row.get("value"))));
    }

    private static Instant instant(CSVRecord row, String column) {
        return VietnamTime.at(LocalDateTime.parse(row.get(column)));
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> reading) {
        var stream = Objects.requireNonNull(Story.class.getResourceAsStream("/vn/thanhtri/app/demo/" + file), file);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
