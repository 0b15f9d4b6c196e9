package vn.thanhtri.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vn.thanhtri.kernel.Actor;

/** What happens in the demo, in the order of time; what happens may add what happens later. */
final class Timetable {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long order;

    private record Entry(Instant at, long order, Actor actor, Runnable what) {}

    void at(Instant when, Actor actor, Runnable what) {
        entries.add(new Entry(when, order++, actor, what));
    }

    /** Everything up to a moment; {@code run} is told when and as whom. */
    void play(Instant until, Player run) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(until)) {
            Entry next = entries.poll();
            List<Runnable> together = new ArrayList<>();
            together.add(next.what());
            // what one officer enters at one time is one entry
            while (!entries.isEmpty()
                    && entries.peek().at().equals(next.at())
                    && entries.peek().actor().equals(next.actor())) {
                together.add(entries.poll().what());
            }
            run.play(next.at(), next.actor(), () -> together.forEach(Runnable::run));
        }
    }

    /** Runs an entry in a transaction of its own. */
    interface Player {
        void play(Instant at, Actor actor, Runnable what);
    }
}
