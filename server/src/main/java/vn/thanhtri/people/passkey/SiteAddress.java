package vn.thanhtri.people.passkey;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Under which address browsers know this server: {@code thanhtri.address}, e.g. {@code https://thanhtri.example.vn}; else localhost. */
@Component
class SiteAddress {
    private final String configured;
    private final Environment environment;

    SiteAddress(@Value("${thanhtri.address:}") String configured, Environment environment) {
        this.configured = configured.strip();
        this.environment = environment;
    }

    /** Scheme, host and port, without a slash at the end. */
    String origin() {
        if (!configured.isEmpty()) {
            return configured.replaceAll("/+$", "");
        }
        boolean tls = environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
        return (tls ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    String host() {
        return URI.create(origin()).getHost();
    }
}
