package vn.thanhtri.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the running server for its first pages, so that the AOT cache holds what a first visitor needs. */
@Component
@Lazy
class Rehearsal {
    private static final List<String> PATHS = List.of("/sign-in", "/assets/app.css", "/", "/actuator/health");

    private final WebServerApplicationContext server;

    Rehearsal(WebServerApplicationContext server) {
        this.server = server;
    }

    void visitPages() throws IOException, InterruptedException {
        int port = Objects.requireNonNull(server.getWebServer(), "the server has started")
                .getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : PATHS) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
    }
}
