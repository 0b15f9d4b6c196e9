package vn.thanhtri.tracing.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.When;

/**
 * Judges a step by the definition in force that day: {@code PCR|RAPID+CONTACT} is met by a PCR, or by a rapid test of a contact.
 * A day without a definition has none: what the officer says stands, and is marked.
 */
public final class CaseDefinition {
    private CaseDefinition() {}

    /** @throws vn.thanhtri.kernel.RefusedException with the clause and what it wants, when the grounds do not meet it */
    public static Optional<PolicyValue> judge(ClassStep step, Disease disease, String area, PolicyBook book) {
        Optional<PolicyValue> definition = inForce(step.to(), step.at(), disease, area, book);
        definition.ifPresent(value -> {
            if (!isMet(value.value(), step.grounds())) {
                throw Refusal.ofField(
                                "tracing.refusal.definition",
                                "grounds",
                                Map.of(
                                        "class", "@case.class." + step.to(),
                                        "given", said(step.grounds()),
                                        "wanted", value.value().replace("|", " | "),
                                        "at", step.at().said(),
                                        "clause", value.clause().cite()))
                        .because(value.clause())
                        .asException();
            }
        });
        return definition;
    }

    public static Optional<PolicyValue> inForce(
            CaseClass wanted, When at, Disease disease, String area, PolicyBook book) {
        return book.find(wanted.definition(), area, disease.subject(), at.at());
    }

    /** Whether tiers rest on a case of this class: a confirmed one always, others where the policy of the day says so. */
    public static boolean counts(CaseClass known, When at, Disease disease, String area, PolicyBook book) {
        return known == CaseClass.CONFIRMED
                || known != CaseClass.EXCLUDED
                        && book.find("tracing.counts-as-f0", area, disease.subject(), at.at())
                                .map(value -> List.of(value.value().split("[ ,]+")))
                                .orElse(List.of())
                                .contains(known.word());
    }

    private static boolean isMet(String definition, Set<Ground> grounds) {
        return Arrays.stream(definition.split("\\|"))
                .map(way -> Arrays.stream(way.strip().split("\\+"))
                        .map(String::strip)
                        .map(Ground::valueOf)
                        .collect(Collectors.toSet()))
                .anyMatch(grounds::containsAll);
    }

    private static String said(Set<Ground> grounds) {
        return grounds.stream().sorted().map(Ground::name).collect(Collectors.joining("+"));
    }
}
