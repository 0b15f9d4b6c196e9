package vn.thanhtri.policy.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Sha256;
import vn.thanhtri.policy.PolicyBookChanged;
import vn.thanhtri.policy.PolicyCatalogue;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicySettings;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.Unconfirmed;
import vn.thanhtri.policy.file.PolicyFiles;

/**
 * The policy book of this installation: the law, the installation's settings, and what officers decided. A rule takes
 * {@link #current} once and keeps to it.
 */
@Component
public class PolicyBooks {
    private final PolicyStore store;
    private final MissingNumbers missing;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Map<String, String> texts;
    private volatile PolicySnapshot current;

    PolicyBooks(
            PolicyStore store,
            MissingNumbers missing,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectProvider<PolicySettings> brought,
            @Value("${thanhtri.policy.settings:}") List<String> settings) {
        this.store = store;
        this.missing = missing;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        // decisions are taken in while the transaction that made them is still being closed
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<String> patterns = new ArrayList<>(List.of(PolicyFiles.LAW));
        brought.stream().forEach(more -> patterns.addAll(more.resources()));
        settings.stream().filter(file -> !file.isBlank()).forEach(patterns::add);
        this.texts = PolicyFiles.load(patterns);
        PolicySnapshot ofFiles = PolicyFiles.readTexts(texts, List.of());
        Acting.run(Actor.system(), () -> transaction.executeWithoutResult(status -> recordEdition(ofFiles, clock)));
        this.current = withDecisions(ofFiles.catalogue());
    }

    public PolicySnapshot current() {
        return current;
    }

    /** Takes in what officers have decided since. */
    void reload() {
        PolicySnapshot before = current;
        current = withDecisions(before.catalogue());
        events.publishEvent(new PolicyBookChanged(before, current));
    }

    private PolicySnapshot withDecisions(PolicyCatalogue catalogue) {
        List<PolicyEntry> decisions =
                Acting.as(Actor.system(), () -> transaction.execute(status -> store.listDecisions(catalogue)));
        return PolicyFiles.readTexts(texts, decisions).noting(missing::note);
    }

    private void recordEdition(PolicySnapshot ofFiles, Clock clock) {
        String hash = hash(texts);
        if (store.findLatestHash().filter(hash::equals).isPresent()) {
            return;
        }
        store.addEdition(hash, String.join(", ", texts.keySet()), ofFiles.listEntries(), clock.instant());
        for (Unconfirmed open : ofFiles.listUnconfirmed()) {
            store.ask(
                    open.key(), open.subject(), "", open.from(), open.known(), open.source(), "book", clock.instant());
        }
    }

    private static String hash(Map<String, String> texts) {
        MessageDigest digest = Sha256.digest();
        texts.forEach((name, text) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
