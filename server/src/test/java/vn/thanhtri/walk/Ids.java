package vn.thanhtri.walk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the variables of addresses and the fields of commands mean: numbers of which table. Who adds a new one says so here. */
final class Ids {
    /** By the segment before the variable, or by the variable itself where that says more. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("outbreaks", "tracing.outbreak"),
            Map.entry("outbreak", "tracing.outbreak"),
            Map.entry("cases", "tracing.person_case"),
            Map.entry("case", "tracing.person_case"),
            Map.entry("persons", "people.person"),
            Map.entry("person", "people.person"),
            Map.entry("personA", "people.person"),
            Map.entry("personB", "people.person"),
            Map.entry("otherPerson", "people.person"),
            Map.entry("subject", "people.person"),
            Map.entry("station", "people.agency"),
            Map.entry("agencies", "people.agency"),
            Map.entry("upperDocument", "directive.document"),
            Map.entry("lowerDocument", "directive.document"),
            Map.entry("contacts", "people.person"),
            Map.entry("tiers", "people.person"),
            Map.entry("gatherings", "tracing.setting"),
            Map.entry("setting", "tracing.setting"),
            Map.entry("encounters", "tracing.encounter"),
            Map.entry("stop", "tracing.diary_stop"),
            Map.entry("line", "tracing.unread_line"),
            Map.entry("merge", "people.person_merge"),
            Map.entry("directives", "directive.document"),
            Map.entry("document", "directive.document"),
            Map.entry("task", "directive.task"),
            Map.entry("claim", "directive.unclaimed"),
            Map.entry("doubt", "directive.doubt"),
            Map.entry("relation", "directive.relation"),
            Map.entry("link", "directive.carrying_out"),
            Map.entry("binding", "directive.binding"),
            Map.entry("incident", "directive.incident"),
            Map.entry("file", "directive.evidence_file"),
            Map.entry("drafts", "directive.draft"),
            Map.entry("obligations", "obligation.obligation"),
            Map.entry("extensions", "obligation.extension_request"),
            Map.entry("messages", "message.message"),
            Map.entry("agency", "people.agency"),
            Map.entry("address", "people.agency_address"),
            Map.entry("officers", "people.officer"),
            Map.entry("sessions", "people.session"),
            Map.entry("tokens", "people.token"),
            Map.entry("hamlets", "place.hamlet"),
            Map.entry("hamlet", "place.hamlet"),
            Map.entry("household", "place.household"),
            Map.entry("files", "place.import_file"),
            Map.entry("campaigns", "testing.campaign"),
            Map.entry("laboratories", "testing.laboratory"),
            Map.entry("sampling-parts", "testing.part"),
            Map.entry("part", "testing.part"),
            Map.entry("target", "testing.target"),
            Map.entry("shown", "testing.target"),
            Map.entry("laboratory", "people.agency"),
            Map.entry("sampling-tables", "testing.sampling_table"),
            Map.entry("label-sheets", "testing.label_sheet"),
            Map.entry("sheet", "testing.label_sheet"),
            Map.entry("tubes", "testing.tube"),
            Map.entry("tube", "testing.tube"),
            Map.entry("member", "testing.swab"),
            Map.entry("boxes", "testing.box"),
            Map.entry("box", "testing.box"),
            Map.entry("tierOutbreak", "tracing.outbreak"),
            Map.entry("questions", "policy.question"),
            Map.entry("stays", "quarantine.stay"),
            Map.entry("stay", "quarantine.stay"),
            Map.entry("centres", "quarantine.centre"),
            Map.entry("fromCentre", "quarantine.centre"),
            Map.entry("room", "quarantine.room"),
            Map.entry("bed", "quarantine.bed"),
            Map.entry("handovers", "quarantine.handover"),
            Map.entry("arrived", "quarantine.stay"),
            Map.entry("decision", "quarantine.decision"),
            Map.entry("passkeys", "people.passkey"),
            Map.entry("facts", "kernel.journal"));

    private final Connection superuser;
    private final Map<String, List<String>> found = new HashMap<>();

    Ids(Connection superuser) {
        this.superuser = superuser;
    }

    /** The table that a variable of a door's pattern counts; null for one that is no number, e.g. a kind. */
    static @Nullable String tableOf(String pattern, String variable) {
        boolean inAddress = pattern.contains("{" + variable);
        if (variable.equals("id") && pattern.contains("{kind}")) {
            return "tracing.person_case";
        }
        if (TABLES.containsKey(variable) && (inAddress || !variable.equals("address"))) {
            return TABLES.get(variable.equals("unit") ? "code" : variable);
        }
        if (!inAddress) {
            return null;
        }
        String before = pattern.replaceFirst("/\\{" + variable + "\\b.*", "").replaceFirst(".*/", "");
        return TABLES.get(before);
    }

    /** Numbers of rows of one area, the newest first; else of what lies above it; else of anywhere. */
    List<String> of(String table, String area, int most) {
        return found.computeIfAbsent(table + " " + area + " " + most, any -> {
            boolean hasArea = !list("select 1 from pg_attribute where attrelid = '%s'::regclass and attname = 'area'"
                            .formatted(table))
                    .isEmpty();
            String nearest = hasArea ? "starts_with('%s', area) desc, length(area) desc, ".formatted(area) : "";
            return list("select id from %s order by %sid desc limit %d".formatted(table, nearest, most));
        });
    }

    /** Addresses of a door with what lies in an area; empty when nothing of it does. */
    List<String> addresses(Door door, String area, String unit, int most) {
        List<String> addresses = new ArrayList<>(List.of(door.pattern().replace("/**", "")));
        for (String variable : door.variables()) {
            String table = tableOf(door.pattern(), variable);
            List<String> values = table != null
                    ? of(table, area, most)
                    : variable.equals("id") && door.pattern().contains("/indicators/{id}")
                            ? List.of("case-interviewed-24h")
                            : variable.equals("act")
                                    ? List.of("listed", "incident", "return")
                                    : Objects.requireNonNull(
                                            Map.of(
                                                            "code", List.of(unit),
                                                            "point", List.of("1", "2.1"),
                                                            "type", List.of("docx", "pdf"),
                                                            "format", List.of("docx", "pdf"),
                                                            "kind", List.of("case", "hamlets"),
                                                            "ids", of("tracing.person_case", area, most),
                                                            "merged",
                                                                    of("people.person", area, 2).reversed().stream()
                                                                            .limit(1)
                                                                            .toList(),
                                                            "topic", List.of("HOME"),
                                                            "how", List.of("later", "done"),
                                                            "verb", List.of("extend"))
                                                    .get(variable.equals("unit") ? "code" : variable),
                                            () -> "say in Ids what {%s} of %s is".formatted(variable, door));
            List<String> next = new ArrayList<>();
            for (String address : addresses) {
                values.forEach(value -> next.add(address.replaceFirst("\\{" + variable + "[^}]*}", value)));
            }
            addresses = next;
        }
        return addresses;
    }

    private List<String> list(String sql) {
        List<String> all = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return all;
    }
}
