package vn.thanhtri.directive.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.PartyStore;
import vn.thanhtri.directive.document.Proposal;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.proposal.Addressees;
import vn.thanhtri.directive.proposal.TaskProposals;
import vn.thanhtri.obligation.AnchorEvents;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.policy.book.PolicyBooks;

/** What a text proposes: its tasks, and who was meant with which part of them. */
@Service
public class DirectiveProposals {
    private final TaskStore tasks;
    private final PartyStore parties;
    private final Addressees addressees;
    private final PolicyBooks books;
    private final ObjectProvider<AnchorEvents> anchors;

    DirectiveProposals(
            TaskStore tasks,
            PartyStore parties,
            Addressees addressees,
            PolicyBooks books,
            ObjectProvider<AnchorEvents> anchors) {
        this.tasks = tasks;
        this.parties = parties;
        this.addressees = addressees;
        this.books = books;
        this.anchors = anchors;
    }

    /** Keeps the tasks that a document proposes. */
    void keep(long document, ParsedDirective parsed, String area, LocalDate on, Instant now) {
        List<Proposal> proposals = proposals(parsed, area, now);
        int position = 0;
        for (Proposal proposal : proposals) {
            Point point = proposal.point();
            long task = tasks.insert(
                    document,
                    position++,
                    proposal,
                    String.join(
                            "; ",
                            point.areas().stream()
                                    .map(each -> each.span().text())
                                    .toList()),
                    String.join(
                            "; ",
                            point.reportTo().stream()
                                    .map(each -> each.span().text())
                                    .toList()),
                    area);
            for (Party party : partiesOf(point, area, on)) {
                parties.insert(task, party, area);
            }
        }
    }

    /** The tasks that a text proposes when it is received at a moment. */
    public List<Proposal> proposals(ParsedDirective parsed, String area, Instant now) {
        return new TaskProposals(
                        parsed, books.current(), area, now, anchors.stream().toList())
                .list();
    }

    /** Who has which part in a point, with the agencies that were meant on the day. */
    public List<Party> partiesOf(Point point, String area, LocalDate on) {
        List<Party> found = new ArrayList<>();
        for (Addressee addressee : point.addressees()) {
            PartyRole role = switch (addressee.role()) {
                case LEAD -> PartyRole.LEAD;
                case EXECUTOR -> PartyRole.EXECUTE;
                case ACCOUNTABLE, RESPONSIBLE -> PartyRole.ACCOUNTABLE;
                case COMMENDED -> null;
            };
            if (role != null) {
                found.add(new Party(
                        role,
                        addressee.org(),
                        addressee.span().text(),
                        addressee.inherited(),
                        meant(addressee.org(), addressee.span().text(), area, on)));
            }
        }
        for (BodyMention body : point.coordinating()) {
            found.add(new Party(
                    PartyRole.COORDINATE,
                    body.org(),
                    body.span().text(),
                    false,
                    meant(body.org(), body.span().text(), area, on)));
        }
        return found;
    }

    private List<Long> meant(String org, String label, String area, LocalDate on) {
        return addressees.meant(org, label, area, on).stream().map(Agency::id).toList();
    }
}
