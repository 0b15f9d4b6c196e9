package vn.thanhtri.directive.grammar.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters under folding, each with the original stretch it stands for. */
final class FoldBuffer {
    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int size;

    FoldBuffer(int capacity) {
        chars = new char[capacity + 16];
        starts = new int[capacity + 16];
        ends = new int[capacity + 16];
    }

    void append(char c, int start, int end) {
        if (size == chars.length) {
            int capacity = size * 2;
            chars = Arrays.copyOf(chars, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        chars[size] = c;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void blank(int start, int end) {
        if (!atLineStart() && chars[size - 1] != ' ') {
            append(' ', start, end);
        }
    }

    void newline(int start, int end) {
        if (size > 0 && chars[size - 1] == ' ') {
            size--;
        }
        append('\n', start, end);
    }

    boolean atLineStart() {
        return size == 0 || chars[size - 1] == '\n';
    }

    boolean endsWithLetter() {
        return size > 0 && Character.isLetter(chars[size - 1]);
    }

    void foldTones() {
        for (int i = 0; i + 1 < size; i++) {
            char before = i > 0 ? chars[i - 1] : ' ';
            char after = i + 2 < size ? chars[i + 2] : ' ';
            char[] pair = Fold.oldStyle(before, chars[i], chars[i + 1], after);
            if (pair != null) {
                chars[i] = pair[0];
                chars[i + 1] = pair[1];
            }
        }
    }

    /** Replaces matches by a text of at most their length; each new character stands for the whole match. */
    void replaceAll(Pattern pattern, String replacement) {
        Matcher matcher = pattern.matcher(text());
        FoldBuffer out = new FoldBuffer(size);
        int from = 0;
        while (matcher.find()) {
            copyTo(out, from, matcher.start());
            String cased =
                    replacement.equals("hằng") && Character.isUpperCase(chars[matcher.start()]) ? "Hằng" : replacement;
            for (int k = 0; k < cased.length(); k++) {
                out.append(cased.charAt(k), starts[matcher.start()], ends[matcher.end() - 1]);
            }
            from = matcher.end();
        }
        copyTo(out, from, size);
        chars = out.chars;
        starts = out.starts;
        ends = out.ends;
        size = out.size;
    }

    private void copyTo(FoldBuffer out, int from, int to) {
        for (int i = from; i < to; i++) {
            out.append(chars[i], starts[i], ends[i]);
        }
    }

    String text() {
        return new String(chars, 0, size);
    }

    int[] starts() {
        return Arrays.copyOf(starts, size);
    }

    int[] ends() {
        return Arrays.copyOf(ends, size);
    }
}
