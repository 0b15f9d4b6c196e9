package vn.thanhtri.people.officer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Refusal;

/**
 * What a password must be, after NIST SP 800-63B: long enough, none of those that are tried first, not the account's own name.
 * Nothing about kinds of letters, no expiry.
 */
@Component
class PasswordRules {
    static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    /** The demo shows its password beside its accounts. */
    private static final String OF_THE_DEMO = "thanhtri";

    /** Of this country first, then those of everybody; read when the first password is chosen. */
    private static final class Common {
        static final Set<String> WORDS = load(
                "vn/thanhtri/people/common-passwords.txt", "com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt");
    }

    private final boolean demo;

    PasswordRules(@Value("${thanhtri.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /** @throws vn.thanhtri.kernel.RefusedException when it may not be the password of this account */
    void check(String username, String password) {
        if (demo && password.equals(OF_THE_DEMO)) {
            return;
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.ofField(
                            "people.refusal.password-length",
                            "password",
                            Map.of("least", String.valueOf(SHORTEST), "most", String.valueOf(LONGEST)))
                    .asException();
        }
        String bare = bare(password);
        if (Common.WORDS.contains(bare)
                || Common.WORDS.contains(bare.replaceAll("[0-9!@#$.]+$", ""))
                || bare.chars().distinct().count() < 4
                || bare.contains(bare(username))
                || bare.contains(OF_THE_DEMO)) {
            throw Refusal.ofField("people.refusal.password-common", "password", Map.of())
                    .asException();
        }
    }

    /** "Mật  Khẩu 1" is tried as "matkhau1". */
    private static String bare(String text) {
        return Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }

    private static Set<String> load(String... lists) {
        Set<String> words = new HashSet<>();
        for (String list : lists) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new ClassPathResource(list).getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(PasswordRules::bare)
                        .forEach(words::add);
            } catch (IOException e) {
                throw new UncheckedIOException(list, e);
            }
        }
        return Set.copyOf(words);
    }
}
