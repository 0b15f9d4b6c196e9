package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Validity;

/** A server of one's own that goes away for a while, seen through the pages and the API of the whole application. */
@DisplayName("Cơ sở dữ liệu vắng mặt")
@Timeout(180)
class AwayTest {
    private static final String PASSWORD = "mot-mat-khau-rat-dai-2021";
    /** Nightly a minute: {@code -Dthanhtri.away.seconds=60}. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("thanhtri.away.seconds", 0));

    private static Path data;
    private static Postmaster postmaster;
    private static ServletWebServerApplicationContext context;

    @BeforeAll
    static void start() throws Exception {
        data = Files.createTempDirectory(
                        "thanhtri-away-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")))
                .toRealPath();
        Cluster cluster = Cluster.in(data, PostgresArchive.unpackInto(ProgramCache.folder()));
        Secrets secrets = cluster.openOrCreate();
        postmaster = Postmaster.adoptOrStart(cluster, secrets, Durability.NONE);
        DatabaseAddress.Login superuser = new DatabaseAddress.Login(Bootstrap.SUPERUSER, secrets.superuser());
        try (var connection = superuser.at(postmaster.url("postgres")).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role tinh login createrole password 'owner'");
            statement.execute("create database tinh owner tinh");
        }
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ThanhTri.class)
                .properties(Map.of(
                        "thanhtri.database",
                        "postgresql://tinh:owner@127.0.0.1:%d/tinh".formatted(postmaster.port()),
                        "thanhtri.data",
                        data.toString(),
                        "server.port",
                        "0"))
                .run();
        long agency = Acting.as(
                Actor.system(),
                () -> context.getBean(Agencies.class)
                        .registerAll(List.of(new AgencyEntry(
                                AgencyKind.UBND_TINH,
                                "UBND tỉnh",
                                "UBND tỉnh",
                                "19",
                                "19.",
                                null,
                                "",
                                Validity.ALWAYS)))
                        .getFirst());
        Acting.run(
                Actor.system(),
                () -> context.getBean(Officers.class)
                        .open("chutich", PASSWORD, "Chủ tịch", Role.COMMANDER, agency, "19."));
    }

    @AfterAll
    static void stop() throws Exception {
        context.close();
        postmaster.stop();
        FileSystemUtils.deleteRecursively(data);
    }

    private static final class Visitor implements AutoCloseable {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> get(String path, String... headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30));
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> signIn(String password) throws Exception {
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                    .matcher(get("/sign-in").body());
            assertThat(token.find()).isTrue();
            String form = "_csrf=%s&username=chutich&password=%s"
                    .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), password);
            return client.send(
                    HttpRequest.newBuilder(at("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static URI at(String path) {
            return URI.create("http://127.0.0.1:"
                    + java.util.Objects.requireNonNull(context.getWebServer()).getPort() + path);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Test
    @DisplayName(
            "trang trả 503 kèm Retry-After và lời ở hai thứ tiếng; đăng nhập nói cơ sở dữ liệu vắng mặt chứ không nói sai mật khẩu; trở lại thì tự chạy tiếp")
    void awayAndBack() throws Exception {
        try (Visitor signedIn = new Visitor();
                Visitor stranger = new Visitor()) {
            assertThat(signedIn.signIn(PASSWORD).uri().getPath()).isEqualTo("/board");
            assertThat(stranger.get("/sign-in").statusCode()).isEqualTo(200);
            postmaster.stop();

            HttpResponse<String> board = signedIn.get("/board");
            assertThat(board.statusCode()).isEqualTo(503);
            assertThat(board.headers().firstValue("Retry-After")).contains("5");
            assertThat(board.body()).contains("Cơ sở dữ liệu đang tạm gián đoạn");
            long begin = System.nanoTime();
            assertThat(signedIn.get("/board?lang=en").body()).contains("The database is away for a moment");
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("told at once, without waiting again")
                    .isLessThan(Duration.ofSeconds(3));

            HttpResponse<String> tried = stranger.signIn(PASSWORD);
            assertThat(tried.statusCode()).isEqualTo(503);
            assertThat(tried.headers().firstValue("Retry-After")).contains("5");
            assertThat(tried.body())
                    .contains("Cơ sở dữ liệu đang tạm gián đoạn nên chưa đăng nhập được")
                    .doesNotContain("không đúng");

            String basic = "Basic " + Base64.getEncoder().encodeToString(("chutich:" + PASSWORD).getBytes());
            HttpResponse<String> api = stranger.get("/api/v1/units/19", "Authorization", basic);
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Retry-After")).contains("5");
            assertThat(api.body()).contains("kernel.database.away", "The database is away");

            Thread.sleep(AWAY);
            postmaster = postmaster.startAgain(new ServerSettings(Durability.NONE, null));
            awaitBoard(signedIn);
            assertThat(stranger.signIn(PASSWORD).uri().getPath()).isEqualTo("/board");
        }
    }

    private static void awaitBoard(Visitor visitor) throws Exception {
        int status = 503;
        for (int look = 0; look < 40 && status != 200; look++) {
            Thread.sleep(250);
            status = visitor.get("/board").statusCode();
        }
        assertThat(status).as("back by itself within 10 s").isEqualTo(200);
    }

    @Test
    @DisplayName("ổ đĩa đầy, hai lệnh vướng nhau: 503 với lời riêng; lỗi thật của phần mềm thì không bị gọi như vậy")
    void otherTroubles() {
        assertThat(DatabaseTrouble.of(new IllegalStateException(new SQLException("no space", "53100"))))
                .contains(DatabaseTrouble.FULL);
        assertThat(DatabaseTrouble.of(new CannotAcquireLockException("x", new SQLException("deadlock", "40P01"))))
                .contains(DatabaseTrouble.BUSY);
        var unfinished = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        unfinished.initApplicationException(new IllegalStateException(new SQLException("terminated", "25P03")));
        assertThat(DatabaseTrouble.of(unfinished)).contains(DatabaseTrouble.AWAY);
        assertThat(DatabaseTrouble.FULL.refusal().status()).isEqualTo(503);
        assertThat(DatabaseTrouble.of(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isEmpty();
        assertThat(DatabaseTrouble.of(new SQLException("duplicate", "23505"))).isEmpty();
    }
}
