package vn.thanhtri.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What the machine can do at best: a plain breadth-first search, three levels, without times, in a layout of its own. */
final class Floor {
    private static int[] start = {};
    private static int[] other = {};
    private static int laidOutFor;

    private Floor() {}

    /** The number of people within three hops of 1 % of the people, over as many edges as the province has facts. */
    static int search(Province province) {
        layOut(province);
        int people = province.people;
        byte[] level = new byte[people];
        Arrays.fill(level, (byte) -1);
        int[] queue = new int[people];
        int tail = 0;
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < people / 100; i++) {
            int seed = random.nextInt(people);
            if (level[seed] < 0) {
                level[seed] = 0;
                queue[tail++] = seed;
            }
        }
        for (int head = 0; head < tail; head++) {
            int person = queue[head];
            if (level[person] == 3) {
                break;
            }
            for (int i = start[person]; i < start[person + 1]; i++) {
                int met = other[4 * i];
                if (level[met] < 0) {
                    level[met] = (byte) (level[person] + 1);
                    queue[tail++] = met;
                }
            }
        }
        return tail;
    }

    /** Edges as the engine keeps encounters: sixteen bytes each, by person. */
    private static void layOut(Province province) {
        int people = province.people;
        if (laidOutFor == people) {
            return;
        }
        int edges = people * 10;
        int[] a = new int[edges];
        int[] b = new int[edges];
        start = new int[people + 1];
        for (int i = 0; i < edges; i++) {
            a[i] = province.person();
            b[i] = province.other(a[i]);
            start[a[i] + 1]++;
            start[b[i] + 1]++;
        }
        for (int i = 0; i < people; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, people);
        other = new int[8 * edges];
        for (int i = 0; i < edges; i++) {
            other[4 * next[a[i]]++] = b[i];
            other[4 * next[b[i]]++] = a[i];
        }
        laidOutFor = people;
    }
}
