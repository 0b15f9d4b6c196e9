package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Cast.cdc;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.tier.TierTableQuery;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Ổ dịch hơn 500 ca")
class ManyCasesTest {
    private static final int CASES = 505;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Obligations obligations;

    @Autowired
    private TierTableQuery tiers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("con số là số thật; ca mới nhất chọn được, gọi được bằng mã, và người gặp ca ấy có việc phải làm")
    void nothingIsCut() throws Exception {
        cast.now("2021-07-28T09:00");
        cast.agencies();
        long outbreak = cast.outbreak();
        List<Long> people = cast.people("Ca Đông Người", CASES, TAN_KHANH_CODE);
        cdc(() -> transaction.executeWithoutResult(status -> people.forEach(person -> cases.confirm(new ConfirmCase(
                outbreak,
                person,
                null,
                cast.finding("2021-07-25", "2021-07-26T08:00", "2021-07-27T08:00", new Source.Unknown()))))));
        Site site = Site.seenBy(Cast.CDC, context);
        assertThat(site.page("/outbreaks/" + outbreak))
                .contains(">" + CASES + "</b>", "TK505")
                .doesNotContain("đang hiện");
        MockHttpServletResponse page = site.answer(get("/api/v1/outbreaks/" + outbreak + "/cases"));
        assertThat(page.getHeader("X-Total-Count")).isEqualTo(String.valueOf(CASES));
        MockHttpServletResponse rest =
                site.answer(get("/api/v1/outbreaks/" + outbreak + "/cases?limit=1000&offset=500"));
        assertThat(rest.getContentAsString()).contains("TK505");
        assertThat(site.page("/board?show=GAPS"))
                .as("gaps are counted, not listed rows")
                .contains("Sót " + CASES, "50 trong " + CASES + " chỗ sót");
        String form = site.page("/outbreaks/" + outbreak + "/contacts/new");
        assertThat(form).as("the newest can be chosen").contains("TK505", "TK504");

        for (String code : List.of("TK505", "tk 1")) {
            MockHttpServletResponse entered = site.answer(post("/outbreaks/" + outbreak + "/contacts")
                    .param("name", "Vi Thị Gặp " + code.charAt(code.length() - 1))
                    .param("born", "1991")
                    .param("unitCode", TAN_KHANH_CODE)
                    .param("metCode", code)
                    .param("from", "2021-07-26T10:00")
                    .param("to", "2021-07-26T11:00")
                    .param("who", "new"));
            String path = Objects.requireNonNull(entered.getRedirectedUrl(), code);
            long contact = Long.parseLong(path.replaceAll("\\D", ""));
            assertThat(tiers.row(contact).first()).as(code).isEqualTo(at("2021-07-26T10:00"));
            assertThat(Province.as(
                            Cast.CDC, () -> obligations.listAbout(new SubjectRef(Subjects.CONTACT, contact), 50)))
                    .as(code)
                    .extracting(Obligation::rule)
                    .contains("contact.locate", "contact.list");
        }
        long newest = Province.as(
                Cast.CDC, () -> cases.findOf(people.getLast()).orElseThrow().id());
        assertThat(Province.as(Cast.CDC, () -> obligations.listAbout(new SubjectRef(Subjects.CASE, newest), 50)))
                .as("what is owed for the newest case")
                .isNotEmpty();
    }
}
