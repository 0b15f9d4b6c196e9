package vn.thanhtri.quarantine.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thanhtri.test.Province.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.quarantine.stay.Decisions;
import vn.thanhtri.quarantine.stay.OpenStay;
import vn.thanhtri.quarantine.stay.Paper;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.testing.PositiveContacts;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.meeting.Attendance;

@DatabaseTest
@Now("2021-07-28T06:00")
@DisplayName("Khu cách ly: phòng, giường, bàn giao hai bên")
class CentresTest {
    private static final Instant ADMITTED = at("2021-07-28T10:00");

    @Autowired
    private Cast cast;

    @Autowired
    private Province province;

    @Autowired
    private Centres centres;

    @Autowired
    private Beds beds;

    @Autowired
    private Handovers handovers;

    @Autowired
    private CrossAlarms crossAlarms;

    @Autowired
    private Stays stays;

    @Autowired
    private StaySchedules schedules;

    @Autowired
    private Decisions decisions;

    @Autowired
    private PositiveContacts positives;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private static long agency;
    private static int opened;
    private long centre;

    @BeforeEach
    void build() {
        cast.now("2021-07-28T12:00");
        if (agency == 0) {
            cast.agencies();
            agency = province.seat(AgencyKind.FACILITY, "Khu cách ly số 2", "173", Province.PHU_BINH);
        }
        centre = Province.as(
                Cast.CDC,
                () -> centres.open(new OpenCentre(
                        "Khu cách ly số " + ++opened, CentreKind.BARRACKS, "173", "Trường Quân sự", agency)));
    }

    private long room(String name, int bedCount) {
        return Province.as(
                Cast.CDC, () -> centres.furnish(new FurnishRoom(centre, 2, name, bedCount, "", FurnishRoom.Sexes.ANY)));
    }

    /** Guests of a wedding on 25/7, decided on, not yet admitted. */
    private List<Stay> guests(String name, int count) {
        long outbreak = cast.outbreak();
        long groom = cast.person(name + " Chú Rể", 1990, Province.TAN_KHANH_CODE);
        List<Long> guests = cast.people(name, count, Province.TAN_KHANH_CODE);
        List<Attendance> all = new ArrayList<>(List.of(Attendance.wholeTime(groom)));
        guests.forEach(guest -> all.add(Attendance.wholeTime(guest)));
        cast.wedding(outbreak, all);
        cast.confirm(outbreak, groom, "2021-07-26", "2021-07-27T08:00", "2021-07-27T20:00");
        return Province.as(Cast.CDC, () -> {
            List<Long> ids = guests.stream()
                    .map(guest -> stays.open(
                            OpenStay.held(guest, QuarantineGroup.F1, QuarantineForm.CENTRE, at("2021-07-28T07:00"))))
                    .toList();
            decisions.decide(ids, Paper.of("QĐ-" + ids.getFirst(), at("2021-07-28T08:00")));
            return stays.list(ids);
        });
    }

    private Stay admit(Stay stay, long room, Instant when) {
        Cast.cdc(() -> beds.admit(stay.id(), room, when));
        return get(stay);
    }

    private Stay get(Stay stay) {
        return Province.as(Cast.CDC, () -> stays.get(stay.id()));
    }

