package vn.thanhtri.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;

/** Accounts of officers: who may sign in, as what, and how far they see. */
@Service
public class Officers {
    static final int FAILURES_BEFORE_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final int SHORTEST_PASSWORD = 8;

    private final OfficerStore store;
    private final PasswordEncoder passwords;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    Officers(OfficerStore store, PasswordEncoder passwords, Agencies agencies, Journal journal, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Officer> findByUsername(String username) {
        return store.findByUsername(username.strip().toLowerCase(Locale.ROOT));
    }

    /** Opens an account; its area must lie within the area of who opens it, which the database guards. */
    @Transactional
    public long open(String username, String password, String name, Role role, long agency, String area) {
        String key = username.strip().toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refusal.ofField(
                            "people.refusal.password-short",
                            "password",
                            Map.of("least", String.valueOf(SHORTEST_PASSWORD)))
                    .asException();
        }
        if (store.findByUsername(key).isPresent()) {
            throw Refusal.ofField("people.refusal.username-taken", "username", Map.of("username", key))
                    .asException();
        }
        Agency home = agencies.get(agency);
        long id = store.insert(key, passwords.encode(password), name, role, home.id(), area);
        journal.append(new Fact(
                "OfficerAccountOpened",
                new SubjectRef("officer", id),
                clock.instant(),
                area,
                Map.of("username", key, "role", role.name(), "agency", agency)));
        return id;
    }

    @Transactional
    void recordFailure(String username) {
        store.recordFailure(
                username.strip().toLowerCase(Locale.ROOT),
                FAILURES_BEFORE_LOCK,
                clock.instant().plus(LOCK));
    }

    @Transactional
    void recordSuccess(long officer) {
        store.clearFailures(officer);
    }
}
