package vn.thanhtri.people.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. @param usedAt null until the first sign-in */
public record Passkey(
        long id, String label, Instant madeAt, @Nullable Instant usedAt) {}
