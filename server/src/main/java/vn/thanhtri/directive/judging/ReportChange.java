package vn.thanhtri.directive.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What changed between two reports of one agency about one task, word by word: what stayed, what went, what came. Numbers that
 * took the place of numbers carry the difference.
 */
public record ReportChange(List<Piece> pieces) {
    private static final int MOST_WORDS = 400;

    public ReportChange {
        pieces = List.copyOf(pieces);
    }

    /** What became of some words. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** @param difference {@code +319} behind a number that took the place of another; empty otherwise */
    public record Piece(Kind kind, String text, String difference) {}

    /** Whether the later one says what the earlier one said. */
    public boolean unchanged() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    public static ReportChange between(String before, String now) {
        String[] old = words(before);
        String[] young = words(now);
        int[][] common = common(old, young);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < old.length || k < young.length) {
            if (i < old.length && k < young.length && old[i].equals(young[k])) {
                add(pieces, Kind.SAME, young[k++]);
                i++;
            } else if (k >= young.length || i < old.length && common[i + 1][k] >= common[i][k + 1]) {
                add(pieces, Kind.GONE, old[i++]);
            } else {
                add(pieces, Kind.NEW, young[k++]);
            }
        }
        return new ReportChange(withDifferences(pieces));
    }

    private static String[] words(String text) {
        String flat = text.strip();
        return flat.isEmpty() ? new String[0] : flat.split("\\s+", MOST_WORDS);
    }

    /** How many words both have in common from each place on. */
    private static int[][] common(String[] old, String[] young) {
        int[][] common = new int[old.length + 1][young.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int k = young.length - 1; k >= 0; k--) {
                common[i][k] = old[i].equals(young[k])
                        ? common[i + 1][k + 1] + 1
                        : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(kind, last.text() + " " + word, ""));
        } else {
            pieces.add(new Piece(kind, word, ""));
        }
    }

    private static List<Piece> withDifferences(List<Piece> pieces) {
        List<Piece> told = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean follows =
                    piece.kind() == Kind.NEW && i > 0 && pieces.get(i - 1).kind() == Kind.GONE;
            told.add(
                    follows
                            ? new Piece(
                                    Kind.NEW,
                                    piece.text(),
                                    difference(pieces.get(i - 1).text(), piece.text()))
                            : piece);
        }
        return told;
    }

    private static String difference(String before, String now) {
        String was = number(before);
        String is = number(now);
        if (was.isEmpty() || is.isEmpty()) {
            return "";
        }
        long more = Long.parseLong(is) - Long.parseLong(was);
        return (more > 0 ? "+" : more < 0 ? "−" : "±") + String.format(Locale.of("vi", "VN"), "%,d", Math.abs(more));
    }

    /** {@code 1.284;} → {@code 1284}; empty for what is no whole number. */
    private static String number(String words) {
        String bare = words.replaceAll("[;,.)]+$", "").replaceAll("^\\(", "");
        return bare.matches("\\d{1,3}(\\.\\d{3})+|\\d{1,12}") ? bare.replace(".", "") : "";
    }
}
