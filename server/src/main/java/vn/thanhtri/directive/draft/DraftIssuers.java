package vn.thanhtri.directive.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.Units;

/** In whose name an officer writes documents, and who signs them. */
@Component
class DraftIssuers {
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Units units;
    private final Clock clock;

    DraftIssuers(Agencies agencies, OfficeHolders holders, Units units, Clock clock) {
        this.agencies = agencies;
        this.holders = holders;
        this.units = units;
        this.clock = clock;
    }

    /** @throws vn.thanhtri.kernel.RefusedException when the officer belongs to no committee */
    DraftIssuer of(Actor actor) {
        return find(actor)
                .orElseThrow(() -> Refusal.of("directive.refusal.draft-issuer", Map.of("name", actor.name()))
                        .asException());
    }

    /** The committee of the officer's place: the Party's for officers of a body of the Party, else the People's Committee. */
    Optional<DraftIssuer> find(Actor actor) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Stream<AgencyKind> kinds = isOfTheParty(actor)
                ? Stream.of(AgencyKind.TINH_UY, AgencyKind.HUYEN_UY)
                : Stream.of(AgencyKind.UBND_TINH, AgencyKind.UBND_HUYEN, AgencyKind.UBND_XA);
        return kinds.flatMap(kind -> agencies.findAt(kind, actor.area(), today).stream())
                .findFirst()
                .flatMap(agency -> units.findByArea(actor.area(), today).map(unit -> new DraftIssuer(agency, unit)));
    }

    private boolean isOfTheParty(Actor actor) {
        Long agency = actor.agency();
        return agency != null
                && agencies.find(agency)
                        .map(Agency::kind)
                        .filter(kind -> switch (kind) {
                            case TINH_UY, HUYEN_UY, CO_QUAN_DANG -> true;
                            default -> false;
                        })
                        .isPresent();
    }

    /** Whether the directory knows this name as a deputy of the committee or its office today. */
    boolean isDeputy(DraftIssuer issuer, String name) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return Stream.concat(
                        Stream.of(issuer.agency()),
                        agencies.findAt(AgencyKind.OFFICE, issuer.agency().area(), today).stream())
                .flatMap(agency -> holders.listHolders(agency.id()).stream())
                .filter(holder ->
                        holder.valid().contains(today) && holder.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .filter(holder -> !holder.head())
                .isPresent();
    }
}
