package vn.thanhtri.tracing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.quarantine.QuarantineDeed;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.contact.TracingDeed;

/** A household of three contacts, named on 31 July at 8:00. */
@DatabaseTest
@Now("2021-07-30T17:25")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Phiếu theo dõi")
class FollowUpSheetTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private ContactActions actions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private FollowUpSheet sheet;

    private MockMvc web;
    private long outbreak;
    private long wife;
    private long son;
    private long guest;

    record Principal(Actor actor) implements ActingPrincipal {}

    @BeforeAll
    void aHousehold() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        cast.agencies();
        outbreak = cast.outbreak();
        long person = cast.person("Mạc Văn Quý", 1975, TAN_KHANH_CODE);
        wife = cast.person("Mạc Thị Ước", 1978, TAN_KHANH_CODE);
        son = cast.person("Mạc Văn Ý", 1999, TAN_KHANH_CODE);
        guest = cast.person("Bế Thị Xoan", 2003, TAN_KHANH_CODE);
        cast.household("Hộ ông Quý", List.of(person, wife, son, guest));
        cast.now("2021-07-31T08:00");
        cast.confirm(outbreak, person, "2021-07-27", "2021-07-30T08:00", "2021-07-31T07:00");
    }

    private List<Long> listed(String show) {
        Asked asked =
                new Asked(Map.of(), show.isEmpty() ? Map.of() : Map.of("show", show), "late", false, 0, false, 0, 50);
        return Province.as(Cast.CDC, () -> sheet.list(outbreak, asked)).rows().stream()
                .map(SheetRow::person)
                .toList();
    }

    private void did(long person, DeedKind kind, String when) {
        cast.now(when);
        Cast.cdc(() -> actions.record(RecordAction.of(person, kind, at(when))));
    }

    private List<Obligation> owed(long person, String rule) {
        return Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(Subjects.CONTACT, person), 100))
                .stream()
                .filter(one -> one.rule().equals(rule))
                .toList();
    }

    private String ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                new Principal(Cast.CDC), "", List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    @Order(1)
    @DisplayName("người lâu nhất chưa ai gặp đứng đầu; người đã gặp hôm nay không còn trong phần chưa gặp")
    void sorted() {
        did(wife, QuarantineDeed.VISITED, "2021-08-01T09:00");
        did(son, QuarantineDeed.MISSED, "2021-08-02T09:00");
        did(guest, QuarantineDeed.VISITED, "2021-08-02T10:00");
        assertThat(listed("")).containsExactly(son, wife, guest);
        assertThat(listed("unseen")).containsExactly(son, wife);
    }

    @Test
    @Order(2)
    @DisplayName("ngày đã qua mà không ai gặp là bỏ sót; hôm nay thì còn thời gian")
    void gaps() {
        SheetRow row = Province.as(Cast.CDC, () -> sheet.list(outbreak, Asked.latest(50))).rows().stream()
                .filter(one -> one.person() == wife)
                .findFirst()
                .orElseThrow();
        assertThat(row.marks())
                .extracting(day -> day.day().getDayOfMonth() + day.mark().sign())
                .containsExactly("27", "28", "29", "30", "31✕", "1✓", "2");
    }

    @Test
    @Order(3)
    @DisplayName("có triệu chứng thì phải lấy mẫu; mẫu lấy trước đó không tính, mẫu lấy sau thì xong")
    void symptoms() {
        did(wife, SampleDeed.SAMPLED, "2021-08-02T11:00");
        did(wife, TracingDeed.SYMPTOMS, "2021-08-02T12:00");
        assertThat(owed(wife, "contact.sample-symptoms")).singleElement().matches(Obligation::isOpen);
        assertThat(listed("ill")).containsExactly(wife);
        did(wife, SampleDeed.SAMPLED, "2021-08-02T13:00");
        assertThat(owed(wife, "contact.sample-symptoms")).singleElement().matches(one -> !one.isOpen());
        assertThat(listed("ill")).isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("mất dấu thì công an phải tìm; gặp lại thì xong, mất dấu lần nữa thì phải tìm lần nữa")
    void lost() {
        did(son, TracingDeed.LOST, "2021-08-03T08:00");
        assertThat(owed(son, "contact.find-lost")).singleElement().matches(Obligation::isOpen);
        assertThat(listed("lost")).containsExactly(son);
        did(son, TracingDeed.LOCATED, "2021-08-03T15:00");
        assertThat(owed(son, "contact.find-lost")).singleElement().matches(one -> !one.isOpen());
        assertThat(listed("lost")).isEmpty();
        did(son, TracingDeed.LOST, "2021-08-03T20:00");
        assertThat(owed(son, "contact.find-lost"))
                .hasSize(2)
                .filteredOn(Obligation::isOpen)
                .hasSize(1);
    }

    @Test
    @Order(5)
    @DisplayName("ghi một lần cho cả danh sách đang lọc; việc không thuộc phiếu bị từ chối; không chọn ai bị từ chối")
    void bulk() throws Exception {
        cast.now("2021-08-04T08:00");
        String path = "/outbreaks/" + outbreak + "/follow-up";
        assertThat(ask(get(path))).contains("Mạc Thị Ước, 1978", "Cả thôn, xóm đã chọn", "Đã thăm");
        ask(post(path).param("kind", "VISITED").param("all", "true"));
        assertThat(listed("unseen")).isEmpty();
        cast.now("2021-08-05T08:00");
        ask(post(path).param("kind", "VISITED").param("person", "" + wife, "" + son));
        assertThat(listed("unseen")).containsExactly(guest);
        assertThat(ask(post(path).param("kind", "VISITED"))).contains("Chưa chọn ai");
        assertThatThrownBy(() -> Province.as(
                        Cast.CDC, () -> sheet.record(List.of(wife), TracingDeed.FORWARDED, at("2021-08-05T08:00"), "")))
                .isInstanceOf(RefusedException.class);
    }
}
