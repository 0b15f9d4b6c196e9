package vn.thanhtri.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import vn.thanhtri.tiers.CaseWindow;
import vn.thanhtri.tiers.Contacts;
import vn.thanhtri.tiers.Edit;
import vn.thanhtri.tiers.Encounter;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.Presence;
import vn.thanhtri.tiers.TierEngine;
import vn.thanhtri.tiers.TierTable;
import vn.thanhtri.tiers.Tiers;

/** The library's figures at growing sizes, with percentiles. Arguments: numbers of people. */
public final class LibraryFigures {
    private static final int ROUNDS = 5;
    private static final int CASES = 2_000;
    private static final int STREAM = 100_000;

    private LibraryFigures() {}

    public static void main(String[] args) {
        for (String size : args.length == 0 ? new String[] {"100000", "1000000", "2000000"} : args) {
            figures(Integer.parseInt(size));
        }
    }

    private static void figures(int people) {
        Facts facts = new Facts();
        Province province = Province.of(people, 7.5, people / 100, 107, Province.into(facts));
        System.out.printf("%n%,d people, %,d facts%n", people, facts.size());
        Contacts contacts = best("lay out", () -> Contacts.of(facts));
        TierTable table = best("batch after loading", () -> Tiers.compute(contacts, Province.PARAMETERS));
        int[] tiers = new int[5];
        for (int person = 0; person < people; person++) {
            tiers[table.tier(person) + 1]++;
        }
        System.out.println("  none, F0, F1, F2, F3: " + Arrays.toString(tiers));
        best("floor: breadth-first search in the same layout", () -> Floor.search(province));
        incremental(province, facts);
        memory();
    }

    private static <T> T best(String what, Supplier<T> work) {
        T result = work.get();
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            result = work.get();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("  %s: median %.0f ms, best %.0f ms%n", what, millis[ROUNDS / 2], millis[0]);
        return result;
    }

    private static void incremental(Province province, Facts facts) {
        long begin = System.nanoTime();
        TierEngine engine = TierEngine.load(facts, Province.PARAMETERS);
        System.out.printf("  engine loads: %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        SplittableRandom random = new SplittableRandom(7);
        newCases(province, engine, random, "of the week before asOf", true);
        newCases(province, engine, random, "of any of the sixty days", false);
        passTime(engine);
        stream(province, engine, random, "of the week before asOf", true);
        stream(province, engine, random, "of any of the sixty days", false);
    }

    private static void newCases(
            Province province, TierEngine engine, SplittableRandom random, String which, boolean recent) {
        double[] put = new double[CASES];
        double[] withdraw = new double[CASES];
        long changes = 0;
        for (int i = -CASES; i < CASES; i++) {
            CaseWindow added = province.newCase(random, recent);
            long start = System.nanoTime();
            int changed = engine.put(added).changes().size();
            long middle = System.nanoTime();
            engine.remove(FactKind.CASE_WINDOW, added.id());
            // the first half warms up
            if (i >= 0) {
                put[i] = (middle - start) / 1e3;
                withdraw[i] = (System.nanoTime() - middle) / 1e3;
                changes += changed;
            }
        }
        percentiles("one new case " + which, put);
        percentiles("its withdrawal", withdraw);
        System.out.printf("  standings changed by a case: %.1f%n", (double) changes / CASES);
    }

    private static void passTime(TierEngine engine) {
        int asOf = engine.parameters().asOfMinute();
        double[] micros = new double[200];
        for (int i = 0; i < micros.length; i++) {
            long begin = System.nanoTime();
            engine.advanceTo(asOf + i + 1);
            micros[i] = (System.nanoTime() - begin) / 1e3;
        }
        percentiles("asOf moves by a minute", micros);
        engine.advanceTo(asOf);
    }

    private static void percentiles(String what, double[] micros) {
        Arrays.sort(micros);
        System.out.printf(
                "  %s: p50 %.0f us, p99 %.0f us, most %.0f us%n",
                what, micros[micros.length / 2], micros[micros.length * 99 / 100], micros[micros.length - 1]);
    }

    /** 70 % encounters, 15 % presences, 10 % cases, 5 % withdrawals of what came before in the stream. */
    private static void stream(
            Province province, TierEngine engine, SplittableRandom random, String which, boolean recent) {
        List<Edit> edits = new ArrayList<>();
        List<Edit.Put> puts = new ArrayList<>();
        for (int i = 0; i < STREAM; i++) {
            int kind = random.nextInt(100);
            if (kind >= 95 && !puts.isEmpty()) {
                Edit.Put put = puts.get(random.nextInt(puts.size()));
                edits.add(new Edit.Remove(put.fact().kind(), put.fact().id()));
                continue;
            }
            int a = province.person();
            int from = province.minute();
            Edit.Put put = new Edit.Put(
                    kind < 70
                            ? new Encounter(province.nextId(), a, province.other(a), from, from + 30)
                            : kind < 85
                                    ? new Presence(province.nextId(), a, province.setting(), from, from + 240)
                                    : province.newCase(random, recent));
            puts.add(put);
            edits.add(put);
        }
        int half = STREAM / 2;
        edits.subList(0, half).forEach(edit -> engine.apply(List.of(edit)));
        long begin = System.nanoTime();
        edits.subList(half, STREAM).forEach(edit -> engine.apply(List.of(edit)));
        System.out.printf(
                "  mixed stream, cases %s: %,.0f facts a second%n", which, half / ((System.nanoTime() - begin) / 1e9));
    }

    private static void memory() {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("  heap in use: %,d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
