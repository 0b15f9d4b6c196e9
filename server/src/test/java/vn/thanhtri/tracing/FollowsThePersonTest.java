package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.obligation.ledger.Worker;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.contact.TracingDeed;
import vn.thanhtri.tracing.meeting.Attendance;

/** A contact who moves: what was done so far goes along, what was owed and done stays with who did it. */
@DatabaseTest
@Now("2021-08-05T06:00")
@DisplayName("Hồ sơ đi theo người")
class FollowsThePersonTest {
    private static final Actor NHA_LONG = new Actor(null, null, "Trạm Y tế Nhã Lộng", Province.NHA_LONG, Role.OFFICER);

    @Autowired
    private Cast cast;

    @Autowired
    private Persons persons;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Worker worker;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private long contact;

    @BeforeEach
    void aContactOfTanKhanh() {
        cast.now("2021-08-05T14:00");
        cast.agencies();
        long outbreak = cast.outbreak();
        long sick = cast.person("Triệu Văn Nguồn", 1970, Province.TAN_KHANH_CODE);
        contact = cast.person("Triệu Thị Chuyển", 1990, Province.TAN_KHANH_CODE);
        cast.confirm(outbreak, sick, "2021-07-26", "2021-07-28T09:00", "2021-07-29T09:00");
        cast.wedding(outbreak, List.of(new Attendance(sick, null, null, ""), new Attendance(contact, null, null, "")));
        worker.drain();
        Acting.run(Cast.TAN_KHANH_STATION, () -> {
            actions.record(new RecordAction(
                    List.of(contact), TracingDeed.LOCATED, Province.at("2021-08-05T08:00"), "", "gặp tại nhà mẹ đẻ"));
        });
        worker.drain();
    }

    @Test
    @DisplayName("xã mới thấy mọi việc đã làm, ai làm; việc đã xong vẫn tính cho xã cũ; xã khác không thấy gì")
    void followsThePerson() throws Exception {
        List<String> before = doneBy();
        assertThat(before).isNotEmpty();
        assertThat(seenBy(NHA_LONG)).isEmpty();
        Acting.run(
                Cast.TAN_KHANH_STATION,
                () -> persons.move(
                        contact, new Residence(Province.NHA_LONG_CODE, Province.NHA_LONG, null, null, "xóm Bến", "")));
        worker.drain();
        assertThat(seenBy(NHA_LONG))
                .singleElement()
                .satisfies(deed -> assertThat(deed.note()).isEqualTo("gặp tại nhà mẹ đẻ"));
        assertThat(Site.seenBy(NHA_LONG, context).page("/contacts/" + contact)).contains("gặp tại nhà mẹ đẻ");
        assertThat(doneBy()).as("duties that were done stay with who did them").containsAll(before);
        assertThat(seenBy(new Actor(null, null, "Xã khác", "19.173.05920.", Role.OFFICER)))
                .isEmpty();
    }

    private List<Deed> seenBy(Actor actor) {
        return Acting.as(actor, () -> actions.listOf(List.of(contact)));
    }

    private List<String> doneBy() {
        return Acting.as(
                Actor.system(),
                () -> transaction.execute(status -> database.sql("""
                        select rule || ' ' || debtor || ' ' || discharged_at from obligation.obligation
                        where subject_kind = 'contact' and subject_id = :contact and discharged_at is not null order by 1
                        """)
                        .param("contact", contact)
                        .query(String.class)
                        .list()));
    }
}
