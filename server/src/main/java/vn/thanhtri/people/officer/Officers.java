package vn.thanhtri.people.officer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** Accounts of officers: who may sign in, as what, and how far they see. */
@Service
public class Officers {
    static final int FAILURES_BEFORE_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final int SHORTEST_PASSWORD = 8;
    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]");

    private static final int MOST = 2000;

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
    @Asks(Verb.KEEP_ACCOUNTS)
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
        requireBelow(area);
        long id = store.insert(key, passwords.encode(password), name, role, home.id(), area);
        journal.append(new Fact(
                "OfficerAccountOpened",
                new SubjectRef("officer", id),
                clock.instant(),
                area,
                Map.of("username", key, "role", role.name(), "agency", agency)));
        return id;
    }

    /** Opens an account that nobody can use until an administrator has given it a password. */
    @Transactional
    @Asks(Verb.KEEP_ACCOUNTS)
    public long openWithoutPassword(String username, String name, Role role, long agency, String area) {
        requireBelow(area);
        long id = store.insert(username, "", name, role, agencies.get(agency).id(), area);
        append("OfficerAccountOpened", get(id));
        return id;
    }

    /** Whether anybody has this name, within the jurisdiction or not: names are unique in the whole system. */
    boolean isTaken(String username) {
        return store.isTaken(username);
    }

    /** Gives an account a password; a locked account is open again. Administrators, and everybody for oneself. */
    @Transactional
    @Asks(Verb.KEEP_ACCOUNTS)
    public Officer givePassword(long id, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refusal.ofField(
                            "people.refusal.password-short",
                            "password",
                            Map.of("least", String.valueOf(SHORTEST_PASSWORD)))
                    .asException();
        }
        Officer officer = get(id);
        if (store.setPassword(id, passwords.encode(password)) != 1) {
            throw Refusal.of("people.refusal.account-closed", Map.of("username", officer.username()))
                    .asException();
        }
        append("PasswordGiven", officer);
        return officer;
    }

    /** Takes an account out of use for good; what it did stays under its name. */
    @Transactional
    @Asks(Verb.KEEP_ACCOUNTS)
    public void close(long id) {
        Officer officer = get(id);
        if (store.close(id, clock.instant()) != 1) {
            throw Refusal.of("people.refusal.account-closed", Map.of("username", officer.username()))
                    .asException();
        }
        append("OfficerAccountClosed", officer);
    }

    /** @throws Found.Missing when there is none within the jurisdiction */
    @Transactional(readOnly = true)
    public Officer get(long id) {
        return Found.get(store.find(id), "officer", id);
    }

    /** The accounts of the jurisdiction, 2000 at most; for administrators. */
    @Transactional(readOnly = true)
    public List<Officer> listAll() {
        Entitled.ask(Verb.KEEP_ACCOUNTS);
        return store.list(MOST);
    }

    /** Nobody opens an account that sees more than they do themselves. */
    private static void requireBelow(String area) {
        Actor actor = Acting.current();
        if (!area.startsWith(actor.area())) {
            throw Refusal.ofRight("people.refusal.account-above", Map.of("name", actor.name()))
                    .asException();
        }
    }

    private void append(String kind, Officer officer) {
        journal.append(new Fact(
                kind,
                new SubjectRef("officer", officer.id()),
                clock.instant(),
                officer.area(),
                Map.of("username", officer.username(), "role", officer.role().name(), "agency", officer.agency())));
    }

    @Transactional
    @Consequence("a wrong password")
    void recordFailure(String username) {
        store.recordFailure(
                username.strip().toLowerCase(Locale.ROOT),
                FAILURES_BEFORE_LOCK,
                clock.instant().plus(LOCK));
    }

    @Transactional
    @Consequence("a right password")
    void recordSuccess(long officer) {
        store.clearFailures(officer);
    }
}
