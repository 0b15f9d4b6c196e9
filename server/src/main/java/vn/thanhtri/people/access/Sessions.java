package vn.thanhtri.people.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;

/** Sessions of an account on all servers: counted, listed, and ended by their owner. */
@Service
public class Sessions {
    /** One that nobody used for so long has run out; {@code server.servlet.session.timeout}. */
    private static final Duration LONGEST_REST = Duration.ofHours(8);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWN = 100;

    private final SessionStore store;
    private final Journal journal;
    private final Clock clock;
    private final int most;

    /** @param most sessions an account may have open at once; the oldest ends */
    Sessions(SessionStore store, Journal journal, Clock clock, @Value("${thanhtri.sessions:5}") int most) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.most = most;
    }

    /** Begins a session of who acts; when there are too many, the oldest end. */
    @Transactional
    @Consequence("somebody signs in")
    public long begin(String device, String source) {
        Instant now = clock.instant();
        store.forget(own(), now.minus(KEPT));
        long session = store.insert(own(), Acting.current().area(), device, source, now);
        store.endAllBut(own(), most, session, now);
        return session;
    }

    boolean stands(long officer, int version, @Nullable Long session) {
        return store.stands(officer, version, session);
    }

    @Transactional
    @Consequence("somebody goes on working")
    public void see(long session) {
        store.seen(session, clock.instant());
    }

    @Transactional
    @Consequence("somebody signs out")
    public void leave(long session) {
        store.end(own(), session, clock.instant());
    }

    /** The actor's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Session> listOwn() {
        return store.list(own(), clock.instant().minus(LONGEST_REST), SHOWN);
    }

    /** @throws Found.Missing when it is not the actor's own, or has ended */
    @Transactional
    @Asks(Verb.KEEP_OWN_ACCESS)
    public void end(long session) {
        if (store.end(own(), session, clock.instant()) != 1) {
            throw new Found.Missing("session", session);
        }
        append(1);
    }

    /** Ends the actor's sessions but this one, and says how many. */
    @Transactional
    @Asks(Verb.KEEP_OWN_ACCESS)
    public int endOthers(@Nullable Long session) {
        int ended = store.endAllBut(own(), 0, session, clock.instant());
        append(ended);
        return ended;
    }

    private void append(int ended) {
        journal.append(new Fact(
                PeopleFact.SESSIONS_ENDED,
                new SubjectRef("officer", own()),
                clock.instant(),
                Acting.current().area(),
                Map.of("count", ended)));
    }

    /** The account that acts. @throws Found.Missing for who has none */
    public static long own() {
        Actor actor = Acting.current();
        if (actor.officer() == null) {
            throw new Found.Missing("account", "of nobody");
        }
        return actor.officer();
    }
}
