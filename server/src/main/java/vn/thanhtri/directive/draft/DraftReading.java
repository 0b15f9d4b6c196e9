package vn.thanhtri.directive.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.Proposal;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;
import vn.thanhtri.directive.proposal.Addressees;
import vn.thanhtri.directive.register.DirectiveProposals;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/**
 * Reads the text of a draft as it would be read in the register, and compares: the same tasks, with the same words, agencies in
 * the same parts, deadline and receivers of reports. What does not come back as it was typed is said, and is not issued.
 */
@Component
class DraftReading {
    private final DirectiveProposals proposed;
    private final Addressees addressees;
    private final Agencies agencies;

    DraftReading(DirectiveProposals proposed, Addressees addressees, Agencies agencies) {
        this.proposed = proposed;
        this.addressees = addressees;
        this.agencies = agencies;
    }

    record Result(List<ReadTask> tasks, List<DraftProblem> problems) {}

    /** @param now when the document would be received */
    Result read(Draft draft, String text, String area, Instant now) {
        ParsedDirective parsed = DirectiveParser.parse(text);
        LocalDate day = VietnamTime.dayOf(now);
        List<Proposal> proposals = proposed.proposals(parsed, area, now).stream()
                .filter(proposal -> !draft.amendsAt(parsed.text(), proposal.starts()))
                .toList();
        List<DraftProblem> problems = new ArrayList<>();
        Map<String, Set<Long>> known = new HashMap<>();
        for (int i = 0; i < Math.max(draft.tasks().size(), proposals.size()); i++) {
            if (i >= draft.tasks().size()) {
                problems.add(new DraftProblem(
                        "directive.refusal.draft-more",
                        0,
                        "opening",
                        Map.of("read", proposals.get(i).title())));
            } else if (i >= proposals.size()) {
                problems.add(
                        problem("draft-lost", i, "what", draft.tasks().get(i).what(), ""));
            } else {
                compare(draft.tasks().get(i), i, proposals.get(i), parsed, area, day, now, known, problems);
            }
        }
        return new Result(proposals.stream().map(each -> row(each, area, day)).toList(), problems);
    }

