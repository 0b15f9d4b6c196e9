package vn.thanhtri.testing.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.web.form.Form;

/** An order to sample as a page or a program sends it. */
@Component
class CampaignForms {
    private static final int ROUND_DAYS = 7;

    private final Communes communes;
    private final Clock clock;

    CampaignForms(Communes communes, Clock clock) {
        this.communes = communes;
        this.clock = clock;
    }

    /**
     * Fields: {@code name, prefix, unit} (codes or names, several parted by {@code ;}), {@code hamlet, household, setting} (numbers),
     * {@code tierOutbreak} with {@code tier} and a unit, {@code who, ageFrom, largeFrom, rounds, roundDays, beginsAt, dueAt,
     * laboratory, poolSize, outbreak, document, point}.
     */
    OpenCampaign read(Form form) {
        Instant begins = form.moment("beginsAt", clock.instant());
        Integer rounds = form.number("rounds");
        Integer days = form.number("roundDays");
        Integer pool = form.number("poolSize");
        return new OpenCampaign(
                form.needText("name"),
                form.needText("prefix").toUpperCase(Locale.ROOT),
                places(form, begins),
                form.choice("who", WhoIsSampled.EVERYBODY),
                form.number("ageFrom"),
                form.number("largeFrom"),
                rounds == null ? 1 : rounds,
                days == null ? ROUND_DAYS : days,
                begins,
                form.needMoment("dueAt"),
                form.needId("laboratory"),
                pool == null ? 1 : pool,
                form.id("outbreak"),
                form.needText("document"),
                form.text("point"));
    }

    private List<CampaignPlace> places(Form form, Instant at) {
        List<CampaignPlace> places = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (String written : form.texts("unit")) {
            for (String one : written.split(";")) {
                if (!one.isBlank()) {
                    units.add(communes.getAny(one.strip(), "unit", at).area());
                }
            }
        }
        form.ids("hamlet").forEach(id -> places.add(new CampaignPlace(PlaceKind.HAMLET, "", id, null)));
        form.ids("household").forEach(id -> places.add(new CampaignPlace(PlaceKind.HOUSEHOLD, "", id, null)));
        Long outbreak = form.id("tierOutbreak");
        List<Long> settings = form.ids("setting");
        if (outbreak == null && settings.isEmpty()) {
            units.forEach(unit -> places.add(CampaignPlace.unit(unit)));
            return places;
        }
        // of those who were in a setting, or are contacts, the ones that live here
        Refuse.when(units.isEmpty(), "place-missing", "unit");
        Integer tier = form.number("tier");
        for (String unit : units) {
            settings.forEach(id -> places.add(new CampaignPlace(PlaceKind.SETTING, unit, id, null)));
            if (outbreak != null) {
                Refuse.when(tier == null, "tier-missing", "tier");
                int wanted = Refuse.within(Objects.requireNonNull(tier), 1, 3, "tier");
                places.add(new CampaignPlace(PlaceKind.TIER, unit, outbreak, wanted));
            }
        }
        return places;
    }
}
