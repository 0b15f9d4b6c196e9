package vn.thanhtri.testing.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Units;
import vn.thanhtri.testing.TestingSubjects;

/** Parts of campaigns, and people who were not sampled, as subjects of obligations. */
final class CampaignDerivations {
    private CampaignDerivations() {}

    /** Who samples in a place, and what it is called. */
    @Component
    static class Places {
        private final Agencies agencies;
        private final Units units;

        Places(Agencies agencies, Units units) {
            this.agencies = agencies;
            this.units = units;
        }

        @Nullable
        Long station(String area, Instant at) {
            return agencies.idFor(AgencyKind.TRAM_Y_TE, area, at);
        }

        /** xóm Cầu Ngầm, xã Tân Khánh */
        String name(String hamletName, String area, Instant at) {
            String commune = units.nameOf(area, VietnamTime.dayOf(at));
            return hamletName.isEmpty() ? commune : hamletName + ", " + commune;
        }
    }

    @Component
    static class Parts implements Derivation<PartDossier> {
        private final CampaignDossierStore store;
        private final Campaigns campaigns;
        private final Places places;

        Parts(CampaignDossierStore store, Campaigns campaigns, Places places) {
            this.store = store;
            this.campaigns = campaigns;
            this.places = places;
        }

        @Override
        public String subjectKind() {
            return TestingSubjects.PART;
        }

        @Override
        @Transactional(readOnly = true)
        public List<PartDossier> load(Collection<Long> ids) {
            Map<Long, Campaign> known = new HashMap<>();
            return store.parts(ids).stream()
                    .map(row -> {
                        Part part = row.part();
                        Campaign campaign = known.computeIfAbsent(part.campaign(), campaigns::get);
                        Instant begins = campaign.beginsAt(part.round());
                        return new PartDossier(
                                part,
                                campaign.name(),
                                places.name(part.hamletName(), part.area(), begins),
                                begins,
                                campaign.dueAt(part.round()),
                                campaign.basis(),
                                places.station(part.area(), begins),
                                row.last());
                    })
                    .toList();
        }

        @Override
        public long idOf(PartDossier known) {
            return known.part().id();
        }

        @Override
        public SubjectCard card(PartDossier known) {
            Part part = known.part();
            return new SubjectCard(
                    known.place(),
                    known.campaign() + " · " + part.sampled() + "/" + part.owed(),
                    "",
                    "/sampling-parts/" + part.id() + "?state=MISSING");
        }

        @Override
        public List<Rule<PartDossier>> rules() {
            return List.of(new SamplePart());
        }
    }

    @Component
    static class People implements Derivation<TargetDossier> {
        private final CampaignDossierStore store;
        private final Campaigns campaigns;
        private final Places places;

        People(CampaignDossierStore store, Campaigns campaigns, Places places) {
            this.store = store;
            this.campaigns = campaigns;
            this.places = places;
        }

        @Override
        public String subjectKind() {
            return TestingSubjects.TARGET;
        }

        @Override
        @Transactional(readOnly = true)
        public List<TargetDossier> load(Collection<Long> ids) {
            Map<Long, Campaign> known = new HashMap<>();
            return store.targets(ids).stream()
                    .map(row -> {
                        Campaign campaign = known.computeIfAbsent(row.campaign(), campaigns::get);
                        Instant begins = campaign.beginsAt(row.round());
                        Instant back = row.backAt();
                        String place = places.name(row.hamletName(), row.area(), begins);
                        return new TargetDossier(
                                row.id(),
                                row.label(),
                                row.note().isEmpty() ? place : place + " · " + row.note(),
                                row.state(),
                                "/persons/" + row.person(),
                                row.since(),
                                back == null ? campaign.dueAt(row.round()) : back,
                                campaign.basis(),
                                places.station(row.area(), begins),
                                row.settled());
                    })
                    .toList();
        }

        @Override
        public long idOf(TargetDossier known) {
            return known.id();
        }

        @Override
        public SubjectCard card(TargetDossier known) {
            return new SubjectCard(known.label(), known.detail(), "", known.path());
        }

        @Override
        public List<Rule<TargetDossier>> rules() {
            return List.of(new ReturnToTarget());
        }
    }
}
