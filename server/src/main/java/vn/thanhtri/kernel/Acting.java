package vn.thanhtri.kernel;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;

/** Who acts on this thread. Every transaction takes its row-level security from here; without an actor it sees nothing. */
public final class Acting {
    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    /** Runs {@code work} as {@code actor} and returns its result. */
    public static <T, X extends Throwable> T as(Actor actor, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }

    public static Optional<Actor> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** @throws IllegalStateException when nobody acts */
    public static Actor current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts on this thread"));
    }
}
