package vn.thanhtri.people.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Sha256;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;
import vn.thanhtri.people.officer.Officer;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.people.officer.SignedInOfficer;

/** Tokens of programs: made, listed and revoked by their owner, hashed like nothing that a person thinks up has to be. */
@Service
public class Tokens {
    /** Tells at a glance, and to programs that look for leaked secrets, what it is. */
    static final String PREFIX = "thanhtri_";

    static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 100;
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final TokenStore store;
    private final Officers officers;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, Officers officers, Journal journal, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a token of the actor.
     *
     * @param days until it expires, 1 to 366
     * @param named what it may do, where the scope says so
     * @return the token, to be shown once
     */
    @Transactional
    @Asks(Verb.KEEP_OWN_ACCESS)
    public String make(String name, TokenScope scope, List<Verb> named, int days) {
        Officer owner = officers.get(Sessions.own());
        Instant now = clock.instant();
        check(owner, name, scope, named, days, now);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        List<Verb> verbs = scope == TokenScope.NAMED ? named : List.of();
        Instant expires = now.plus(Duration.ofDays(days));
        long id = store.insert(
                new Token(0, owner.id(), name.strip(), scope, verbs, owner.version(), now, expires, null, null, ""),
                owner.area(),
                digest(token));
        append(
                PeopleFact.TOKEN_MADE,
                owner,
                Map.of("token", id, "name", name.strip(), "scope", scope.name(), "days", days));
        return token;
    }

    private void check(Officer owner, String name, TokenScope scope, List<Verb> named, int days, Instant now) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw Refusal.ofField("access.refusal.name", "name", Map.of("most", "" + LONGEST_NAME))
                    .asException();
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.ofField("access.refusal.days", "days", Map.of("given", "" + days, "most", "" + LONGEST_DAYS))
                    .asException();
        }
        if (scope == TokenScope.NAMED && named.isEmpty()) {
            throw Refusal.ofField("access.refusal.verbs", "verbs", Map.of()).asException();
        }
        for (Verb verb : named) {
            if (!TokenScope.givenBy(owner.role()).contains(verb)) {
                throw Refusal.ofField(
                                "access.refusal.verb",
                                "verbs",
                                Map.of("verb", "@" + verb.key(), "role", "@role." + owner.role()))
                        .asException();
            }
        }
        long standing = listOwn().stream()
                .filter(token -> token.holds(now, owner.version()))
                .count();
        if (standing >= MOST) {
            throw Refusal.of("access.refusal.most", Map.of("most", "" + MOST)).asException();
        }
    }

    /** The actor's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> listOwn() {
        return store.list(Sessions.own(), 10 * MOST);
    }

    /** @throws Found.Missing when it is not the actor's own, or is revoked already */
    @Transactional
    @Asks(Verb.KEEP_OWN_ACCESS)
    public void revoke(long id) {
        Officer owner = officers.get(Sessions.own());
        if (store.revoke(owner.id(), id, clock.instant()) != 1) {
            throw new Found.Missing("token", id);
        }
        append(PeopleFact.TOKEN_REVOKED, owner, Map.of("token", id));
    }

    /** Who acts by a token; one that is unknown, expired, revoked or older than its account's version is nobody's. */
    @Transactional
    @Consequence("a program sends its token")
    public Optional<SignedInOfficer> use(String token, String source) {
        Instant now = clock.instant();
        Token found = token.startsWith(PREFIX) ? store.find(digest(token)).orElse(null) : null;
        if (found == null) {
            return Optional.empty();
        }
        Officer owner = officers.get(found.officer());
        if (owner.closed() || !found.holds(now, owner.version())) {
            return Optional.empty();
        }
        if (found.usedAt() == null
                || Duration.between(found.usedAt(), now).abs().compareTo(BETWEEN) >= 0
                || !found.usedFrom().equals(source)) {
            store.used(found.id(), now, source);
        }
        return Optional.of(SignedInOfficer.through(owner, found.scope().verbs(owner.role(), found.verbs())));
    }

    private void append(JournalKind kind, Officer owner, Map<String, ?> payload) {
        journal.append(new Fact(
                kind,
                new SubjectRef("officer", owner.id()),
                clock.instant(),
                Acting.current().area(),
                payload));
    }

    private static byte[] digest(String token) {
        return Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
