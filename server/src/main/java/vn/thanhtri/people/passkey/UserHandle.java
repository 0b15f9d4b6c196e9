package vn.thanhtri.people.passkey;

import java.nio.ByteBuffer;
import org.springframework.security.web.webauthn.api.Bytes;

/** An account's number as the eight bytes that devices keep: it tells nothing about the person (WebAuthn, 14.6.1). */
final class UserHandle {
    private UserHandle() {}

    static Bytes of(long officer) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(officer).array());
    }

    /** The account; 0, which is nobody's, for a handle that is not ours. */
    static long officerOf(Bytes handle) {
        byte[] bytes = handle.getBytes();
        return bytes.length == Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : 0;
    }
}
