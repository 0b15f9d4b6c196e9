package vn.thanhtri.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.testing.box.Boxes;
import vn.thanhtri.testing.box.ReceiveBox;
import vn.thanhtri.testing.box.SendBox;
import vn.thanhtri.testing.campaign.CampaignPlace;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.OpenCampaign;
import vn.thanhtri.testing.campaign.Part;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.testing.campaign.Target;
import vn.thanhtri.testing.campaign.TargetReason;
import vn.thanhtri.testing.campaign.WhoIsSampled;
import vn.thanhtri.testing.result.Outcome;
import vn.thanhtri.testing.result.PoolSteps;
import vn.thanhtri.testing.result.ReportResult;
import vn.thanhtri.testing.result.TubeResults;
import vn.thanhtri.testing.tube.SamplingTables;
import vn.thanhtri.testing.tube.Swab;
import vn.thanhtri.testing.tube.Swabs;
import vn.thanhtri.testing.tube.Tube;
import vn.thanhtri.testing.tube.Tubes;

/**
 * Point 2.1 of 107/TB-UBND in xã Tân Khánh: four hamlets sampled by name in pools of five, three boxes (one of them lacks two tubes),
 * a laboratory behind its time, and a positive pool that is half taken apart. The people of the outbreak's own story are sampled by
 * its lists, not here.
 */
@Component
class SamplingStory {
    static final Instant OPENED = at("2021-08-04T07:00");

    private static final int POOL = 5;
    private static final int MOST = 2_000;
    private static final Map<String, Integer> SHARE = Map.of("Kim Bảng", 96, "Na Ri", 81, "Tranh", 74, "Cầu Ngầm", 38);

    private final SamplingProvince province;
    private final Campaigns campaigns;
    private final SamplingTargets targets;
    private final SamplingReasons reasons;
    private final SamplingTables tables;
    private final Swabs swabs;
    private final Tubes tubes;
    private final Boxes boxes;
    private final TubeResults results;
    private final PoolSteps steps;
    private final Map<Long, List<List<Target>>> queues = new LinkedHashMap<>();
    private final List<String> labels = new ArrayList<>();
    private long laboratory;
    private long campaign;
    private long pool;
    private long lastTable;
    private long thirdBox;

    SamplingStory(
            SamplingProvince province,
            Campaigns campaigns,
            SamplingTargets targets,
            SamplingReasons reasons,
            SamplingTables tables,
            Swabs swabs,
            Tubes tubes,
            Boxes boxes,
            TubeResults results,
            PoolSteps steps) {
        this.province = province;
        this.campaigns = campaigns;
        this.targets = targets;
        this.reasons = reasons;
        this.tables = tables;
        this.swabs = swabs;
        this.tubes = tubes;
        this.boxes = boxes;
        this.results = results;
        this.steps = steps;
    }

    void plan(Timetable timetable, Actor cdc, Actor station, InventedNames names) {
        timetable.at(at("2021-08-04T06:20"), Actor.system(), () -> province.settle(names, List.copyOf(SHARE.keySet())));
        timetable.at(at("2021-08-04T06:40"), cdc, () -> laboratory = province.equip());
        timetable.at(at("2021-08-04T07:00"), cdc, this::open);
        timetable.at(at("2021-08-04T07:30"), station, this::setUp);
        for (String hour : List.of("08:10", "09:10", "10:10", "13:40", "14:40", "15:40", "16:40")) {
            timetable.at(at("2021-08-04T" + hour), station, () -> sample(at("2021-08-04T" + hour), 3));
        }
        timetable.at(at("2021-08-04T11:00"), station, () -> send(at("2021-08-04T11:00"), MOST));
        timetable.at(at("2021-08-04T12:10"), cdc, () -> receive(at("2021-08-04T12:10"), 0));
        timetable.at(at("2021-08-04T19:00"), station, () -> send(at("2021-08-04T19:00"), MOST));
        timetable.at(at("2021-08-04T20:20"), cdc, () -> receive(at("2021-08-04T20:20"), 0));
        timetable.at(at("2021-08-04T22:30"), cdc, () -> report(at("2021-08-04T22:30"), 34));
        timetable.at(at("2021-08-05T07:50"), station, this::takeApart);
        for (String hour : List.of("08:10", "09:10", "10:10", "13:10", "13:50")) {
            timetable.at(at("2021-08-05T" + hour), station, () -> sample(at("2021-08-05T" + hour), 3));
        }
        timetable.at(at("2021-08-05T09:40"), cdc, () -> report(at("2021-08-05T09:40"), 10));
        timetable.at(at("2021-08-05T11:00"), station, () -> send(at("2021-08-05T11:00"), MOST));
        timetable.at(at("2021-08-05T12:05"), cdc, () -> receive(at("2021-08-05T12:05"), 2));
        timetable.at(at("2021-08-05T12:40"), cdc, () -> own(at("2021-08-05T12:40")));
        timetable.at(at("2021-08-05T13:55"), station, () -> reasons.explain(campaign, at("2021-08-05T13:55")));
        timetable.at(at("2021-08-05T14:00"), station, () -> send(at("2021-08-05T14:00"), MOST));
    }

