package vn.thanhtri.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that prove facts: in the file {@code journal.keys} of the data folder, out of reach of whoever has only the
 * database. The first key is this server's own; those of other servers on the same database stand below it, to check with.
 *
 * @param own what this server proves with
 * @param all what it can check
 * @param since facts up to this number are older than proofs and have none
 */
public record JournalKeys(Key own, List<Key> all, long since) {
    public static final String FILE = "journal.keys";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a proof tells. */
    public enum Verdict {
        OURS,
        NONE,
        /** By a key that is not in the file. */
        UNKNOWN_KEY,
        FALSE
    }

    /** 256 random bits and the name that proofs call them by. */
    public record Key(SecretKeySpec secret, byte[] name) {
        static Key of(byte[] bytes) {
            return new Key(
                    new SecretKeySpec(bytes, "HmacSHA256"),
                    Arrays.copyOf(Sha256.digest().digest(bytes), NAME_BYTES));
        }

        private byte[] mac(byte[] digest) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(secret);
                return mac.doFinal(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has HmacSHA256", e);
            }
        }
    }

    /** @param since asked when the file is made: the last fact without proof */
    public static JournalKeys loadOrCreate(Path folder, LongSupplier since) throws IOException {
        Path file = Files.createDirectories(folder).resolve(FILE);
        if (!Files.exists(file)) {
            create(file, since.getAsLong());
        }
        return load(folder);
    }

    public static JournalKeys load(Path folder) throws IOException {
        if (!Files.isReadable(folder.resolve(FILE))) {
            throw new IOException(
                    ("Thiếu tệp khóa %1$s; chép lại từ bản sao lưu hoặc máy chủ cũ / the key file %1$s is missing;"
                                    + " copy it from a backup or the former server")
                            .formatted(folder.resolve(FILE)));
        }
        List<Key> keys = new ArrayList<>();
        long since = 0;
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            if (line.startsWith("key=")) {
                keys.add(Key.of(
                        HexFormat.of().parseHex(line.substring("key=".length()).strip())));
            } else if (line.startsWith("since=")) {
                since = Math.max(
                        since, Long.parseLong(line.substring("since=".length()).strip()));
            }
        }
        if (keys.isEmpty()) {
            throw new IOException(folder.resolve(FILE) + " holds no line key=…");
        }
        return new JournalKeys(keys.getFirst(), List.copyOf(keys), since);
    }

    /** Under a draft name first; whoever comes second uses the first one's. */
    private static void create(Path file, long since) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, List.of("key=" + HexFormat.of().formatHex(bytes), "since=" + since));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // its key holds
        } finally {
            Files.delete(draft);
        }
    }

    /** 40 bytes: the name of the key and the proof of a fact's digest. */
    public byte[] prove(byte[] digest) {
        return ByteBuffer.allocate(NAME_BYTES + KEY_BYTES)
                .put(own.name())
                .put(own.mac(digest))
                .array();
    }

    public Verdict judge(byte[] digest, byte @Nullable [] proof) {
        if (proof == null || proof.length != NAME_BYTES + KEY_BYTES) {
            return proof == null ? Verdict.NONE : Verdict.FALSE;
        }
        byte[] name = Arrays.copyOf(proof, NAME_BYTES);
        byte[] mac = Arrays.copyOfRange(proof, NAME_BYTES, proof.length);
        for (Key key : all) {
            if (Arrays.equals(key.name(), name)) {
                return MessageDigest.isEqual(key.mac(digest), mac) ? Verdict.OURS : Verdict.FALSE;
            }
        }
        return Verdict.UNKNOWN_KEY;
    }
}
