package vn.thanhtri.obligation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.Issuer;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/**
 * Who decides about an obligation. Nobody decides about what their own agency owes. What was ordered is decided by the issuer;
 * everything else by commanders and offices of the area, and by agencies that stand above the debtor.
 */
@Component
public class Authority {
    private final List<Issuer> issuers;
    private final Agencies agencies;
    private final Clock clock;

    Authority(List<Issuer> issuers, Agencies agencies, Clock clock) {
        this.issuers = issuers;
        this.agencies = agencies;
        this.clock = clock;
    }

    public boolean mayDecide(Obligation obligation, Actor actor) {
        if (actor.role() == Role.SYSTEM) {
            return true;
        }
        if (owes(obligation, actor) || !Entitled.may(actor, Verb.DECIDE_DUTY)) {
            return false;
        }
        Optional<Issuer> issuer = findIssuer(obligation.subjectKind());
        if (issuer.isPresent()) {
            return issuer.get().isSpokenForBy(obligation.subjectId(), actor);
        }
        return Entitled.may(actor, Verb.EXCUSE_DUTY) && isOfArea(actor, obligation.debtor())
                || standsAbove(actor, obligation.debtor());
    }

    public boolean owes(Obligation obligation, Actor actor) {
        return actor.agency() != null && actor.agency() == obligation.debtor();
    }

    /** Whom the debtor asks for more time. */
    Optional<Long> findOffice(Obligation obligation) {
        return findIssuer(obligation.subjectKind())
                .flatMap(issuer -> issuer.findOffice(obligation.subjectId()))
                .or(() -> agencies.findSuperior(agencies.get(obligation.debtor()), today())
                        .map(Agency::id));
    }

    boolean isUrgent(String subjectKind, long subject) {
        return findIssuer(subjectKind).map(issuer -> issuer.isUrgent(subject)).orElse(false);
    }

    /** Kinds of subjects somebody ordered and follows up. */
    public List<String> listOrderedKinds() {
        return issuers.stream().map(Issuer::subjectKind).toList();
    }

    private boolean isOfArea(Actor actor, long debtor) {
        return agencies.find(debtor)
                .filter(agency -> agency.area().startsWith(actor.area()))
                .isPresent();
    }

    private boolean standsAbove(Actor actor, long debtor) {
        Optional<Agency> above = agencies.find(debtor);
        while (above.isPresent()) {
            above = agencies.findSuperior(above.get(), today());
            if (above.isPresent() && actor.agency() != null && above.get().id() == actor.agency()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Issuer> findIssuer(String kind) {
        return issuers.stream()
                .filter(issuer -> issuer.subjectKind().equals(kind))
                .findFirst();
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
