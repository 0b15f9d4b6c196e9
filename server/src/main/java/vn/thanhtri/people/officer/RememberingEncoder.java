package vn.thanhtri.people.officer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2 is slow on purpose, and a program sends its password with every request: a right one is remembered for a minute, as a
 * keyed hash together with the stored hash, so that a new password is not taken for the old one.
 */
final class RememberingEncoder implements PasswordEncoder {
    private static final long NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 1000;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Map<String, Long> right = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    RememberingEncoder(PasswordEncoder slow) {
        this.slow = slow;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null || hash.isEmpty()) {
            return false;
        }
        String known = keyed(password + "\0" + hash);
        synchronized (right) {
            Long since = right.get(known);
            if (since != null && System.nanoTime() - since < NANOS) {
                return true;
            }
        }
        if (!slow.matches(password, hash)) {
            return false;
        }
        synchronized (right) {
            right.put(known, System.nanoTime());
        }
        return true;
    }

    private String keyed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
