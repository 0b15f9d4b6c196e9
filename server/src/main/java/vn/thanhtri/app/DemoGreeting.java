package vn.thanhtri.app;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;
import vn.thanhtri.app.demo.DemoReplay;
import vn.thanhtri.people.access.FirstAdministrator;
import vn.thanhtri.web.SignInPages;

/** Once the server is up: tells the demo's story on the first start, then the address and who may sign in, or how the first one can. */
@Component
class DemoGreeting implements ApplicationRunner {
    private final ObjectProvider<WebServerApplicationContext> server;
    private final ObjectProvider<DemoReplay> replay;
    private final ObjectProvider<SignInPages.DemoAccounts> accounts;
    private final FirstAdministrator first;
    private final boolean tls;

    DemoGreeting(
            ObjectProvider<WebServerApplicationContext> server,
            ObjectProvider<DemoReplay> replay,
            ObjectProvider<SignInPages.DemoAccounts> accounts,
            FirstAdministrator first,
            @Value("${server.ssl.certificate:}") String certificate) {
        this.first = first;
        this.tls = !certificate.isEmpty();
        this.server = server;
        this.replay = replay;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoReplay demo = replay.getIfAvailable();
        if (demo != null && !demo.isTold()) {
            System.err.println(
                    "Đang dựng bản dùng thử, mất khoảng nửa phút… / Telling the demo's story, about half a minute…");
            demo.tell();
        }
        WebServerApplicationContext web = server.getIfAvailable();
        if (web == null) {
            return;
        }
        int port = Objects.requireNonNull(web.getWebServer(), "the server has started")
                .getPort();
        String address = (tls ? "https" : "http") + "://localhost:" + port + "/";
        System.out.println("Thành Trì: " + address);
        SignInPages.DemoAccounts known = accounts.getIfAvailable();
        if (known != null) {
            known.listAccounts()
                    .forEach(account -> System.out.printf(
                            "  %-18s %-10s %s%n", account.username(), account.password(), account.sees()));
        }
        if (demo == null && first.isOpen()) {
            System.out.println("Chưa có tài khoản nào. Mở %sset-up, nhập mã một lần này và lập quản trị đầu tiên: %s"
                    .formatted(address, first.code()));
            System.out.println(
                    "No accounts yet. Open %sset-up, enter this one-time code and make the first administrator: %s"
                            .formatted(address, first.code()));
        }
        System.out.flush();
    }
}
