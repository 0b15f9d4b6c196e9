package vn.thanhtri.testing;

import static vn.thanhtri.test.Province.at;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.test.Province;
import vn.thanhtri.testing.campaign.CampaignPlace;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.OpenCampaign;
import vn.thanhtri.testing.campaign.WhoIsSampled;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.tracing.Cast;

/** What the tests of sampling order: a laboratory of the province, a campaign of xã Tân Khánh. */
@Component
public class SamplingDesk {
    public static final String BASIS = "107/TB-UBND";

    private final Province province;
    private final Laboratories laboratories;
    private final Campaigns campaigns;

    public SamplingDesk(Province province, Laboratories laboratories, Campaigns campaigns) {
        this.province = province;
        this.laboratories = laboratories;
        this.campaigns = campaigns;
    }

    /** Validated for so many people in a tube, 500 tests a day. */
    public long laboratory(String name, int poolMost) {
        long agency = province.seat(AgencyKind.LABORATORY, name, "19", Province.THAI_NGUYEN);
        Cast.cdc(() -> laboratories.equip(agency, poolMost, 500));
        return agency;
    }

    public static OpenCampaign order(long laboratory, int poolSize, CampaignPlace... places) {
        return order(laboratory, poolSize, null, WhoIsSampled.EVERYBODY, null, null, places);
    }

    public static OpenCampaign order(
            long laboratory,
            int poolSize,
            @Nullable Long outbreak,
            WhoIsSampled who,
            @Nullable Integer ageFrom,
            @Nullable Integer largeFrom,
            CampaignPlace... places) {
        return new OpenCampaign(
                "Lấy mẫu diện rộng xã Tân Khánh",
                "PB",
                List.of(places),
                who,
                ageFrom,
                largeFrom,
                2,
                7,
                at("2021-08-04T07:00"),
                at("2021-08-06T19:00"),
                laboratory,
                poolSize,
                outbreak,
                BASIS,
                "2.1");
    }

    public long open(OpenCampaign order) {
        return Province.as(Cast.CDC, () -> campaigns.open(order));
    }

    /** Everybody of xã Tân Khánh, positives into the outbreak. */
    public long wholeCommune(long laboratory, int poolSize, @Nullable Long outbreak) {
        return open(order(
                laboratory,
                poolSize,
                outbreak,
                WhoIsSampled.EVERYBODY,
                null,
                null,
                CampaignPlace.unit(Province.TAN_KHANH)));
    }
}