    private void open() {
        campaign = campaigns.open(new OpenCampaign(
                "Lấy mẫu diện rộng xã Tân Khánh",
                "PB",
                province.hamlets(SHARE.keySet()).stream()
                        .map(hamlet -> CampaignPlace.hamlet("", hamlet))
                        .toList(),
                WhoIsSampled.EVERYBODY,
                null,
                null,
                1,
                7,
                at("2021-08-04T07:00"),
                at("2021-08-06T19:00"),
                laboratory,
                POOL,
                province.outbreak(),
                "107/TB-UBND",
                "2.1"));
    }

    /** A table for each hamlet; whose list is full of people whom the outbreak's own lists sample, these are sampled there. */
    private void setUp() {
        labels.addAll(tables.codes(tables.print(campaign, 6)));
        for (Part part : campaigns.listParts(campaign, 1)) {
            String hamlet = part.hamletName().replaceFirst("^xóm ", "");
            long table = tables.open(part.id(), "Bàn " + (queues.size() + 1), "Tổ lấy mẫu " + hamlet);
            List<Target> all = targets.list(
                            campaign, 1, part.id(), new Asked(Map.of(), Map.of(), "place", false, 0, false, 0, MOST))
                    .rows();
            List<Long> others = all.stream()
                    .filter(one -> !province.isResident(one.person()))
                    .map(Target::id)
                    .toList();
            if (!others.isEmpty()) {
                targets.explain(
                        others,
                        TargetReason.ELSEWHERE,
                        "theo danh sách tiếp xúc của ổ dịch",
                        null,
                        at("2021-08-04T07:30"));
            }
            List<Target> mine = all.stream()
                    .filter(one -> province.isResident(one.person()))
                    .toList();
            int wanted = mine.size() * SHARE.getOrDefault(hamlet, 50) / 100;
            List<List<Target>> queue = new ArrayList<>();
            for (int i = 0; i < wanted; i += POOL) {
                queue.add(mine.subList(i, Math.min(i + POOL, wanted)));
            }
            queues.put(table, queue);
        }
    }

    private void sample(Instant now, int tubesEach) {
        queues.forEach((table, queue) -> {
            for (int i = 0; i < tubesEach && !queue.isEmpty(); i++) {
                swabs.fill(
                        table,
                        labels.removeFirst(),
                        queue.removeFirst().stream().map(Target::id).toList(),
                        now.minus(Duration.ofMinutes(50L - 5L * i)));
                lastTable = table;
            }
        });
    }

    private void send(Instant now, int most) {
        List<String> codes =
                tubes.listUnsent(campaign, most).stream().map(Tube::code).toList();
        if (!codes.isEmpty()) {
            thirdBox = boxes.send(new SendBox(
                    codes, laboratory, "Phùng Văn Vận", codes.size(), new BigDecimal("4.5"), "đá khô, thùng xốp", now));
        }
    }

    private void receive(Instant now, int missing) {
        List<String> codes = boxes.listOnTheWay(laboratory).stream()
                .flatMap(box -> boxes.codesOf(box.id()).stream())
                .toList();
        List<String> there = codes.subList(0, Math.max(0, codes.size() - missing));
        boxes.receive(new ReceiveBox(thirdBox, there, there.size(), new BigDecimal("6.5"), "", now));
    }

    /** The oldest first; one pool of xóm Tranh is positive. */
    private void report(Instant now, int most) {
        List<ReportResult> told = new ArrayList<>();
        for (Tube tube : results.listWaiting(laboratory, most)) {
            boolean positive = pool == 0 && tube.people() == POOL && told.size() == 12;
            if (positive) {
                pool = tube.id();
            }
            told.add(SamplingResults.of(
                    tube.code(), positive ? Outcome.POSITIVE : Outcome.NEGATIVE, now.minusSeconds(600)));
        }
        results.report(told, "FILE");
    }

    /** Three of five give a sample of their own, one has left, one is held at home and not sampled yet. */
    private void takeApart() {
        List<Swab> members = tubes.listStanding(pool);
        Instant now = at("2021-08-05T07:50");
        for (int i = 0; i < members.size(); i++) {
            if (i < 3) {
                swabs.takeAgain(lastTable, labels.removeFirst(), members.get(i).id(), now.minusSeconds(1200));
            }
            if (i != 3) {
                steps.record(
                        members.get(i).id(), PoolSteps.Step.HELD, "tại nhà, công an xã trực", now.minusSeconds(1500));
            }
        }
        steps.record(
                members.get(3).id(),
                PoolSteps.Step.LEFT,
                "đi Bắc Ninh từ tối 04/8, điện thoại không liên lạc được",
                now);
    }

    /** Two of the three have their own result. */
    private void own(Instant now) {
        List<ReportResult> told = results.listOwn(pool).stream()
                .limit(2)
                .map(code -> SamplingResults.of(code, Outcome.NEGATIVE, now.minusSeconds(600)))
                .toList();
        results.report(told, "ENTRY");
    }

    private static Instant at(String local) {
        return VietnamTime.at(LocalDateTime.parse(local));
    }
}
