package vn.thanhtri.testing.tube;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Turns;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.Part;

/** Tables of a campaign, and the labels printed for it. */
@Service
public class SamplingTables {
    static final int MOST_SHEETS = 40;
    private static final int MOST = 500;

    private final TubeStore store;
    private final Campaigns campaigns;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    SamplingTables(TubeStore store, Campaigns campaigns, Turns turns, Journal journal, Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /** A table for a round in a hamlet. Returns its number. */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public long open(long partId, String name, String team) {
        Part part = campaigns.getPart(partId);
        Refuse.when(name.isBlank(), "name-missing", "name");
        long fact = journal.append(new Fact(
                TestingFact.SAMPLING_TABLE_OPENED,
                new SubjectRef(TestingSubjects.PART, part.id()),
                clock.instant(),
                part.area(),
                Map.of("name", name.strip(), "team", team.strip())));
        return store.insertTable(part.id(), name.strip(), team.strip(), clock.instant(), fact, part.area());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SamplingTable> list(long campaign) {
        return store.listTables(campaign, MOST);
    }

    /** New labels, so many sheets of {@link LabelPdf#LABELS}. Returns the number of the printing. */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public long print(long campaignId, int sheets) {
        Campaign campaign = campaigns.get(campaignId);
        Refuse.within(sheets, 1, MOST_SHEETS, "sheets");
        turns.take("labels");
        long first = store.nextLabel();
        int labels = sheets * LabelPdf.LABELS;
        long fact = journal.append(new Fact(
                TestingFact.LABELS_PRINTED,
                new SubjectRef(TestingSubjects.CAMPAIGN, campaign.id()),
                clock.instant(),
                campaign.reach(),
                Map.of("first", first, "labels", labels)));
        return store.insertSheet(campaign.id(), first, labels, clock.instant(), fact);
    }

    /** The codes of one printing, in the order of the sheet. */
    @Transactional(readOnly = true)
    public List<String> codes(long printing) {
        TubeStore.Sheet sheet = Found.get(store.findSheet(printing), "label sheet", printing);
        Campaign campaign = campaigns.get(sheet.campaign());
        return java.util.stream.LongStream.range(sheet.first(), sheet.first() + sheet.labels())
                .mapToObj(number -> LabelCode.of(campaign.prefix(), number))
                .toList();
    }
}
