package vn.thanhtri.testing.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.CampaignPanel;
import vn.thanhtri.testing.tube.Tube;
import vn.thanhtri.testing.tube.TubePanel;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** TubeResults on the page of a tube, and pools that are not taken apart yet on the page of a campaign. */
public final class ResultPanels {
    private ResultPanels() {}

    @Component
    static class OfTube implements TubePanel {
        private final TubeResults results;
        private final PoolSteps steps;

        OfTube(TubeResults results, PoolSteps steps) {
            this.results = results;
            this.steps = steps;
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Optional<Fragment> panelOf(Tube tube) {
            return Optional.of(new Fragment(
                    "testing/results-panel",
                    new ResultsOfTube(
                            tube,
                            results.listOf(tube.id()),
                            steps.listMembers(tube.id()).stream()
                                    .map(ResultPanels::member)
                                    .toList())));
        }
    }

    @Component
    static class OfCampaign implements CampaignPanel {
        private static final int MOST = 50;

        private final PoolStore store;
        private final EffectStore members;

        OfCampaign(PoolStore store, EffectStore members) {
            this.store = store;
            this.members = members;
        }

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Optional<Fragment> panelOf(Campaign campaign, View view) {
            Map<Long, List<Member>> byTube = members.members(store.listMembers(campaign.id(), MOST)).stream()
                    .collect(Collectors.groupingBy(
                            MemberDossier::tube, Collectors.mapping(ResultPanels::member, Collectors.toList())));
            List<Pool> pools = store.listOpen(campaign.id(), view.now(), MOST).stream()
                    .map(row ->
                            new Pool(row.tube(), row.code(), row.late(), byTube.getOrDefault(row.tube(), List.of())))
                    .toList();
            return pools.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fragment("testing/pools-panel", new PoolsOfCampaign(pools)));
        }
    }

    static Member member(MemberDossier one) {
        return new Member(one.id(), one.person(), one.label(), one.state(), one.held() != null);
    }

    /** @param state as of {@link MemberDossier#state()} */
    public record Member(long id, long person, String label, String state, boolean held) {
        public String sign() {
            return switch (state) {
                case "POSITIVE" -> "+";
                case "NEGATIVE" -> "−";
                case "SAMPLED" -> "M";
                case "LEFT" -> "?";
                default -> "✕";
            };
        }

        public String tone() {
            return switch (state) {
                case "NEGATIVE" -> "ok";
                case "SAMPLED" -> "act";
                default -> "bad";
            };
        }
    }

    /** @param results all versions, the oldest first @param members of a positive pool; empty for any other tube */
    public record ResultsOfTube(Tube tube, List<Result> results, List<Member> members) {}

    /** @param late minutes past its deadline; 0 in time */
    public record Pool(long tube, String code, long late, List<Member> members) {
        public long resolved() {
            return members.stream()
                    .filter(one -> one.state().equals("POSITIVE") || one.state().equals("NEGATIVE"))
                    .count();
        }
    }

    public record PoolsOfCampaign(List<Pool> pools) {}
}
