package vn.thanhtri.message;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS or Zalo by the gateway of whom the province has a contract with: one POST of JSON for each telephone.
 * {@code {"id","to","subject","text","urgent","queuedAt"}} with the headers {@code Idempotency-Key}, {@code X-Thanhtri-Timestamp}
 * (seconds) and {@code X-Thanhtri-Signature: sha256=} HMAC-SHA-256 of {@code timestamp.body} under {@code gateway.secret}, in hex.
 * 2xx is taken; 408, 429, 5xx and silence are tried again; everything else is refused for good.
 */
@Component
class GatewayCarrier implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WaySettings settings;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    GatewayCarrier(WaySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Delivery.Way way() {
        return Delivery.Way.GATEWAY;
    }

    /** Without a secret nothing is sent: the gateway could not tell who asks. */
    @Override
    public boolean isConfigured() {
        return !settings.get("gateway.url").isEmpty()
                && !settings.get("gateway.secret").isEmpty();
    }

    @Override
    public String describe() {
        return isConfigured() ? URI.create(settings.get("gateway.url")).getAuthority() : "";
    }

    @Override
    public void send(Outgoing message) throws NotDelivered {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", message.token().toString());
        content.put("to", message.address());
        content.put("subject", message.subject());
        content.put("text", message.body());
        content.put("urgent", message.urgent());
        content.put("queuedAt", message.queuedAt().toString());
        String body = JSON.writeValueAsString(content);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.get("gateway.url")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Idempotency-Key", message.token().toString())
                .header("X-Thanhtri-Timestamp", timestamp)
                .header(
                        "X-Thanhtri-Signature",
                        "sha256=" + sign(settings.get("gateway.secret"), timestamp + "." + body))
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        int status;
        try {
            status = client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException silence) {
            throw new NotDelivered(silence.getClass().getSimpleName() + ": " + silence.getMessage(), false, silence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("stopped", false, stopped);
        }
        if (status < 200 || status > 299) {
            throw new NotDelivered("HTTP " + status, status != 408 && status != 429 && status < 500);
        }
    }

    static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
