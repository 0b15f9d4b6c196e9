package vn.thanhtri.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Phiên làm việc của tôi")
class OwnSessionsTest extends Entrance {
    @Autowired
    private Sessions sessions;

    @Test
    @DisplayName("phiên của tôi: thiết bị, địa chỉ, từ lúc nào; kết thúc một phiên hay mọi phiên khác có hiệu lực ngay")
    void sessionsAreListedAndEnded() throws Exception {
        MockHttpSession here = signIn();
        MockHttpSession other = signIn();
        MockHttpSession third = signIn();
        assertThat(page(here, "/account/sessions")).contains("Firefox · Windows", "127.0.0.1", "phiên này");
        List<Session> open = Acting.as(owner, sessions::listOwn);
        assertThat(open).hasSize(3);

        assertThat(status(post("/account/sessions/" + open.get(1).id() + "/end")
                        .session(here)
                        .with(csrf())))
                .isEqualTo(302);
        assertThat(answer(get("/board").session(other)).getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(status(get("/board").session(third))).isEqualTo(200);

        assertThat(status(post("/account/sessions/end-others").session(here).with(csrf())))
                .isEqualTo(302);
        assertThat(answer(get("/board").session(third)).getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(status(get("/board").session(here))).isEqualTo(200);

        Actor colleague = open("khac." + opened, Role.OFFICER);
        long mine = Acting.as(owner, () -> sessions.listOwn().getFirst().id());
        Acting.run(
                colleague,
                () -> assertThatThrownBy(() -> sessions.end(mine)).isInstanceOf(NoSuchElementException.class));
    }

    @Test
    @DisplayName("nhiều nhất năm phiên một tài khoản, tính cả phiên ở máy chủ khác: phiên cũ nhất kết thúc")
    void sessionsAreLimited() throws Exception {
        MockHttpSession first = signIn();
        // as another server on the same database would
        for (int i = 0; i < 4; i++) {
            Acting.as(owner, () -> sessions.begin("", "198.51.100.4"));
        }
        assertThat(status(get("/board").session(first))).isEqualTo(200);
        MockHttpSession sixth = signIn();
        assertThat(answer(get("/board").session(first)).getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(status(get("/board").session(sixth))).isEqualTo(200);
        assertThat(Acting.as(owner, sessions::listOwn)).hasSize(5);
    }

    @Test
    @DisplayName("sau 24 giờ thì đăng nhập lại, dù vẫn đang làm việc")
    void sessionsEndAfterADay() throws Exception {
        MockHttpSession session = signIn();
        session.setAttribute(AccountSessions.BEGAN, Instant.now().minus(Duration.ofHours(23)));
        assertThat(status(get("/board").session(session))).isEqualTo(200);
        session.setAttribute(AccountSessions.BEGAN, Instant.now().minus(Duration.ofHours(25)));
        assertThat(answer(get("/board").session(session)).getRedirectedUrl()).isEqualTo("/sign-in?expired");
        assertThat(Acting.as(owner, sessions::listOwn)).isEmpty();
    }

    @Test
    @DisplayName("đăng xuất thì phiên không còn trong danh sách")
    void signingOutEndsTheRow() throws Exception {
        MockHttpSession session = signIn();
        answer(post("/sign-out").session(session).with(csrf()));
        assertThat(Acting.as(owner, sessions::listOwn)).isEmpty();
    }
}
