package vn.thanhtri.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DemoTest;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.walk.Walker.Place;

/** Several at the same instant with what may stand only once: one is first, the others hear it in words. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Nhiều người cùng một lúc")
class RaceTest {
    private static final int MANY = 4;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DataSource source;

    @LocalServerPort
    private int port;

    private final List<Walker> walkers = new ArrayList<>();

    @BeforeAll
    void open() throws Exception {
        String site = "http://127.0.0.1:" + port;
        for (Role role : List.of(Role.OFFICER, Role.OFFICE, Role.ADMINISTRATOR)) {
            walkers.add(Walker.open(context, site, Place.PROVINCE, role, "dua." + role.ordinal()));
        }
    }

    @AfterAll
    void leave() {
        walkers.forEach(Walker::close);
    }

    private Visitor as(Role role) {
        return walkers.stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow()
                .visitor();
    }

    @Test
    @DisplayName("một số căn cước gửi bốn lần cùng lúc: một người được ghi, ba lần nghe vì sao bằng hai thứ tiếng")
    void oneNumberOfPapers() throws Exception {
        oneOf(atOnce(number -> as(Role.OFFICER).json("POST", "/api/v1/persons", """
                        {"name":"Lò Văn Đua %s","unit":"05917","citizenNumber":"019088001234","anyway":true}
                        """.formatted("ABCD".charAt(number)))));
        assertThat(count("people.person where citizen_number = '019088001234'")).isEqualTo(1);
    }

    @Test
    @DisplayName("một văn bản đăng ký bốn lần cùng lúc thì vào sổ một lần")
    void oneDocument() throws Exception {
        byte[] paper = """
                ỦY BAN NHÂN DÂN
                TỈNH THÁI NGUYÊN
                Số: 7788/UBND-VX
                Thái Nguyên, ngày 04 tháng 8 năm 2021

                Yêu cầu UBND huyện Phú Bình báo cáo kết quả lấy mẫu trước 17 giờ ngày 06/8/2021.
                """.getBytes(StandardCharsets.UTF_8);
        long before = count("directive.document");
        List<Answer> answers =
                atOnce(number -> as(Role.OFFICE).file("/directives", Map.of(), "file", "cong-van.txt", paper));
        assertThat(count("directive.document")).isEqualTo(before + 1);
        assertThat(answers).filteredOn(Answer::done).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(MANY - 1);
    }

    @Test
    @DisplayName("một việc xin thêm giờ bốn lần cùng lúc: một đề nghị, ba lần nghe 409")
    void oneRequest() throws Exception {
        try (var database = TestServer.superuserOf(TestServer.urlOf(source))) {
            String duty = new Tables(database).list("""
                    update obligation.obligation set reassigned_to = (select agency from people.officer where username = 'dua.2')
                    where id = (select id from obligation.obligation where due_at > '2021-08-06' and is_open
                                and id not in (select obligation from obligation.extension_request) order by id limit 1)
                    returning id
                    """).getFirst();
            oneOf(atOnce(number -> as(Role.OFFICER)
                    .json(
                            "POST",
                            "/api/v1/obligations/" + duty + "/extension-requests",
                            "{\"until\":\"2021-09-30T10:00:00Z\",\"reason\":\"thiếu người\"}")));
            assertThat(count("obligation.extension_request where obligation = " + duty))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("một tên thôn nhận từ hai tệp cùng lúc thì có một lần")
    void oneHamlet() throws Exception {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String rows = "Mã xã,Loại,Tên thôn xóm\n05917,xóm,Đua Nhau\n" + "\n".repeat(i);
            files.add(as(Role.ADMINISTRATOR)
                    .file(
                            "/imports/hamlets",
                            Map.of(),
                            "file",
                            "xom-%d.csv".formatted(i),
                            rows.getBytes(StandardCharsets.UTF_8))
                    .location());
        }
        List<Answer> answers = atOnce(number -> as(Role.ADMINISTRATOR)
                .post(java.net.URI.create(files.get(number)).getPath() + "/take", Map.of("good", List.of("1"))));
        assertThat(answers).filteredOn(Answer::done).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(302, 409, 422));
        assertThat(count("place.hamlet where name = 'Đua Nhau'")).isEqualTo(1);
    }

    private static void oneOf(List<Answer> answers) {
        assertThat(answers).as(answers.toString()).filteredOn(Answer::done).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.done())
                .allSatisfy(answer -> {
                    // who comes a moment later finds it written, and hears which field
                    assertThat(answer.status()).as(answer.text()).isIn(409, 422);
                    assertThat(answer.text()).contains("\"detailByLanguage\"", "\"vi\":", "\"en\":", "\"code\":");
                })
                .hasSize(MANY - 1);
    }

    private interface Act {
        Answer by(int number) throws Exception;
    }

    private static List<Answer> atOnce(Act act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(MANY);
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int number = i;
            all.add(() -> {
                start.await();
                return act.by(number);
            });
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            for (Future<Answer> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    private long count(String what) throws Exception {
        try (var database = TestServer.superuserOf(TestServer.urlOf(source))) {
            return Long.parseLong(
                    new Tables(database).list("select count(*) from " + what).getFirst());
        }
    }
}
