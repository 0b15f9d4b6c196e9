package vn.thanhtri.people.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;
import vn.thanhtri.people.access.Sessions;

/** Passkeys of an account: added, listed and removed by their owner. */
@Service
public class Passkeys {
    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 100;

    private final PasskeyStore store;
    private final Journal journal;
    private final Clock clock;

    Passkeys(PasskeyStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the key of a device that has just proved that it has the private part. */
    @Transactional
    @Asks(Verb.KEEP_OWN_ACCESS)
    public void add(CredentialRecord key) {
        String label = key.getLabel() == null ? "" : key.getLabel().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw Refusal.ofField("access.refusal.name", "label", Map.of("most", "" + LONGEST_LABEL))
                    .asException();
        }
        long owner = Sessions.own();
        if (store.list(owner).size() >= MOST) {
            throw Refusal.of("passkey.refusal.most", Map.of("most", "" + MOST)).asException();
        }
        store.insert(owner, Acting.current().area(), key, label, clock.instant());
        append(PeopleFact.PASSKEY_ADDED, owner, label);
    }

    @Transactional
    @Consequence("somebody signs in")
    public void used(CredentialRecord key) {
        store.used(key, clock.instant());
    }

    /** The actor's own, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> listOwn() {
        return store.list(Sessions.own());
    }

    /** @throws Found.Missing when it is not the actor's own */
    @Transactional
    @Asks(Verb.KEEP_OWN_ACCESS)
    public void remove(long id) {
        long owner = Sessions.own();
        String label = store.list(owner).stream()
                .filter(each -> each.id() == id)
                .map(Passkey::label)
                .findFirst()
                .orElseThrow(() -> new Found.Missing("passkey", id));
        store.delete(owner, id);
        append(PeopleFact.PASSKEY_REMOVED, owner, label);
    }

    @Transactional(readOnly = true)
    Optional<CredentialRecord> find(byte[] credential) {
        return store.find(credential);
    }

    @Transactional(readOnly = true)
    List<CredentialRecord> listOf(long officer) {
        return store.listOf(officer);
    }

    private void append(PeopleFact kind, long owner, String label) {
        journal.append(new Fact(
                kind,
                new SubjectRef("officer", owner),
                clock.instant(),
                Acting.current().area(),
                Map.of("name", label)));
    }
}
