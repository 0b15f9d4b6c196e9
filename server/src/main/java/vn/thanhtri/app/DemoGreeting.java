package vn.thanhtri.app;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;
import vn.thanhtri.app.demo.DemoReplay;
import vn.thanhtri.web.SignInPages;

/** Once the server is up: tells the demo's story on the first start, then the address and who may sign in. */
@Component
class DemoGreeting implements ApplicationRunner {
    private final ObjectProvider<WebServerApplicationContext> server;
    private final ObjectProvider<DemoReplay> replay;
    private final ObjectProvider<SignInPages.DemoAccounts> accounts;

    DemoGreeting(
            ObjectProvider<WebServerApplicationContext> server,
            ObjectProvider<DemoReplay> replay,
            ObjectProvider<SignInPages.DemoAccounts> accounts) {
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
        System.out.println("Thành Trì: http://localhost:" + port + "/");
        SignInPages.DemoAccounts known = accounts.getIfAvailable();
        if (known != null) {
            known.listAccounts()
                    .forEach(account -> System.out.printf(
                            "  %-18s %-10s %s%n", account.username(), account.password(), account.sees()));
        }
        System.out.flush();
    }
}
