package vn.thanhtri.tracing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.Moment;
import vn.thanhtri.people.Moment.Lane;
import vn.thanhtri.people.Person;
import vn.thanhtri.people.PersonStory;
import vn.thanhtri.people.PersonTag;
import vn.thanhtri.web.View;

/** Tracing's part of a person's line of life: exposures, tiers, places of isolation, decisions, samples and visits. */
@Component
class LifeStory implements PersonStory, PersonTag {
    private final LifeQuery life;

    LifeStory(LifeQuery life) {
        this.life = life;
    }

    @Override
    public List<Moment> listMoments(Person person, View view) {
        List<Moment> moments = new ArrayList<>();
        List<LifeQuery.TierRow> tiers = life.listTiers(person.id());
        for (int i = 0; i < tiers.size(); i++) {
            Instant next = i + 1 < tiers.size() ? tiers.get(i + 1).at() : null;
            tell(tiers.get(i), next, person, view, moments);
        }
        for (LifeQuery.CaseRow one : life.listCases(person.id())) {
            moments.add(new Moment(
                    one.confirmedAt(),
                    null,
                    false,
                    Lane.SAMPLE,
                    one.code(),
                    view.t("life.confirmed", one.code()),
                    view.t("life.sampled", view.moment(one.sampledAt())),
                    view.t("life.outbreak"),
                    "/outbreaks/" + one.outbreak(),
                    one.by(),
                    "bad"));
        }
        for (LifeQuery.IsolationRow one : life.listIsolations(person.id())) {
            moments.add(new Moment(
                    one.from(),
                    one.to(),
                    true,
                    Lane.HOME,
                    one.place(),
                    view.t("life.isolated"),
                    one.place(),
                    "",
                    "",
                    "",
                    "act"));
        }
        life.listActions(person.id()).forEach(action -> moments.add(tell(action, view)));
        return moments;
    }

    private static void tell(
            LifeQuery.TierRow row, @Nullable Instant next, Person person, View view, List<Moment> moments) {
        Integer tier = row.tier();
        String detail = row.how().isEmpty()
                ? ""
                : row.code().isEmpty()
                        ? view.t("life.because", row.how())
                        : view.t("life.because-of", row.how(), row.code());
        if (!java.util.Objects.equals(tier, row.oldTier())) {
            String title = tier == null
                    ? view.t("life.no-tier")
                    : row.oldTier() == null
                            ? view.t("life.tier", "F" + tier)
                            : view.t("life.tier-moved", "F" + row.oldTier(), "F" + tier);
            moments.add(new Moment(
                    row.at(),
                    null,
                    false,
                    Lane.TIER,
                    "",
                    title,
                    tier == null ? "" : detail,
                    view.t("life.derived"),
                    "/contacts/" + person.id(),
                    view.t("life.system"),
                    ""));
        }
        if (tier == null) {
            return;
        }
        // drawn as long as it lasts; the table tells the moments
        moments.add(new Moment(row.at(), next, true, Lane.TIER, "F" + tier, "", "", "", "", "", toneOf(tier)));
        Instant first = row.firstExposure();
        if (tier > 0 && first != null) {
            moments.add(new Moment(
                    first,
                    row.lastExposure(),
                    true,
                    Lane.EXPOSURE,
                    row.how().isEmpty() ? "F" + tier : row.how(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "bad"));
        }
    }

    private static Moment tell(LifeQuery.ActionRow action, View view) {
        Lane lane = switch (action.kind()) {
            case LISTED, LOCATED, DECIDED, NOTIFIED, FORWARDED, ACKNOWLEDGED -> Lane.DECISION;
            case SAMPLING_ASSIGNED, SAMPLED, NEGATIVE, POSITIVE, VISITED, MISSED -> Lane.SAMPLE;
        };
        String mark = switch (action.kind()) {
            case DECIDED -> action.reference();
            case NEGATIVE -> "−";
            case POSITIVE -> "+";
            case LISTED, LOCATED, NOTIFIED, SAMPLING_ASSIGNED, SAMPLED, VISITED, MISSED, FORWARDED, ACKNOWLEDGED -> "";
        };
        String tone = switch (action.kind()) {
            case POSITIVE, MISSED -> "bad";
            case NEGATIVE -> "ok";
            case DECIDED -> "vio";
            case LISTED, LOCATED, NOTIFIED, SAMPLING_ASSIGNED, SAMPLED, VISITED, FORWARDED, ACKNOWLEDGED -> "";
        };
        return new Moment(
                action.at(),
                null,
                false,
                lane,
                mark,
                view.t("life.action." + action.kind().name()),
                (action.reference() + " " + action.note()).strip(),
                "",
                "",
                action.by(),
                tone);
    }

    @Override
    public Optional<Tag> findTag(Person person, View view) {
        List<LifeQuery.TierRow> tiers = life.listTiers(person.id());
        if (tiers.isEmpty()) {
            return Optional.empty();
        }
        Integer tier = tiers.getLast().tier();
        return Optional.of(
                tier == null
                        ? new Tag(view.t("life.no-tier"), "ok", "check")
                        : new Tag("F" + tier, toneOf(tier), tier == 0 ? "alert" : "users"));
    }

    private static String toneOf(int tier) {
        return switch (tier) {
            case 0 -> "bad";
            case 1 -> "warn";
            case 2 -> "act";
            default -> "";
        };
    }
}
