package vn.thanhtri.tracing.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sat in which row of a vehicle, and how far from a case.
 *
 * @param rows that are known, in order
 * @param unclear who sits where no row can be told from what was written
 * @param near rows in front of and behind a case that count as close; -1 when no text in force says
 * @param basis the paragraph; empty for none
 */
public record SeatPlan(List<Row> rows, List<Seat> unclear, int near, String basis) {
    /** 12A, 12 A, "hàng 12", "hàng ghế 12 ghế B": a bare number is a seat of which nobody knows the row. */
    private static final Pattern ROW = Pattern.compile(
            "(?iu)^\\s*(?:(?:hàng|dãy)(?:\\s+ghế)?\\s+(\\d{1,2})\\b.*|(?:ghế\\s+)?(\\d{1,2})\\s*[A-HK]\\s*)$");

    /** @param code of the case; empty for who is none */
    public record Seat(long person, String label, String seat, String code) {
        public boolean isCase() {
            return !code.isEmpty();
        }
    }

    /** @param distance rows to the nearest case, 0 for the same row; -1 when no case has a known row */
    public record Row(int number, List<Seat> seats, int distance) {}

    static SeatPlan of(List<Seat> all, int near, String basis) {
        Map<Integer, List<Seat>> byRow = new TreeMap<>();
        List<Seat> unclear = new ArrayList<>();
        for (Seat seat : all) {
            OptionalInt row = rowOf(seat.seat());
            if (row.isPresent()) {
                byRow.computeIfAbsent(row.getAsInt(), number -> new ArrayList<>())
                        .add(seat);
            } else {
                unclear.add(seat);
            }
        }
        List<Integer> ofCases = byRow.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(Seat::isCase))
                .map(Map.Entry::getKey)
                .toList();
        List<Row> rows = new ArrayList<>();
        byRow.forEach((number, seats) -> rows.add(new Row(
                number,
                List.copyOf(seats),
                ofCases.stream().mapToInt(one -> Math.abs(one - number)).min().orElse(-1))));
        return new SeatPlan(rows, unclear, near, basis);
    }

    static OptionalInt rowOf(String seat) {
        Matcher read = ROW.matcher(seat);
        if (!read.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(read.group(1) == null ? read.group(2) : read.group(1)));
    }

    public boolean isNear(Row row) {
        return near >= 0 && row.distance() >= 0 && row.distance() <= near;
    }

    public boolean knowsCase() {
        return rows.stream().anyMatch(row -> row.distance() == 0);
    }
}
