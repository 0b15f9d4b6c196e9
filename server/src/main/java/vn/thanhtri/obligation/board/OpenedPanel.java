package vn.thanhtri.obligation.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.DutyHelp;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Authority;
import vn.thanhtri.obligation.decision.ExtensionStore;
import vn.thanhtri.obligation.ledger.ObligationStore;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** The opened row: what was done about it, what follows, and what who looks may do. */
@Component
class OpenedPanel {
    private static final int LATEST_EVIDENCE = 8;

    private final BoardRows rows;
    private final ObligationStore obligations;
    private final ObjectProvider<DutyHelp> helps;
    private final Authority authority;
    private final ExtensionStore extensions;
    private final Agencies agencies;
    private final Journal journal;

    OpenedPanel(
            BoardRows rows,
            ObligationStore obligations,
            ObjectProvider<DutyHelp> helps,
            Authority authority,
            ExtensionStore extensions,
            Agencies agencies,
            Journal journal) {
        this.rows = rows;
        this.obligations = obligations;
        this.helps = helps;
        this.authority = authority;
        this.extensions = extensions;
        this.agencies = agencies;
        this.journal = journal;
    }

    /** Null when no row is open. */
    BoardPage.@Nullable Panel of(@Nullable Obligation obligation, LocalDate today, BasisPaths known) {
        if (obligation == null) {
            return null;
        }
        long opened = obligation.id();
        List<BoardPage.StepLine> steps = obligations.listSteps(opened).stream()
                .map(step -> new BoardPage.StepLine(step, nameOf(step.fromAgency()), nameOf(step.toAgency())))
                .toList();
        List<BoardPage.EvidenceLine> evidence =
                journal
                        .listAbout(new SubjectRef(obligation.subjectKind(), obligation.subjectId()), LATEST_EVIDENCE)
                        .stream()
                        .map(entry -> new BoardPage.EvidenceLine(
                                entry.occurredAt(),
                                entry.kind(),
                                entry.actorName(),
                                String.valueOf(entry.payload().getOrDefault("note", ""))))
                        .toList();
        boolean own = authority.owes(obligation, Acting.current());
        String next = agencies.find(obligation.debtor())
                .flatMap(agency -> climb(agency, obligation.level() + 1, today))
                .map(Agency::name)
                .orElse("");
        return new BoardPage.Panel(
                rows.of(obligation, known),
                steps,
                evidence,
                obligation.climbAt(),
                next,
                agencies.listWithin(Acting.current().area(), today).stream()
                        .filter(agency ->
                                agency.area().startsWith(Acting.current().area()) && (near(agency, obligation)))
                        .toList(),
                authority.mayDecide(obligation, Acting.current()),
                own && obligation.dueAt() != null,
                extensions.findOpen(opened).orElse(null),
                own,
                own
                        ? helps.stream()
                                .flatMap(help -> help.findHelp(obligation).stream())
                                .findFirst()
                                .orElse(null)
                        : null);
    }

    // agencies of the debtor's own place and of the places above it: whom work is usually given to
    private boolean near(Agency agency, Obligation obligation) {
        return agencies.find(obligation.debtor())
                .map(debtor -> debtor.area().startsWith(agency.area()))
                .orElse(false);
    }

    private Optional<Agency> climb(Agency agency, int levels, LocalDate on) {
        Optional<Agency> at = Optional.of(agency);
        for (int i = 0; i < levels && at.isPresent(); i++) {
            at = agencies.findSuperior(at.get(), on);
        }
        return at;
    }

    private String nameOf(@Nullable Long agency) {
        return agency == null ? "" : agencies.nameOf(agency);
    }
}
