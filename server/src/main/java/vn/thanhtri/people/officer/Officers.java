package vn.thanhtri.people.officer;

import java.time.Clock;
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
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** Accounts of officers: who may sign in, as what, and how far they see. */
@Service
public class Officers {
    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]");

    public static final int SHORTEST_PASSWORD = PasswordRules.SHORTEST;

    private static final int MOST = 20_000;

    private final OfficerStore store;
    private final PasswordEncoder passwords;
    private final Agencies agencies;
    private final PasswordRules rules;
    private final Journal journal;
    private final Clock clock;

    Officers(
            OfficerStore store,
            PasswordEncoder passwords,
            Agencies agencies,
            PasswordRules rules,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.agencies = agencies;
        this.rules = rules;
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
        rules.check(key, password);
        if (store.findByUsername(key).isPresent()) {
            throw Refusal.ofField("people.refusal.username-taken", "username", Map.of("username", key))
                    .asException();
        }
        Agency home = agencies.get(agency);
        requireBelow(area);
        requireBelow(home.area());
        long id = store.insert(key, passwords.encode(password), name, role, home.id(), area);
        journal.append(new Fact(
                PeopleFact.OFFICER_ACCOUNT_OPENED,
                new SubjectRef("officer", id),
                clock.instant(),
                area,
                Map.of("username", key, "role", role.name(), "agency", agency)));
        return id;
    }

    /** Whether there is any account; as the program itself, in the whole system. */
    @Transactional(readOnly = true)
    public boolean hasAny() {
        return store.hasAny();
    }

    /** Opens an account that nobody can use until an administrator has given it a password. */
    @Transactional
    @Asks(Verb.KEEP_ACCOUNTS)
    public long openWithoutPassword(String username, String name, Role role, long agency, String area) {
        requireBelow(area);
        long id = store.insert(username, "", name, role, agencies.get(agency).id(), area);
        append(PeopleFact.OFFICER_ACCOUNT_OPENED, get(id));
        return id;
    }

    /** Whether anybody has this name, within the jurisdiction or not: names are unique in the whole system. */
    boolean isTaken(String username) {
        return store.isTaken(username);
    }

    /** Gives an account a password; its sessions end. For one's own there is {@link #changeOwn}. */
    @Transactional
    @Asks(Verb.KEEP_ACCOUNTS)
    public Officer givePassword(long id, String password) {
        Officer officer = get(id);
        rules.check(officer.username(), password);
        if (store.setPassword(id, passwords.encode(password)) != 1) {
            throw Refusal.of("people.refusal.account-closed", Map.of("username", officer.username()))
                    .asException();
        }
        append(PeopleFact.PASSWORD_GIVEN, officer);
        return officer;
    }

    /** Takes an account out of use for good; what it did stays under its name. */
    @Transactional
    @Asks(Verb.KEEP_ACCOUNTS)
    public void close(long id) {
        Officer officer = get(id);
        if (Long.valueOf(id).equals(Acting.current().officer())) {
            throw Refusal.of("people.refusal.account-own", Map.of("username", officer.username()))
                    .asException();
        }
        if (store.close(id, clock.instant()) != 1) {
            throw Refusal.of("people.refusal.account-closed", Map.of("username", officer.username()))
                    .asException();
        }
        append(PeopleFact.OFFICER_ACCOUNT_CLOSED, officer);
    }

    /** Empty when there is none within the jurisdiction. */
    @Transactional(readOnly = true)
    public Optional<Officer> find(long id) {
        return store.find(id);
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
        return Rows.whole(MOST, store.list(MOST + 1));
    }

    /** Nobody opens an account that sees more than they do themselves. */
    private static void requireBelow(String area) {
        Actor actor = Acting.current();
        if (!area.startsWith(actor.area())) {
            throw Refusal.ofRight("people.refusal.account-above", Map.of("name", actor.name()))
                    .asException();
        }
    }

    private void append(JournalKind kind, Officer officer) {
        journal.append(new Fact(
                kind,
                new SubjectRef("officer", officer.id()),
                clock.instant(),
                officer.area(),
                Map.of("username", officer.username(), "role", officer.role().name(), "agency", officer.agency())));
    }

    /**
     * Changes the actor's own password; every session of the account ends.
     *
     * @throws vn.thanhtri.kernel.RefusedException when the present one is wrong, or the new one may not be
     */
    @Transactional
    @Asks(Verb.CHANGE_PASSWORD)
    public void changeOwn(String present, String wanted) {
        Long own = Acting.current().officer();
        if (own == null) {
            throw new Found.Missing("account", "of nobody");
        }
        Officer officer = get(own);
        if (!passwords.matches(present, officer.passwordHash())) {
            throw Refusal.ofField("people.refusal.password-wrong", "present", Map.of())
                    .asException();
        }
        rules.check(officer.username(), wanted);
        if (store.setPassword(own, passwords.encode(wanted)) != 1) {
            throw Refusal.of("people.refusal.account-closed", Map.of("username", officer.username()))
                    .asException();
        }
        append(PeopleFact.PASSWORD_CHANGED, officer);
    }
}
