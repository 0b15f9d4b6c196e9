package vn.thanhtri.obligation.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.message.Messages;
import vn.thanhtri.message.NewMessage;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ledger.NewStep;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/**
 * What agencies are told of obligations. It leaves the house by e-mail and SMS: what is owed and by when, never about which
 * person; reasons are read in the program.
 */
@Component
public class FollowUpNews {
    private static final int MOST_LINES = 5;

    private final Messages messages;
    private final Authority authority;
    private final Agencies agencies;
    private final Words words;

    FollowUpNews(Messages messages, Authority authority, Agencies agencies, Words words) {
        this.messages = messages;
        this.authority = authority;
        this.agencies = agencies;
        this.words = words;
    }

    void asked(Obligation obligation, long request, Instant until) {
        authority
                .findOffice(obligation)
                .ifPresent(office -> messages.tell(List.of(new NewMessage(
                        "extension " + request,
                        office,
                        isUrgent(obligation),
                        "obligation.told.asked",
                        Map.of(
                                "agency", agencies.nameOf(obligation.debtor()),
                                "title", title(obligation),
                                "cite", obligation.basis().cite(),
                                "until", moment(until)),
                        "/extensions#x" + request))));
    }

    void answered(Obligation obligation, long request, long agency, @Nullable Instant granted) {
        messages.tell(List.of(new NewMessage(
                "extension answered " + request,
                agency,
                isUrgent(obligation),
                granted == null ? "obligation.told.refused" : "obligation.told.granted",
                Map.of(
                        "title", title(obligation),
                        "cite", obligation.basis().cite(),
                        "until", granted == null ? "" : moment(granted)),
                path(obligation))));
    }

    /** An officer reminds. @param fact number of the fact, by which the reminder is known */
    void reminded(Obligation obligation, long fact) {
        messages.tell(List.of(new NewMessage(
                "reminder " + fact,
                obligation.debtor(),
                isUrgent(obligation),
                "obligation.told.reminded",
                Map.of(
                        "title", title(obligation),
                        "cite", obligation.basis().cite(),
                        "due", obligation.dueAt() == null ? "—" : moment(obligation.dueAt())),
                path(obligation))));
    }

    /**
     * The program reminds one agency of what is due, or overdue, by the same time.
     *
     * @param round the moment of the round, by which the reminder is known
     */
    public void due(long agency, boolean overdue, Duration distance, List<Obligation> due, Instant round) {
        messages.tell(List.of(new NewMessage(
                "reminder of " + round + (overdue ? " after " : " before ") + distance,
                agency,
                due.stream().anyMatch(this::isUrgent),
                overdue ? "obligation.told.overdue" : "obligation.told.due",
                Map.of(
                        "count", String.valueOf(due.size()),
                        "span", Formats.span(distance, Language.VI),
                        "list", lines(due)),
                due.size() == 1
                        ? path(due.getFirst())
                        : "/board?debtor=" + agency + (overdue ? "&show=LATE" : "&show=ALL"))));
    }

    /** Obligations have climbed to the level above. @param steps at least one */
    public void climbed(long superior, List<NewStep> steps) {
        List<Long> holders =
                steps.stream().map(NewStep::fromAgency).filter(Objects::nonNull).toList();
        messages.tell(List.of(new NewMessage(
                "climbed " + steps.getFirst().fact(),
                superior,
                false,
                "obligation.told.climbed",
                Map.of(
                        "count", String.valueOf(steps.size()),
                        "agencies",
                                holders.stream()
                                        .distinct()
                                        .limit(MOST_LINES)
                                        .map(agencies::nameOf)
                                        .collect(Collectors.joining(", "))),
                "/board?show=LATE")));
    }

    private String lines(List<Obligation> due) {
        String shown = due.stream()
                .limit(MOST_LINES)
                .map(each -> "- " + title(each) + " (" + each.basis().cite()
                        + (each.dueAt() == null ? "" : ", " + moment(each.dueAt())) + ")")
                .collect(Collectors.joining("\n"));
        return due.size() > MOST_LINES ? shown + "\n…" : shown;
    }

    private boolean isUrgent(Obligation obligation) {
        return authority.isUrgent(obligation.subjectKind(), obligation.subjectId());
    }

    private String title(Obligation obligation) {
        return obligation.title().isEmpty()
                ? words.say(Language.VI, "rule." + obligation.rule() + ".title")
                : obligation.title();
    }

    private static String path(Obligation obligation) {
        return "/board?open=" + obligation.id() + "&show=ALL";
    }

    private static String moment(Instant at) {
        return Formats.clock(at) + " " + Formats.day(at);
    }
}