    private void compare(
            DraftTask typed,
            int at,
            Proposal read,
            ParsedDirective parsed,
            String area,
            LocalDate day,
            Instant now,
            Map<String, Set<Long>> known,
            List<DraftProblem> problems) {
        String what = DraftComposer.what(typed);
        if (!parsed.text().substring(read.starts(), read.ends()).equals(what)) {
            problems.add(problem("draft-what", at, "what", what, read.title()));
        }
        List<Party> parties = proposed.partiesOf(read.point(), area, day);
        for (Map.Entry<PartyRole, List<String>> role : roles(typed).entrySet()) {
            Set<Long> asked = new TreeSet<>();
            for (String label : role.getValue()) {
                Set<Long> meant = known.computeIfAbsent(label, each -> meant(each, area, day));
                if (meant.isEmpty()) {
                    problems.add(problem("draft-agency", at, field(role.getKey()), label, ""));
                }
                asked.addAll(meant);
            }
            Set<Long> found = parties.stream()
                    .filter(party -> party.role() == role.getKey())
                    .flatMap(party -> party.agencies().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean unread = parties.stream()
                    .anyMatch(party ->
                            party.role() == role.getKey() && party.agencies().isEmpty());
            if (!asked.equals(found) || unread) {
                problems.add(problem(
                        "draft-parties", at, field(role.getKey()), names(asked), labels(parties, role.getKey())));
            }
        }
        if (!timely(typed.timing(), read, now)) {
            problems.add(problem("draft-timing", at, "timing", typed.timing().words(), read.timing()));
        }
        Set<Long> receivers = new TreeSet<>();
        typed.reportTo()
                .forEach(label -> receivers.addAll(known.computeIfAbsent(label, each -> meant(each, area, day))));
        Set<Long> told = read.point().reportTo().stream()
                .flatMap(body -> addressees.expand(body.org(), area, day).stream())
                .map(Agency::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!receivers.equals(told) || typed.reportTo().isEmpty() != receivers.isEmpty()) {
            problems.add(problem("draft-report", at, "reportTo", String.join("; ", typed.reportTo()), names(told)));
        }
    }

    private static Map<PartyRole, List<String>> roles(DraftTask typed) {
        Map<PartyRole, List<String>> roles = new LinkedHashMap<>();
        roles.put(PartyRole.LEAD, typed.leads());
        roles.put(PartyRole.COORDINATE, typed.coordinates());
        roles.put(PartyRole.EXECUTE, typed.executes());
        roles.put(PartyRole.ACCOUNTABLE, List.of());
        return roles;
    }

    private static boolean timely(DraftTiming typed, Proposal read, Instant now) {
        return switch (typed.kind()) {
            case BEFORE ->
                read.kind() == TaskKind.ONCE
                        && typed.at() != null
                        && VietnamTime.at(typed.at()).equals(read.dueAt());
            case WITHIN_HOURS ->
                Objects.equals(read.dueAt(), now.plusSeconds(3_600L * Objects.requireNonNullElse(typed.count(), 0)));
            case WITHIN_DAYS ->
                Objects.equals(
                        read.dueAt(),
                        VietnamTime.at(
                                VietnamTime.localOf(now).plusDays(Objects.requireNonNullElse(typed.count(), 0))));
            case DAILY -> read.kind() == TaskKind.DAILY && Objects.equals(typed.by(), read.dailyBy());
            case AT_ONCE ->
                read.kind() == TaskKind.ONCE
                        && read.dueFrom() != Task.DueFrom.TEXT
                        && read.point().timing().stream().anyMatch(timing -> timing.when() instanceof When.Immediate);
            case CONTINUOUS -> read.dueAt() == null && !read.timing().isEmpty() && read.kind() != TaskKind.ONCE;
        };
    }

    /** The agency of this very name, else the agencies that the grammar reads from it. */
    private Set<Long> meant(String label, String area, LocalDate day) {
        String folded = Folding.fold(label);
        Set<Long> named = agencies.listWithin(area, day).stream()
                .filter(agency -> Folding.fold(agency.name()).equals(folded))
                .map(Agency::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!named.isEmpty() || label.isBlank()) {
            return named;
        }
        Point point =
                DirectiveParser.parse("1. Giao " + label.strip() + " chủ trì thực hiện nhiệm vụ.").points().stream()
                        .findFirst()
                        .orElse(null);
        return point == null
                ? Set.of()
                : point.addressees().stream()
                        .filter(each -> each.span().text().equals(label.strip()))
                        .flatMap(each -> addressees.expand(each.org(), area, day).stream())
                        .map(Agency::id)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private ReadTask row(Proposal proposal, String area, LocalDate day) {
        Map<PartyRole, List<String>> parties = new LinkedHashMap<>();
        for (Party party : proposed.partiesOf(proposal.point(), area, day)) {
            parties.computeIfAbsent(party.role(), role -> new ArrayList<>())
                    .add(party.label()
                            + (party.agencies().size() > 1
                                    ? " (" + party.agencies().size() + ")"
                                    : ""));
        }
        return new ReadTask(
                proposal.point().id(),
                proposal.title(),
                proposal.kind(),
                parties,
                proposal.timing(),
                proposal.point().reportTo().stream()
                        .map(BodyMention::span)
                        .map(span -> span.text())
                        .toList());
    }

    private String names(Set<Long> ids) {
        return ids.stream().limit(6).map(agencies::nameOf).collect(Collectors.joining(", "))
                + (ids.size() > 6 ? " …" : "");
    }

    private static String labels(List<Party> parties, PartyRole role) {
        return parties.stream()
                .filter(party -> party.role() == role)
                .map(Party::label)
                .collect(Collectors.joining(", "));
    }

    private static String field(PartyRole role) {
        return switch (role) {
            case LEAD -> "leads";
            case COORDINATE -> "coordinates";
            case EXECUTE -> "executes";
            case ACCOUNTABLE -> "what";
        };
    }

    private static DraftProblem problem(String code, int at, String field, String typed, String read) {
        return new DraftProblem(
                "directive.refusal." + code,
                at + 1,
                field,
                Map.of("task", String.valueOf(at + 1), "typed", typed, "read", read.isEmpty() ? "—" : read));
    }
}
