package vn.thanhtri.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.policy.book.PolicyDecision;
import vn.thanhtri.policy.book.PolicyQuestion;
import vn.thanhtri.policy.book.PolicyQuestions;
import vn.thanhtri.policy.file.PolicyFiles;
import vn.thanhtri.test.DatabaseTest;

// each test asks for a province of its own: the book in memory outlives the databases of test classes
@DatabaseTest
@DisplayName("Điều chưa văn bản nào trả lời thì hỏi cán bộ, không tự chọn")
class PolicyQuestionsTest {
    private static final Instant AUGUST = PolicyBookTest.at("2021-08-05T14:12");

    @Autowired
    private PolicyBooks books;

    @Autowired
    private PolicyQuestions questions;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext application;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .apply(springSecurity())
                .build();
    }

    @Test
    @DisplayName("Mỗi lần tệp quy định đổi, bản mới được ghi vào cơ sở dữ liệu")
    void editionIsKept() {
        // another application context of this run may have come with settings of its own
        String first = "where edition = (select min(id) from policy.edition)";
        assertThat(count("select count(*) from policy.entry " + first))
                .isGreaterThanOrEqualTo(PolicyFiles.read().listEntries().size());
        assertThat(count("select count(*) from policy.entry " + first + " and valid_from = valid_until"))
                .as("never in force: CĐ 597 under CĐ 600")
                .isEqualTo(6);
        assertThatThrownBy(() -> in(
                        Actor.system(),
                        () -> database.sql("update policy.entry set value = '1'")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("Văn phòng tỉnh trả lời cho địa bàn của mình; tỉnh khác vẫn còn câu hỏi")
    void answeredForOneProvince() {
        Actor office = office("02.");
        PolicyQuestion open = question("testing.first-sample", "F1", "02.");
        assertThat(open.isOpen()).isTrue();
        assertThat(open.known()).contains("giờ phải lấy mẫu");

        long fact = Acting.as(
                office,
                () -> questions.answer(new PolicyDecision(
                        open.id(), "24", "12/QĐ-BCĐ", "Năng lực của tỉnh", LocalDate.of(2021, 8, 1))));

        PolicyAnswer answer = books.current()
                .explain("testing.first-sample", "02.024.00688.", "F1", AUGUST)
                .orElseThrow();
        assertThat(answer.entry().value().duration()).hasHours(24);
        assertThat(answer.entry().value().clause().document()).isEqualTo("12/QĐ-BCĐ");
        assertThat(answer.entry().document().isOperational()).isTrue();
        assertThat(question("testing.first-sample", "F1", "02.").isOpen()).isFalse();
        assertThat(question("testing.first-sample", "F1", "04.").isOpen()).isTrue();
        assertThat(books.current()
                        .find("testing.first-sample", "02.024.00688.", "F1", PolicyBookTest.at("2021-07-31T23:59")))
                .isEmpty();
        List<JournalEntry> history =
                Acting.as(office, () -> journal.listAbout(new SubjectRef("policy-question", open.id()), 10));
        assertThat(history).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(fact);
            assertThat(entry.kind()).isEqualTo("PolicyDecided");
            assertThat(entry.payload()).containsEntry("value", "24").containsEntry("reason", "Năng lực của tỉnh");
        });
    }

    @Test
    @DisplayName("Quyết định sau thay quyết định trước từ ngày của nó")
    void laterDecisionTakesTurn() {
        long question = question("testing.result", "", "06.").id();
        Actor office = office("06.");
        Acting.as(
                office,
                () -> questions.answer(
                        new PolicyDecision(question, "48", "1/QĐ", "lúc đầu", LocalDate.of(2021, 7, 1))));
        Acting.as(
                office,
                () -> questions.answer(
                        new PolicyDecision(question, "24", "2/QĐ", "thêm máy", LocalDate.of(2021, 8, 1))));
        assertThat(hours("2021-07-31T23:59")).isEqualTo(48);
        assertThat(hours("2021-08-01T00:00")).isEqualTo(24);
        assertThat(books.current().changesBetween(PolicyBookTest.at("2021-07-31T00:00"), AUGUST))
                .filteredOn(change -> change.scope().equals("06"))
                .singleElement()
                .satisfies(change -> assertThat(change.key()).isEqualTo("testing.result"));
    }

    private int hours(String moment) {
        return books.current()
                .get("testing.result", "06.060.01837.", "F1", PolicyBookTest.at(moment))
                .number();
    }

    @Test
    @DisplayName("Từ chối: sai vai trò, sai cách ghi, thiếu văn bản, thiếu lý do, trước ngày có câu hỏi")
    void refusals() {
        long question = question("testing.first-sample", "F1", "08.").id();
        LocalDate day = LocalDate.of(2021, 8, 1);
        refused(
                "kernel.refusal.not-entitled",
                new Actor(1L, 1L, "cán bộ xã", "08.", Role.OFFICER),
                new PolicyDecision(question, "24", "1/QĐ", "x", day));
        refused("policy.refusal.value.hour", office("08."), new PolicyDecision(question, "một ngày", "1/QĐ", "x", day));
        refused("policy.refusal.document", office("08."), new PolicyDecision(question, "24", " ", "x", day));
        refused("policy.refusal.reason", office("08."), new PolicyDecision(question, "24", "1/QĐ", "", day));
        refused(
                "policy.refusal.from",
                office("08."),
                new PolicyDecision(question, "24", "1/QĐ", "x", LocalDate.of(2019, 1, 1)));
        assertThat(books.current().find("testing.first-sample", "08.070.02200.", "F1", AUGUST))
                .isEmpty();
    }

    private void refused(String code, Actor actor, PolicyDecision decision) {
        assertThatThrownBy(() -> Acting.as(actor, () -> questions.answer(decision)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("Một quy tắc không tìm thấy con số thì tỉnh được hỏi, dù lệnh bị hủy")
    void aRuleThatMissesANumberAsks() {
        Actor officer = new Actor(5L, 5L, "cán bộ", "10.080.02639.", Role.OFFICER);
        Acting.run(
                officer,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(books.current().find("tracing.f1.locate", "10.080.02639.", "F1", AUGUST))
                            .isEmpty();
                    assertThat(books.current().find("quarantine.home.days", "10.080.02639.", "F3", AUGUST))
                            .as("a probe that asks nobody")
                            .isEmpty();
                    status.setRollbackOnly();
                }));
        PolicyQuestion asked = question("tracing.f1.locate", "F1", "10.");
        assertThat(asked.area()).isEqualTo("10.");
        assertThat(asked.origin()).isEqualTo("rule");
        assertThat(asked.isOpen()).isTrue();
        assertThat(listed("12.")).noneMatch(question -> question.key().equals("tracing.f1.locate"));
        assertThat(listed("10.")).noneMatch(question -> question.subject().equals("F3"));
        refused(
                "policy.refusal.area",
                office("12."),
                new PolicyDecision(asked.id(), "24", "1/QĐ", "x", LocalDate.of(2021, 8, 6)));
    }

    @Test
    @DisplayName("Trang chính sách ngày 05/5/2021: 21 ngày theo CĐ 600, thay cho 14 ngày của CĐ 597")
    void page() throws Exception {
        browser.perform(get("/policy?on=2021-05-05&area=19&key=quarantine.central.days")
                        .with(authentication(signedIn(office("19.")))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("<b>21 ngày</b>"),
                                Matchers.containsString("600/CĐ-BCĐ"),
                                Matchers.containsString("Thay cho 14 ngày (597/CĐ-BCĐ)"),
                                Matchers.containsString("thay bởi 600/CĐ-BCĐ, ban hành cùng ngày"),
                                Matchers.containsString("nguồn thứ cấp"),
                                Matchers.containsString("Thái Nguyên"))));
        browser.perform(get("/policy?on=2021-08-05&area=tan khanh phu binh&lang=en")
                        .with(authentication(signedIn(office("19.")))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("<b>15h00</b>"),
                                Matchers.containsString("107/TB-UBND, điểm 7"),
                                Matchers.containsString("not answered"))));
        browser.perform(get("/policy?area=không có xã này").with(authentication(signedIn(office("19.")))))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("Trả lời qua trang và qua API")
    void answering() throws Exception {
        Authentication office = signedIn(office("14."));
        long first = question("testing.first-sample", "F1", "14.").id();
        browser.perform(post("/policy/questions/" + first)
                        .with(authentication(office))
                        .with(csrf())
                        .param("value", "36")
                        .param("document", "5/CV")
                        .param("reason", "đường núi")
                        .param("from", "2021-08-01"))
                .andExpect(redirectedUrl("/policy#questions"));
        assertThat(books.current()
                        .get("testing.first-sample", "14.116.03646.", "F1", AUGUST)
                        .number())
                .isEqualTo(36);
        long second = question("testing.result", "", "14.").id();
        browser.perform(post("/api/v1/policy/questions/" + second)
                        .with(authentication(office))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"value":"a day","document":"5/CV","reason":"r","from":"2021-08-01"}
                                """))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("policy.refusal.value.hour"))
                .andExpect(jsonPath("$.field").value("value"));
        browser.perform(get("/api/v1/policy?on=2021-08-05&area=14&key=testing.").with(authentication(office)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].value").value("36"))
                .andExpect(jsonPath("$[0].document").value("5/CV"))
                .andExpect(jsonPath("$[0].operational").value(true));
        browser.perform(get("/api/v1/policy?on=2021-05-05&area=VN&key=quarantine.central.days")
                        .with(authentication(office)))
                .andExpect(jsonPath("$[?(@.subject == 'F1')].value").value("21"))
                .andExpect(jsonPath("$[?(@.subject == 'F1')].record").value("A-44"));
        browser.perform(get("/api/v1/policy/questions?area=14").with(authentication(office)))
                .andExpect(jsonPath("$[?(@.id == " + second + ")].open").value(true));
    }

    private PolicyQuestion question(String key, String subject, String area) {
        return listed(area).stream()
                .filter(question ->
                        question.key().equals(key) && question.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<PolicyQuestion> listed(String area) {
        return Acting.as(office(area), () -> questions.list(area, AUGUST));
    }

    private long count(String sql) {
        return in(Actor.system(), () -> database.sql(sql).query(Long.class).single());
    }

    private <T> T in(Actor actor, java.util.function.Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static Actor office(String area) {
        return new Actor(7L, 7L, "Văn phòng", area, Role.OFFICE);
    }

    private record SignedIn(Actor actor) implements ActingPrincipal {}

    private static Authentication signedIn(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(actor), null, List.of());
    }
}
