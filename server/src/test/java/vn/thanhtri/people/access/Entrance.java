package vn.thanhtri.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Validity;

/** An account of its own for each test, and the site as a browser or a program asks it. */
abstract class Entrance {
    static final String PASSWORD = "mua-thu-la-vang-roi";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    static int opened;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    Officers officers;

    @Autowired
    private Agencies agencies;

    @Autowired
    DataSource database;

    private MockMvc site;
    private String username = "";
    Actor owner = Actor.system();

    @BeforeEach
    void account() {
        site = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        username = "loi.vao." + ++opened;
        owner = open(username, Role.OFFICER);
    }

    Actor open(String name, Role role) {
        return Acting.as(Actor.system(), () -> {
            long agency = agencies.register(new AgencyEntry(
                    AgencyKind.ORGANISATION, "Cơ quan " + name, name, "173", "19.173.", null, "", Validity.ALWAYS));
            long id = officers.open(name, PASSWORD, "Vi Thị Vào", role, agency, "19.173.");
            return new Actor(id, agency, "Vi Thị Vào", "19.173.", role);
        });
    }

    MockHttpSession signIn() throws Exception {
        return (MockHttpSession) Objects.requireNonNull(site.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", PASSWORD)
                        .header("User-Agent", FIREFOX)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    String page(MockHttpSession session, String path) throws Exception {
        MockHttpServletResponse response = answer(get(path).session(session));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getStatus();
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request).andReturn().getResponse();
    }
}
