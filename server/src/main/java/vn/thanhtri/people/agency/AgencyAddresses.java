package vn.thanhtri.people.agency;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.PeopleFact;

/** E-mail addresses and telephones at which agencies get messages; kept by administrators and by the agency itself. */
@Service
public class AgencyAddresses {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");
    private static final Pattern PHONE = Pattern.compile("(\\+84|0)\\d{8,10}");

    private final AgencyAddressStore store;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    AgencyAddresses(AgencyAddressStore store, Agencies agencies, Journal journal, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<AgencyAddress> list(Collection<Long> ofAgencies) {
        return store.list(ofAgencies);
    }

    /** Returns its number. */
    @Transactional
    @Asks(Verb.KEEP_ADDRESSES)
    public long add(long agency, AgencyAddress.Kind kind, String address, String holder) {
        Agency found = keptBy(agency);
        String written = switch (kind) {
            case EMAIL -> address.strip().toLowerCase(Locale.ROOT);
            case PHONE -> address.replaceAll("[ .()-]", "");
        };
        boolean valid = switch (kind) {
            case EMAIL -> EMAIL.matcher(written).matches();
            case PHONE -> PHONE.matcher(written).matches();
        };
        if (!valid) {
            throw Refusal.ofField(
                            "people.refusal.address." + kind.name().toLowerCase(Locale.ROOT),
                            "address",
                            Map.of("given", address))
                    .asException();
        }
        long added = store.insert(agency, kind, written, holder.strip(), clock.instant(), found.area())
                .orElseThrow(() -> Refusal.ofField("people.refusal.address.known", "address", Map.of("given", written))
                        .asException());
        tell(PeopleFact.AGENCY_ADDRESS_ADDED, found, Map.of("kind", kind.name(), "address", written));
        return added;
    }

    /** Returns it as it was. */
    @Transactional
    @Asks(Verb.KEEP_ADDRESSES)
    public AgencyAddress end(long agency, long address) {
        Agency found = keptBy(agency);
        AgencyAddress known = store.list(List.of(agency)).stream()
                .filter(each -> each.id() == address)
                .findFirst()
                .orElseThrow(() -> new Found.Missing("address of agency " + agency, address));
        if (store.end(agency, address, clock.instant()) != 1) {
            throw new Found.Missing("address of agency " + agency, address);
        }
        tell(PeopleFact.AGENCY_ADDRESS_ENDED, found, Map.of("address", address));
        return known;
    }

    /** Whether the actor keeps the addresses of an agency. */
    static boolean keeps(Actor actor, Agency agency) {
        boolean own = actor.agency() != null && actor.agency() == agency.id();
        return own && Entitled.may(actor, Verb.KEEP_ADDRESSES) || OfficeHolders.keeps(actor, agency);
    }

    private Agency keptBy(long agency) {
        Agency found = agencies.get(agency);
        if (!keeps(Acting.current(), found)) {
            throw Refusal.ofRight("people.refusal.address.not-yours", Map.of("agency", found.name()))
                    .asException();
        }
        return found;
    }

    private void tell(JournalKind kind, Agency agency, Map<String, ?> payload) {
        journal.append(new Fact(kind, new SubjectRef("agency", agency.id()), clock.instant(), agency.area(), payload));
    }
}
