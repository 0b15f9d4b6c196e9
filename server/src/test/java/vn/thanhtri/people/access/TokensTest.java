package vn.thanhtri.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.TestServer;

@DatabaseTest
@DisplayName("Mã truy cập của chương trình")
class TokensTest extends Entrance {
    private static int outbreaks;

    @Autowired
    private Tokens tokens;

    private String token(TokenScope scope, Verb... named) {
        return Acting.as(owner, () -> tokens.make("phần mềm thử", scope, List.of(named), 7));
    }

    @Test
    @DisplayName("mã chỉ đọc đọc được như chủ của nó và không ghi được gì")
    void readsOnly() throws Exception {
        String token = token(TokenScope.READ);
        assertThat(status(by(token, get("/api/v1/directives")))).isEqualTo(200);
        MockHttpServletResponse refused = answer(by(token, outbreak()));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("kernel.refusal.token", "Mã truy cập này không cho phép");
    }

    @Test
    @DisplayName("mã có tên việc làm được đúng việc đó; mã ghi làm được mọi việc của vai trò, không hơn")
    void doesWhatWasNamed() throws Exception {
        assertThat(status(by(token(TokenScope.NAMED, Verb.OPEN_OUTBREAK), outbreak())))
                .isBetween(200, 201);
        assertThat(status(by(token(TokenScope.NAMED, Verb.MOVE_PERSON), outbreak())))
                .isEqualTo(403);
        assertThat(status(by(token(TokenScope.WRITE), outbreak()))).isBetween(200, 201);
        owner = open("canh.sat." + opened, Role.POLICE);
        assertThat(status(by(token(TokenScope.WRITE), outbreak())))
                .as("police open no outbreak, nor does their program")
                .isEqualTo(403);
        assertThatThrownBy(() -> token(TokenScope.NAMED, Verb.OPEN_OUTBREAK))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("access.refusal.verb"));
        assertThatThrownBy(() -> token(TokenScope.NAMED, Verb.CHANGE_PASSWORD)).isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName(
            "mã hết hiệu lực khi thu hồi, khi hết hạn, khi đổi mật khẩu và khi đóng tài khoản; mã lạ là 401; trang không nhận mã")
    void ends() throws Exception {
        String revoked = token(TokenScope.READ);
        Acting.run(owner, () -> tokens.revoke(tokens.listOwn().getFirst().id()));
        assertThat(status(by(revoked, get("/api/v1/directives")))).isEqualTo(401);

        String expired = token(TokenScope.READ);
        alter(
                "update people.token set made_at = made_at - interval '8 days', expires_at = expires_at - interval '8 days'"
                        + " where id = (select max(id) from people.token)");
        assertThat(status(by(expired, get("/api/v1/directives")))).isEqualTo(401);

        String ofOldPassword = token(TokenScope.READ);
        Acting.run(owner, () -> officers.changeOwn(PASSWORD, "gio-mua-dong-bac-ve"));
        assertThat(status(by(ofOldPassword, get("/api/v1/directives")))).isEqualTo(401);

        String closed = token(TokenScope.READ);
        Acting.run(Actor.system(), () -> officers.close(Objects.requireNonNull(owner.officer())));
        assertThat(status(by(closed, get("/api/v1/directives")))).isEqualTo(401);

        assertThat(status(by("thanhtri_khongcothat", get("/api/v1/directives"))))
                .isEqualTo(401);
        assertThat(answer(by(closed, get("/board"))).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName(
            "mã hiện một lần; cơ sở dữ liệu chỉ giữ mã băm; chủ thấy lần dùng gần nhất, người khác không thấy và không thu hồi được")
    void belongsToItsOwner() throws Exception {
        MockHttpSession session = signIn();
        String shown = answer(post("/account/tokens")
                        .session(session)
                        .param("name", "kho dữ liệu")
                        .param("scope", "READ")
                        .param("days", "30")
                        .with(csrf()))
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher made = Pattern.compile("thanhtri_[A-Za-z0-9_-]{43}").matcher(shown);
        assertThat(made.find()).isTrue();
        assertThat(list("select row_to_json(t)::text from people.token t where name = 'kho dữ liệu'"))
                .singleElement()
                .asString()
                .doesNotContain(made.group());
        assertThat(status(by(made.group(), get("/api/v1/directives")))).isEqualTo(200);
        String again = page(session, "/account/tokens");
        assertThat(again).contains("kho dữ liệu", "127.0.0.1").doesNotContain(made.group());

        long id = Acting.as(owner, () -> tokens.listOwn().getFirst().id());
        Actor colleague = open("dong.nghiep." + opened, Role.OFFICER);
        Acting.run(colleague, () -> {
            assertThat(tokens.listOwn()).isEmpty();
            assertThatThrownBy(() -> tokens.revoke(id)).isInstanceOf(NoSuchElementException.class);
        });
    }

    private static MockHttpServletRequestBuilder outbreak() {
        String content = """
                {"name": "Ổ dịch xóm Kê", "codePrefix": "OK", "unitCode": "05917", "openedOn": "2021-07-%02d"}
                """.formatted(++outbreaks);
        return post("/api/v1/outbreaks").contentType(MediaType.APPLICATION_JSON).content(content);
    }

    private static MockHttpServletRequestBuilder by(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> list(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Connection superuser() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return TestServer.superuserOf(connection.getMetaData().getURL());
        }
    }
}
