package vn.thanhtri.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.Part;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.testing.campaign.Target;
import vn.thanhtri.testing.campaign.TargetReason;

/** Why some of the hamlets' people were not sampled. */
@Component
class SamplingReasons {
    private static final int MOST = 2_000;

    private final Campaigns campaigns;
    private final SamplingTargets targets;

    SamplingReasons(Campaigns campaigns, SamplingTargets targets) {
        this.campaigns = campaigns;
        this.targets = targets;
    }

    /** Some of those who wait in each hamlet. */
    void explain(long campaign, Instant now) {
        Instant evening = now.plus(Duration.ofMinutes(215));
        Instant soon = now.plus(Duration.ofMinutes(95));
        for (Part part : campaigns.listParts(campaign, 1)) {
            List<Target> waiting = targets.list(
                            campaign,
                            1,
                            part.id(),
                            new Asked(Map.of(), Map.of("state", "WAITING"), "place", false, 0, false, 0, MOST))
                    .rows();
            int most = Math.min(waiting.size(), 10);
            for (int i = 0; i < most; i++) {
                switch (i) {
                    case 0, 1, 2, 3 ->
                        say(waiting.get(i), TargetReason.ABSENT, "đi làm ở khu công nghiệp, 17h30 về", evening, now);
                    case 4, 5 -> say(waiting.get(i), TargetReason.UNCLEAR, "không gặp, hàng xóm không biết", null, now);
                    case 6 -> say(waiting.get(i), TargetReason.REFUSED, "mệt, sợ đau; đã giải thích lần 1", soon, now);
                    case 7 -> say(waiting.get(i), TargetReason.MOVED, "đi Bắc Ninh từ 20/7", null, now);
                    default -> {}
                }
            }
        }
    }

    private void say(Target target, TargetReason reason, String note, @Nullable Instant back, Instant now) {
        targets.explain(List.of(target.id()), reason, note, back, now);
    }
}
