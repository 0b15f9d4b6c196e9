package vn.thanhtri.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyAddress;
import vn.thanhtri.people.agency.AgencyAddresses;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@Now("2021-08-05T14:12")
@DisplayName("Tin báo")
class OutboxTest {
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Gateway GATEWAY = new Gateway();
    private static final String SECRET = "khóa thử";

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry properties) {
        properties.add(
                "thanhtri.smtp.url", () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        properties.add("thanhtri.smtp.from", () -> "Thành Trì <thanhtri@thainguyen.example>");
        properties.add("thanhtri.gateway.url", GATEWAY::url);
        properties.add("thanhtri.gateway.secret", () -> SECRET);
        properties.add("thanhtri.policy.settings", () -> "classpath:vn/thanhtri/message/settings.yaml");
    }

    @Autowired
    private Messages messages;

    @Autowired
    private MessageLogs logs;

    @Autowired
    private MessageStore store;

    @Autowired
    private MessageLogStore logStore;

    @Autowired
    private Outbox outbox;

    @Autowired
    private List<Carrier> carriers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyAddresses addresses;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clock clock;

    private long district;
    private int events;

    @BeforeEach
    void settle() throws Exception {
        set("2021-08-05T14:12");
        Acting.run(Actor.system(), () -> {
            district = agencies.findAt(AgencyKind.UBND_HUYEN, "19.173.", LocalDate.of(2021, 8, 1))
                    .map(agency -> agency.id())
                    .orElseGet(() -> agencies.register(new AgencyEntry(
                            AgencyKind.UBND_HUYEN,
                            "UBND huyện Phú Bình",
                            "UBND Phú Bình",
                            "173",
                            "19.173.",
                            null,
                            "",
                            Validity.ALWAYS)));
            if (addresses.list(List.of(district)).isEmpty()) {
                addresses.add(district, AgencyAddress.Kind.EMAIL, "UBND@phubinh.example", "văn thư");
                addresses.add(district, AgencyAddress.Kind.PHONE, "0912 345 318", "trực ban");
            }
        });
        clock().advance(Duration.ofDays(1));
        outbox.sendDue();
        set("2021-08-05T14:12");
        MAIL.purgeEmailFromAllMailboxes();
        GATEWAY.forget();
    }

    private MovableClock clock() {
        return (MovableClock) clock;
    }

    private void set(String local) {
        clock().set(VietnamTime.at(LocalDateTime.parse(local)));
    }

    private String event() {
        return "việc thử " + ++events + " " + System.nanoTime();
    }

    private void tell(String event, boolean urgent) {
        Acting.run(
                Actor.system(),
                () -> transaction.executeWithoutResult(status -> messages.tell(List.of(new NewMessage(
                        event,
                        district,
                        urgent,
                        "obligation.told.climbed",
                        Map.of("count", "3", "agencies", "Trạm Y tế <Tân Khánh>"),
                        "/board")))));
    }

    private List<Delivery> deliveries(String event) {
        return Acting.as(
                Actor.system(),
                () -> transaction.execute(status -> {
                    long id = database.sql("select id from message.message where event = ?")
                            .param(event + " > " + district)
                            .query(Long.class)
                            .single();
                    return logStore.listDeliveries(List.of(id));
                }));
    }

    private static Actor officer(Role role, String area, long agency) {
        return new Actor(agency * 10, agency, "cán bộ thử", area, role);
    }

    @Test
    @DisplayName("đi bằng thư điện tử và cổng SMS có chữ ký, cùng một khóa chống gửi trùng ở mọi lần")
    void goesOut() throws Exception {
        String event = event();
        tell(event, false);
        tell(event, false);
        assertThat(outbox.sendDue()).isEqualTo(2);
        assertThat(outbox.sendDue()).isZero();
        MimeMessage[] mails = MAIL.getReceivedMessages();
        assertThat(mails).as("một sự việc, một thư").hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString("ubnd@phubinh.example");
        assertThat(mails[0].getSubject()).isNotBlank().doesNotContain("?");
        assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Delivery mail = deliveries(event).stream()
                .filter(each -> each.way() == Delivery.Way.EMAIL)
                .findFirst()
                .orElseThrow();
        assertThat(mails[0].getMessageID()).isEqualTo("<" + mail.token() + "@thanhtri>");
        assertThat(GATEWAY.taken()).singleElement().satisfies(sms -> {
            assertThat(sms.body()).contains("\"to\":\"0912345318\"", "\"urgent\":false", sms.key());
            assertThat(sms.signature())
                    .isEqualTo("sha256=" + GatewayCarrier.sign(SECRET, sms.timestamp() + "." + sms.body()));
        });
        assertThat(deliveries(event)).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(Delivery.State.SENT);
            assertThat(each.tries()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("không có sự việc thì không có tin: giao dịch hủy, tin cũng hủy")
    void noEventNoMessage() {
        String event = event();
        assertThatThrownBy(() -> Acting.run(
                        Actor.system(),
                        () -> transaction.executeWithoutResult(status -> {
                            messages.tell(List.of(new NewMessage(
                                    event, district, true, "obligation.told.climbed", Map.of(), "/board")));
                            throw new IllegalStateException("việc không thành");
                        })))
                .hasMessage("việc không thành");
        assertThat(outbox.sendDue()).isZero();
        assertThat(GATEWAY.taken()).isEmpty();
    }

    @Test
    @DisplayName("chờ hết giờ yên lặng, hỏa tốc thì đi ngay")
    void quietHours() {
        set("2021-08-05T22:30");
        String calm = event();
        String urgent = event();
        tell(calm, false);
        tell(urgent, true);
        assertThat(outbox.sendDue()).isEqualTo(2);
        assertThat(deliveries(urgent)).allMatch(each -> each.state() == Delivery.State.SENT);
        assertThat(deliveries(calm)).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(Delivery.State.WAITING);
            assertThat(each.nextAt()).isEqualTo(Province.at("2021-08-06T06:00"));
        });
        set("2021-08-06T05:59");
        assertThat(outbox.sendDue()).isZero();
        set("2021-08-06T06:00");
        assertThat(outbox.sendDue()).isEqualTo(2);
    }

    @Test
    @DisplayName("lần gửi lại rơi vào giờ yên lặng cũng chờ, và không tính là một lần gửi")
    void triesRestToo() {
        set("2021-08-05T21:59");
        String event = event();
        GATEWAY.answer(503);
        tell(event, false);
        outbox.sendDue();
        set("2021-08-05T22:05");
        GATEWAY.answer(202);
        assertThat(outbox.sendDue()).isZero();
        assertThat(gateway(event).tries()).isEqualTo(1);
        assertThat(gateway(event).nextAt()).isEqualTo(Province.at("2021-08-06T06:00"));
        set("2021-08-06T06:00");
        assertThat(outbox.sendDue()).isEqualTo(1);
    }

    private Delivery gateway(String event) {
        return deliveries(event).stream()
                .filter(each -> each.way() == Delivery.Way.GATEWAY)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("cổng bận thì gửi lại sau 1, 2, 4… phút; quá tám lần thì ghi là không gửi được")
    void triesAgain() {
        String event = event();
        GATEWAY.answer(503);
        tell(event, true);
        outbox.sendDue();
        assertThat(gateway(event).state()).isEqualTo(Delivery.State.AGAIN);
        assertThat(gateway(event).trouble()).isEqualTo("HTTP 503");
        assertThat(outbox.sendDue()).isZero();
        assertThat(GATEWAY.taken()).hasSize(1);
        for (int tries = 2; tries <= Outbox.MOST_TRIES; tries++) {
            clock().advance(Duration.ofMinutes(1L << (tries - 2)).plusSeconds(1));
            outbox.sendDue();
            assertThat(GATEWAY.taken()).hasSize(tries);
        }
        assertThat(gateway(event).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(GATEWAY.taken().stream().map(Gateway.Taken::key).distinct()).hasSize(1);
        clock().advance(Duration.ofDays(1));
        outbox.sendDue();
        assertThat(GATEWAY.taken()).hasSize(Outbox.MOST_TRIES);
    }

    @Test
    @DisplayName("cổng từ chối hẳn thì không gửi lại")
    void refusedForGood() {
        String event = event();
        GATEWAY.answer(400);
        tell(event, true);
        outbox.sendDue();
        assertThat(gateway(event).state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    @DisplayName("máy chết sau khi nhận gửi, trước khi gửi: lần sau gửi, đúng một lần")
    void survivesACrashBeforeSending() {
        String event = event();
        tell(event, true);
        crashAfter(false);
        crashAfter(false);
        assertThat(outbox.sendDue()).as("người khác đang giữ").isZero();
        clock().advance(Duration.ofMinutes(6));
        assertThat(outbox.sendDue()).isEqualTo(2);
        assertThat(GATEWAY.taken()).hasSize(1);
        assertThat(deliveries(event)).allMatch(each -> each.tries() == 2);
    }

    @Test
    @DisplayName("máy chết sau khi gửi, trước khi ghi: lần gửi lại mang cùng khóa để cổng bỏ đi")
    void survivesACrashAfterSending() {
        String event = event();
        tell(event, true);
        crashAfter(true);
        crashAfter(true);
        clock().advance(Duration.ofMinutes(6));
        outbox.sendDue();
        assertThat(GATEWAY.taken()).hasSize(2);
        assertThat(GATEWAY.taken().stream().map(Gateway.Taken::key).distinct())
                .containsExactly(gateway(event).token().toString());
    }

    /** Claims the next delivery and, when asked, sends it; then the process is gone. */
    private void crashAfter(boolean sending) {
        Outgoing claimed = Acting.as(
                        Actor.system(),
                        () -> transaction.execute(status ->
                                store.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(5)))))
                .orElseThrow();
        if (sending) {
            try {
                carriers.stream()
                        .filter(carrier -> carrier.way() == claimed.way())
                        .findFirst()
                        .orElseThrow()
                        .send(claimed);
            } catch (Carrier.NotDelivered e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    @DisplayName("hiện trong hộp tin của cơ quan, chuông đếm tin chưa đọc của từng người")
    void inbox() throws Exception {
        Actor reader = officer(Role.OFFICER, "19.173.", district);
        Site site = Site.seenBy(reader, context);
        String event = event();
        tell(event, true);
        String page = site.page("/messages");
        assertThat(page).contains("Hỏa tốc", "id=\"bell\"");
        long before = unread(reader);
        assertThat(before).isPositive();
        long id = Acting.as(reader, () -> messages.inbox(Asked.latest(200)).rows())
                .getFirst()
                .id();
        assertThat(site.answer(post("/messages/" + id + "/read")).getRedirectedUrl())
                .isEqualTo("/board");
        assertThat(unread(reader)).isEqualTo(before - 1);
        assertThat(unread(new Actor(999L, district, "người khác", "19.173.", Role.OFFICER)))
                .isEqualTo(before);
        assertThat(site.answer(get("/messages/bell")).getContentAsString(StandardCharsets.UTF_8))
                .contains("Tin báo: " + (before - 1) + " chưa đọc");
        site.answer(post("/messages/read"));
        assertThat(unread(reader)).isZero();
    }

    private long unread(Actor reader) {
        return Acting.as(reader, () -> messages.countUnread(reader));
    }

    @Test
    @DisplayName("nhật ký cho thấy gửi gì, cho ai, bằng cách nào, lúc nào, mấy lần; cán bộ thường không xem")
    void log() throws Exception {
        String event = event();
        GATEWAY.answer(503);
        tell(event, true);
        outbox.sendDue();
        String page = Site.seenBy(officer(Role.OFFICE, "19.", 1), context).page("/messages/log?trouble=true");
        assertThat(page)
                .contains("UBND huyện Phú Bình", "0912345318", "HTTP 503", "đang gửi lại", "22:00–06:00")
                .contains("127.0.0.1:" + MAIL.getSmtp().getPort())
                .doesNotContain(SECRET);
        assertThat(Site.seenBy(officer(Role.OFFICER, "19.173.", district), context)
                        .answer(get("/messages/log"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("nơi khác không thấy tin của huyện")
    void jurisdiction() throws Exception {
        tell(event(), true);
        Actor elsewhere = officer(Role.COMMANDER, "33.", 7);
        assertThat(Acting.as(elsewhere, () -> logs.list(Asked.latest(50))).rows())
                .isEmpty();
    }
}
