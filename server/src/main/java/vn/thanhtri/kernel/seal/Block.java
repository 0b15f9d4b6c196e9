package vn.thanhtri.kernel.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import vn.thanhtri.kernel.FactDigest;
import vn.thanhtri.kernel.Sha256;

/**
 * Committed facts sealed together.
 *
 * @param fromId the block holds every fact from this number …
 * @param toId … to this one; no other fact can have come between
 * @param ids numbers of the facts, ascending
 * @param digests 32 bytes for each of them
 * @param previous hash of the block before; 32 zeros before the first
 * @param hash SHA-256 of all the rest
 */
record Block(
        long number,
        long fromId,
        long toId,
        List<Long> ids,
        byte[] digests,
        byte[] previous,
        byte[] hash,
        Instant sealedAt) {
    static final int DIGEST_BYTES = 32;

    static Block seal(Head before, long fromId, long toId, List<Long> ids, byte[] digests, Instant now) {
        long number = before.number() + 1;
        byte[] hash = hash(number, fromId, toId, ids, digests, before.hash(), now);
        return new Block(number, fromId, toId, ids, digests, before.hash(), hash, now);
    }

    Head head() {
        return new Head(number, hash);
    }

    /** What the hash has to be for what the block says. */
    byte[] computeHash() {
        return hash(number, fromId, toId, ids, digests, previous, sealedAt);
    }

    private static byte[] hash(
            long number, long fromId, long toId, List<Long> ids, byte[] digests, byte[] previous, Instant sealedAt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 + 40 * ids.size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(number);
            out.writeLong(fromId);
            out.writeLong(toId);
            out.writeLong(FactDigest.micros(sealedAt));
            out.writeInt(ids.size());
            for (long id : ids) {
                out.writeLong(id);
            }
            out.write(digests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.digest().digest(bytes.toByteArray());
    }
}
