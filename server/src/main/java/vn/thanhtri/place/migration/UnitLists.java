package vn.thanhtri.place.migration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The two published lists as rows for the database. Both name their parents; the later one names its predecessors, with
 * {@code ~} where only a part of one came over.
 */
record UnitLists(List<Row> units, List<Link> successions, List<Unlisted> unlisted) {
    private static final List<String> KINDS =
            List.of("Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Phường", "Thị trấn", "Xã", "Đặc khu");
    private static final String PREDECESSORS = "predecessor_codes(~ = part)";

    record Row(
            long id,
            String code,
            String level,
            String name,
            String kind,
            @Nullable String parent,
            String area,
            String valid,
            String listedOn) {
        String line() {
            return tabbed(id, code, level, name, kind, parent == null ? "\\N" : parent, area, valid, listedOn);
        }
    }

    record Link(long predecessor, long successor, boolean part) {
        String line() {
            return tabbed(predecessor, successor, part);
        }
    }

    record Unlisted(long successor, String code, boolean part) {}

    List<String> unlistedLines() {
        return unlisted.stream()
                .map(one -> tabbed(one.successor(), one.code(), one.part()))
                .toList();
    }

    static UnitLists read() {
        List<Row> units = new ArrayList<>();
        Map<String, Row> before = new HashMap<>();
        for (CSVRecord row : rows("units_2021-07-01.csv.gz")) {
            String level = List.of("province", "district", "commune").get(Integer.parseInt(row.get("level")) - 1);
            addTo(units, before, row, level, "(,2025-07-01)", "2021-07-01");
        }
        List<CSVRecord> later = rows("units_2025-07-01.csv.gz");
        Map<String, Row> after = new HashMap<>();
        for (CSVRecord row : later) {
            String level = List.of("province", "commune").get(Integer.parseInt(row.get("level")) - 1);
            addTo(units, after, row, level, "[2025-07-01,)", "2025-07-01");
        }
        List<Link> successions = new ArrayList<>();
        List<Unlisted> unlisted = new ArrayList<>();
        for (CSVRecord row : later) {
            Row successor = Objects.requireNonNull(after.get(row.get("code")));
            for (String token : row.get(PREDECESSORS).split(" ")) {
                boolean part = token.endsWith("~");
                String code = part ? token.substring(0, token.length() - 1) : token;
                Row predecessor = before.get(code);
                if (predecessor == null) {
                    unlisted.add(new Unlisted(successor.id(), code, part));
                } else {
                    successions.add(new Link(predecessor.id(), successor.id(), part));
                }
            }
        }
        return new UnitLists(units, successions, unlisted);
    }

    /** Parents stand before their children in both lists. */
    private static void addTo(
            List<Row> units, Map<String, Row> period, CSVRecord row, String level, String valid, String listedOn) {
        String code = row.get("code");
        String parent = row.get("parent_code").isEmpty() ? null : row.get("parent_code");
        String above = parent == null
                ? ""
                : Objects.requireNonNull(period.get(parent), code + " stands before its parent " + parent)
                        .area();
        String name = row.get("name");
        // lists spell some with capitals: Thành Phố Bắc Kạn
        String kind = KINDS.stream()
                .filter(word -> name.regionMatches(true, 0, word + " ", 0, word.length() + 1))
                .map(word -> name.substring(0, word.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unit " + code + " of no known kind: " + name));
        Row unit = new Row(units.size() + 1L, code, level, name, kind, parent, above + code + ".", valid, listedOn);
        units.add(unit);
        period.put(code, unit);
    }

    private static List<CSVRecord> rows(String file) {
        try (Reader reader = new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(
                                UnitLists.class.getResourceAsStream("/vn/thanhtri/place/units/" + file), file)),
                        StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String tabbed(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value);
        }
        return line.append('\n').toString();
    }
}
