package vn.thanhtri.people.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.web.Views;

/** Who answers for what, where, on which day. Answered from memory: rules ask for every contact. */
@Service
public class Agencies implements Views.AgencyNames {
    private final AgencyStore store;
    private final TransactionTemplate transaction;
    private volatile @Nullable AgencyIndex index;

    Agencies(AgencyStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    public Optional<Agency> find(long id) {
        return Optional.ofNullable(index().byId().get(id));
    }

    /** @throws NoSuchElementException when there is none */
    public Agency get(long id) {
        return Found.get(find(id), "agency", id);
    }

    @Override
    public String nameOf(long agency) {
        return find(agency).map(Agency::name).orElse("");
    }

    /**
     * The agency that acts for a place: of the kind asked for in the place itself or the nearest place above it, else of the
     * kind that stands in for it.
     */
    public Optional<Agency> findFor(AgencyKind kind, String area, LocalDate on) {
        for (Optional<AgencyKind> asked = Optional.of(kind);
                asked.isPresent();
                asked = asked.get().findStandIn()) {
            for (String path = area; !path.isEmpty(); path = above(path)) {
                Optional<Agency> found = findAt(asked.get(), path, on);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The number of the agency that acts for a place at an hour, as {@link #findFor} finds it; null where none does. */
    public @Nullable Long idFor(AgencyKind kind, String area, Instant at) {
        return findFor(kind, area, VietnamTime.dayOf(at)).map(Agency::id).orElse(null);
    }

    /** @throws NoSuchElementException when no agency up to the province answers for the place */
    public Agency getFor(AgencyKind kind, String area, LocalDate on) {
        return Found.get(findFor(kind, area, on), "no", kind + " answers for " + area + " on " + on);
    }

    /** The agency of exactly this kind and place. */
    public Optional<Agency> findAt(AgencyKind kind, String area, LocalDate on) {
        return index().at(kind, area).stream()
                .filter(agency -> agency.valid().contains(on))
                .findFirst();
    }

    /** All agencies of a kind within an area, in the order of their units. */
    public List<Agency> listOf(AgencyKind kind, String area, LocalDate on) {
        return index().all().stream()
                .filter(agency -> agency.kind() == kind
                        && agency.area().startsWith(area)
                        && agency.valid().contains(on))
                .toList();
    }

    /** All agencies within an area. */
    public List<Agency> listWithin(String area, LocalDate on) {
        return index().all().stream()
                .filter(agency ->
                        agency.area().startsWith(area) && agency.valid().contains(on))
                .toList();
    }

    /** By name without diacritics, nearest to the beginning first. */
    public List<Agency> search(String text, int limit) {
        String folded = Folding.fold(text);
        return index().all().stream()
                .filter(agency ->
                        Folding.fold(agency.name() + " " + agency.shortName()).contains(folded))
                .limit(limit)
                .toList();
    }

    /** Whom an overdue obligation of this agency climbs to; empty at the top of the province. */
    public Optional<Agency> findSuperior(Agency agency, LocalDate on) {
        if (agency.parent() != null) {
            return find(agency.parent());
        }
        return agency.kind()
                .findSuperior()
                .flatMap(kind -> findFor(kind, agency.area(), on))
                .filter(superior -> superior.id() != agency.id());
    }

    @Transactional
    @Asks(Verb.KEEP_AGENCIES)
    public long register(AgencyEntry entry) {
        return registerAll(List.of(entry)).getFirst();
    }

    /** Takes in one body that a document names; the office of the document was asked for it. */
    @Consequence("a document that names the body, and its office takes it in")
    @Transactional
    @Asks({Verb.KEEP_AGENCIES, Verb.REVIEW_DOCUMENT})
    public long registerNamed(AgencyEntry entry) {
        return registerAll(List.of(entry)).getFirst();
    }

    /** Numbers in the order of the entries. */
    @Transactional
    @Asks(Verb.KEEP_AGENCIES)
    public List<Long> registerAll(List<AgencyEntry> entries) {
        List<Long> ids = new ArrayList<>();
        for (AgencyEntry entry : entries) {
            ids.add(store.insert(entry));
        }
        forget();
        return ids;
    }

    /** Another process may have changed the register: what is in memory is read again when it is next asked for. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void reread() {
        index = null;
    }

    private void forget() {
        index = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                index = null;
            }
        });
    }

    private AgencyIndex index() {
        AgencyIndex known = index;
        if (known == null) {
            List<Agency> all = TransactionSynchronizationManager.isActualTransactionActive()
                    ? store.listAll()
                    : Acting.as(Actor.system(), () -> transaction.execute(status -> store.listAll()));
            known = AgencyIndex.of(all == null ? List.of() : all);
            index = known;
        }
        return known;
    }

    /** {@code 19.173.05917.} → {@code 19.173.} */
    private static String above(String path) {
        int dot = path.lastIndexOf('.', path.length() - 2);
        return dot < 0 ? "" : path.substring(0, dot + 1);
    }
}
