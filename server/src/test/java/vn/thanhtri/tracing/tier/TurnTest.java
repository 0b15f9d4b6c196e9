package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;
import static vn.thanhtri.tracing.Cast.cdc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Lượt đổi bậc F: mỗi lúc một người, số người chờ có hạn")
class TurnTest {
    private static final int WAITING = 6;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Encounters encounters;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName(
            "sáu người chờ, người thứ bảy được nói rõ là gửi lại sau mấy giây; ai xem trang vẫn xem được; sáu người kia ghi xong")
    void theSeventhIsTold() throws Exception {
        cast.now("2021-07-28T09:00");
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        List<Long> others = cast.people("Người Chờ", WAITING + 2, TAN_KHANH_CODE);
        Site site = Site.seenBy(Cast.CDC, context);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(WAITING + 2)) {
            CompletableFuture<Void> holder = CompletableFuture.runAsync(
                    () -> cdc(() -> transaction.executeWithoutResult(status -> {
                        encounters.record(new RecordEncounter(
                                su, others.getLast(), at("2021-07-27T08:00"), null, "chợ", "tự khai"));
                        held.countDown();
                        await(release);
                    })),
                    threads);
            assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
            List<CompletableFuture<MockHttpServletResponse>> writers = new ArrayList<>();
            for (int i = 0; i <= WAITING; i++) {
                long other = others.get(i);
                writers.add(CompletableFuture.supplyAsync(() -> meet(site, su, other), threads));
            }
            MockHttpServletResponse told =
                    (MockHttpServletResponse) CompletableFuture.anyOf(writers.toArray(CompletableFuture[]::new))
                            .get(10, TimeUnit.SECONDS);
            assertThat(told.getStatus()).isEqualTo(503);
            assertThat(told.getHeader("Retry-After")).isEqualTo("3");
            assertThat(told.getContentAsString(StandardCharsets.UTF_8))
                    .contains(
                            "Một việc khác đang đổi bậc F",
                            "gửi lại sau 3 giây",
                            "Something else is changing the tiers");
            assertThat(site.answer(get("/persons/" + su)).getStatus())
                    .as("who reads has a connection")
                    .isEqualTo(200);
            assertThat(writers.stream().filter(CompletableFuture::isDone)).hasSize(1);
            release.countDown();
            holder.get(20, TimeUnit.SECONDS);
            for (CompletableFuture<MockHttpServletResponse> writer : writers) {
                assertThat(writer.get(20, TimeUnit.SECONDS).getStatus()).isIn(201, 503);
            }
            assertThat(writers.stream().filter(writer -> writer.join().getStatus() == 201))
                    .hasSize(WAITING);
        } finally {
            release.countDown();
        }
    }

    private static MockHttpServletResponse meet(Site site, long a, long b) {
        try {
            return site.answer(post("/api/v1/encounters")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("[{\"personA\":%d,\"personB\":%d,\"from\":\"2021-07-27T08:00:00+07:00\"}]"
                            .formatted(a, b)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