    private List<Obligation> duties(String kind, long id) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(kind, id), 100));
    }

    @Test
    @DisplayName("giường cuối cùng: bốn người xếp cùng lúc, một người được, ba người nghe là phòng hết giường")
    void theLastBed() {
        long room = room("101", 1);
        List<Stay> four = guests("Giường Cuối", 4);
        AtomicInteger lies = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        admit(four.get(i), room, ADMITTED);
                        lies.incrementAndGet();
                    } catch (RefusedException no) {
                        refused.incrementAndGet();
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(lies).hasValue(1);
        assertThat(refused).hasValue(3);
        assertThat(count("select count(*) from quarantine.bed_use where kind = 'OCCUPIED' and room = " + room))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "hai người một giường, một người hai giường, ra trước khi vào: cơ sở dữ liệu từ chối dù chương trình sai")
    void theDatabaseRefuses() {
        long room = room("102", 2);
        List<Stay> two = guests("Một Giường", 2);
        admit(two.getFirst(), room, ADMITTED);
        long bed = count("select bed from quarantine.bed_use where stay = "
                + two.getFirst().id());
        long other = count("select max(id) from quarantine.bed where room = " + room);
        String insert = "insert into quarantine.bed_use (bed, room, centre, kind, stay, person, during, fact, area) "
                + "select %d, room, centre, 'OCCUPIED', %d, %d, tstzrange(%s), fact, area from quarantine.bed_use where stay = "
                + two.getFirst().id() + " limit 1";
        assertThat(List.of(
                        insert.formatted(bed, two.get(1).id(), two.get(1).person(), "'2021-07-28T11:00+07', null"),
                        insert.formatted(
                                other, two.getFirst().id(), two.getFirst().person(), "'2021-07-28T11:00+07', null"),
                        insert.formatted(
                                other,
                                two.get(1).id(),
                                two.get(1).person(),
                                "'2021-07-28T11:00+07', '2021-07-28T10:00+07'")))
                .allSatisfy(sql -> assertThatThrownBy(() -> execute(sql))
                        .isInstanceOfAny(
                                DataIntegrityViolationException.class,
                                org.springframework.dao.DataAccessException.class));
        refused("left-before-admitted", () -> beds.leave(two.getFirst().id(), at("2021-07-28T09:00")));
    }

    private void execute(String sql) {
        Province.as(
                Cast.CDC, () -> transaction.execute(status -> database.sql(sql).update()));
    }

    private long count(String sql) {
        return Province.as(
                Actor.system(),
                () -> transaction.execute(
                        status -> database.sql(sql).query(Long.class).single()));
    }

    @Test
    @DisplayName("giường chỉ trống khi người đã rời và đã khử khuẩn, không phải khi có lệnh cho ra")
    void cleaning() {
        long room = room("103", 1);
        List<Stay> two = guests("Khử Khuẩn", 2);
        admit(two.getFirst(), room, ADMITTED);
        refused("room-full", () -> beds.reserve(two.get(1).id(), room));
        Cast.cdc(() -> beds.leave(two.getFirst().id(), at("2021-07-28T11:00")));
        refused("room-full", () -> beds.admit(two.get(1).id(), room, at("2021-07-28T11:30")));
        long bed = count("select id from quarantine.bed where room = " + room);
        Cast.cdc(() -> beds.free(bed));
        cast.now("2021-07-28T12:10");
        Cast.cdc(() -> beds.reserve(two.get(1).id(), room));
        cast.now("2021-07-28T12:20");
        admit(two.get(1), room, at("2021-07-28T12:15"));
        assertThat(count("select count(*) from quarantine.bed_use where upper_inf(during) and room = " + room))
                .as("giữ chỗ đã thành có người")
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "ca dương tính cùng phòng: lần phơi nhiễm cuối của người khác dời đến lúc ca rời phòng, ngày ra dời theo; khu phải tách từng người")
    void aPositiveRoomMate() {
        long room = room("204", 3);
        long empty = room("205", 3);
        List<Stay> three = guests("Cùng Phòng", 3);
        three.forEach(stay -> admit(stay, room, ADMITTED));
        assertThat(endOf(three.get(1))).isEqualTo("2021-08-08");
        cast.now("2021-08-03T12:00");
        Cast.cdc(() -> {
            long ill = three.getFirst().person();
            actions.record(RecordAction.of(ill, SampleDeed.SAMPLED, at("2021-08-02T08:00")));
            positives.confirm(ill, at("2021-08-03T09:44"));
        });
        assertThat(get(three.get(1)).lastExposure())
                .as("còn chung phòng thì còn phơi nhiễm")
                .isNull();
        assertThat(duties("quarantine-room", room))
                .filteredOn(Obligation::isOpen)
                .extracting(Obligation::rule)
                .containsExactly("room.separate", "room.separate");
        assertThat(Province.as(Cast.CDC, () -> crossAlarms.judge(centre)).late())
                .as("khả năng lây bên trong tính từ giường, mẫu và ca thật, là một khoảng")
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.person())
                            .isEqualTo(String.valueOf(three.getFirst().person()));
                    assertThat(late.inside()).isBetween(late.low(), late.high());
                    assertThat(late.low()).isLessThan(late.high());
                });
        Cast.cdc(() -> beds.move(three.getFirst().id(), empty, at("2021-08-03T11:00"), "chuyển ca dương tính"));
        assertThat(endOf(three.get(1))).isEqualTo("2021-08-17");
        Cast.cdc(() -> beds.move(three.get(1).id(), empty, at("2021-08-03T11:30"), "tách phòng"));
        assertThat(duties("quarantine-room", room))
                .filteredOn(duty -> !duty.isOpen())
                .extracting(Obligation::dischargedAt)
                .containsExactly(at("2021-08-03T11:30"));
        assertThat(Province.as(
                        Cast.CDC, () -> schedules.asDecided(get(three.get(1))).end()))
                .as("quyết định cũ vẫn thấy được")
                .isEqualTo("2021-08-08");
    }

    private String endOf(Stay stay) {
        return String.valueOf(
                Province.as(Cast.CDC, () -> schedules.of(get(stay)).end()));
    }

    @Test
    @DisplayName(
            "bàn giao hai bên: giao 3, nhận 2 phải nói vì sao; người đang trên đường không giao lần nữa; bên nhận là việc của khu đến")
    void twoKeys() {
        List<Stay> three = guests("Bàn Giao", 3);
        List<Long> ids = three.stream().map(Stay::id).toList();
        long sent = Province.as(Cast.CDC, () -> handovers.send(send(ids, "2021-07-28T10:08")));
        assertThat(duties("handover", sent)).singleElement().satisfies(duty -> {
            assertThat(duty.debtor()).isEqualTo(agency);
            assertThat(duty.isOpen()).isTrue();
        });
        refused("on-the-way", () -> handovers.send(send(ids.subList(0, 1), "2021-07-28T10:10")));
        refused("count-differs", () -> handovers.receive(sent, ids.subList(0, 2), at("2021-07-28T10:15"), ""));
        refused("received-before-sent", () -> handovers.receive(sent, ids, at("2021-07-28T10:00"), ""));
        Cast.cdc(() ->
                handovers.receive(sent, ids.subList(0, 2), at("2021-07-28T10:15"), "một người đưa thẳng vào viện"));
        Handover both = Province.as(Cast.CDC, () -> handovers.get(sent));
        assertThat(both.gap(at("2021-07-28T12:00"))).hasMinutes(7);
        assertThat(both.missing()).containsExactly(ids.get(2));
        assertThat(duties("handover", sent)).noneMatch(Obligation::isOpen);
        refused("received-already", () -> handovers.receive(sent, ids, at("2021-07-28T10:20"), ""));
    }

    private SendPeople send(List<Long> ids, String when) {
        return new SendPeople(
                HandoverKind.ARRIVAL,
                ids,
                null,
                centre,
                "Trạm Y tế xã Tân Khánh",
                "Khu cách ly",
                "20B-xxx.07",
                at(when));
    }

    @Test
    @DisplayName("danh mục kiểm tra: không thấy phải nói vì sao; câu trả lời mới thay câu cũ, câu cũ còn trong sổ")
    void checklist() {
        refused("reason-missing", () -> centres.check(centre, CheckItem.CAMERAS, CheckAnswer.NOT_SEEN, ""));
        Cast.cdc(() -> {
            centres.check(centre, CheckItem.GUARD, CheckAnswer.NO, "ca đêm thiếu người");
            centres.check(centre, CheckItem.GUARD, CheckAnswer.YES, "");
        });
        assertThat(count("select count(*) from quarantine.centre_check where centre = " + centre))
                .isEqualTo(2);
        assertThat(count("select count(*) from quarantine.centre_check_standing where centre = " + centre))
                .isEqualTo(1);
    }

    private static void refused(String code, Runnable command) {
        assertThatThrownBy(() -> Cast.cdc(command))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("stay.refusal." + code));
    }
}
