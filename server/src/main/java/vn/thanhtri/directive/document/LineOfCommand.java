package vn.thanhtri.directive.document;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;

/**
 * Whom a document may order: agencies of the place it was dispatched for and of the places below it. What it asks of anybody
 * else, of a level above or of a neighbour, is a request: they are told, and nothing of it is ever late.
 */
@Component
public class LineOfCommand {
    private final Agencies agencies;

    LineOfCommand(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Whether what is asked of the agency is an order. */
    public boolean orders(Document document, long agency) {
        return agencies.find(agency).filter(asked -> orders(document, asked)).isPresent();
    }

    /** The task with those parts only that are orders. */
    public Task ordered(Task task, Document document) {
        List<Long> asked = task.parties().stream()
                .flatMap(party -> party.agencies().stream())
                .toList();
        if (asked.stream().allMatch(agency -> orders(document, agency))) {
            return task;
        }
        return task.with(task.parties().stream()
                .map(party -> new Party(
                        party.role(),
                        party.org(),
                        party.label(),
                        party.inherited(),
                        party.agencies().stream()
                                .filter(agency -> orders(document, agency))
                                .toList()))
                .toList());
    }

    /** The government asks the Party's committee of its own place; it does not order it. */
    private static boolean orders(Document document, Agency asked) {
        boolean committee = asked.kind() == AgencyKind.TINH_UY || asked.kind() == AgencyKind.HUYEN_UY;
        return asked.area().startsWith(document.area())
                && !(committee
                        && document.channel() == Channel.GOVERNMENT
                        && asked.area().equals(document.area()));
    }
}
