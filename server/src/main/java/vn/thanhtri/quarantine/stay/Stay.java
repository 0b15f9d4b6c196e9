package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;

/**
 * Somebody who is or was kept.
 *
 * @param label name and year of birth
 * @param home hamlet as told; may be empty
 * @param area unit path of where they live
 * @param firstForm the form it began with; {@link #form} is the one now
 * @param heldAt from when they were held without a decision; null where nobody held them
 * @param arrivedOn day of entry or arrival; null for contacts
 * @param lastExposure of contacts, as the tiers know it now; null while it goes on
 * @param outbreak of contacts; null for none
 * @param steps what was done, in order of time
 */
public record Stay(
        long id,
        long person,
        String label,
        String home,
        String area,
        QuarantineGroup group,
        QuarantineForm firstForm,
        Instant detectedAt,
        @Nullable Instant heldAt,
        @Nullable LocalDate arrivedOn,
        @Nullable Instant lastExposure,
        OwnHead ownHead,
        boolean foreigner,
        Instant from,
        @Nullable Instant to,
        @Nullable Long outbreak,
        List<Step> steps) {
    public Stay {
        steps = List.copyOf(steps);
    }

    public boolean runs() {
        return to == null;
    }

    /** The last one of a kind. */
    public Optional<Step> last(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((before, after) -> after);
    }

    public Optional<Step> first(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    public boolean has(StepKind kind) {
        return first(kind).isPresent();
    }

    public QuarantineForm form() {
        QuarantineForm changed = last(StepKind.FORM_CHANGED).map(Step::form).orElse(null);
        return changed == null ? firstForm : changed;
    }

    /** Day 0; null while the exposure goes on. */
    public @Nullable LocalDate anchor() {
        return group.isContact() ? lastExposure == null ? null : VietnamTime.dayOf(lastExposure) : arrivedOn;
    }

    /** All extensions together: a second one adds to the first. */
    public int extendedDays() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.EXTENDED)
                .mapToInt(step -> step.days() == null ? 0 : step.days())
                .sum();
    }

    /** The agency of the centre that keeps them; null while none does. */
    public @Nullable Long keeper() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.ADMITTED || step.kind() == StepKind.FORM_CHANGED)
                .reduce((before, after) -> after)
                .filter(step -> step.kind() == StepKind.ADMITTED)
                .map(Step::agency)
                .orElse(null);
    }

    /** Whether the commune of their home takes them; null where it was not asked since they were last admitted. */
    public @Nullable Boolean accepted() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.RETURN_ASKED
                        || step.kind() == StepKind.RETURN_ACCEPTED
                        || step.kind() == StepKind.RETURN_DECLINED)
                .reduce((before, after) -> after)
                .filter(step -> step.kind() != StepKind.RETURN_ASKED)
                .map(step -> step.kind() == StepKind.RETURN_ACCEPTED)
                .orElse(null);
    }

    /** Whether they got away and have not come back. */
    public boolean isAway() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.ESCAPED || step.kind() == StepKind.BACK)
                .reduce((before, after) -> after)
                .filter(step -> step.kind() == StepKind.ESCAPED)
                .isPresent();
    }
}
