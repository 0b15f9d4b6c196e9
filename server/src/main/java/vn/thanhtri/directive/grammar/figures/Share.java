package vn.thanhtri.directive.grammar.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Right, false and missed proposals of one kind of field. */
public final class Share {
    private int right;
    private final List<String> unexpected = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    void add(String where, Set<String> got, Set<String> wanted) {
        for (String one : got) {
            if (wanted.contains(one)) {
                right++;
            } else {
                unexpected.add(where + " " + one);
            }
        }
        wanted.stream().filter(one -> !got.contains(one)).forEach(one -> missed.add(where + " " + one));
    }

    void add(Share other) {
        right += other.right;
        unexpected.addAll(other.unexpected);
        missed.addAll(other.missed);
    }

    void count(boolean isRight, String where) {
        if (isRight) {
            right++;
        } else {
            missed.add(where);
        }
    }

    /** Of what was proposed, the share that is right, 0..1; 1 when nothing was. */
    public double precision() {
        int all = right + unexpected.size();
        return all == 0 ? 1 : (double) right / all;
    }

    /** Of what is right, the share that was proposed, 0..1; 1 when nothing is. */
    public double recall() {
        int all = right + missed.size();
        return all == 0 ? 1 : (double) right / all;
    }

    public int right() {
        return right;
    }

    public List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    public List<String> missed() {
        return List.copyOf(missed);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f R %.3f (right %d, false %d, missed %d)",
                precision(),
                recall(),
                right,
                unexpected.size(),
                missed.size());
    }
}
