package vn.thanhtri.kernel;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 of what a fact says, the same before it is written and after it is read: times to the microsecond, the payload
 * with its names in order and numbers by value, as {@code jsonb} keeps them.
 */
public final class FactDigest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final long MICROS = 1_000_000;

    private FactDigest() {}

    /** 32 bytes. @param payload JSON in any spelling */
    public static byte[] of(
            long id,
            String kind,
            SubjectRef subject,
            Instant occurredAt,
            Instant recordedAt,
            String area,
            @Nullable Long officer,
            @Nullable Long agency,
            String actorName,
            String payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            text(out, kind);
            text(out, subject.kind());
            out.writeLong(subject.id());
            out.writeLong(micros(occurredAt));
            out.writeLong(micros(recordedAt));
            text(out, area);
            text(out, String.valueOf(officer));
            text(out, String.valueOf(agency));
            text(out, actorName);
            node(out, JSON.readTree(payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.digest().digest(bytes.toByteArray());
    }

    /** Microseconds since 1970, as the database counts them. */
    public static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / 1_000);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void node(DataOutputStream out, JsonNode node) throws IOException {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            out.writeByte('{');
            out.writeInt(fields.size());
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                text(out, field.getKey());
                node(out, field.getValue());
            }
        } else if (node.isArray()) {
            out.writeByte('[');
            out.writeInt(node.size());
            for (JsonNode element : node) {
                node(out, element);
            }
        } else if (node.isString()) {
            out.writeByte('"');
            text(out, node.stringValue());
        } else if (node.isNumber()) {
            BigDecimal value = node.decimalValue().stripTrailingZeros();
            out.writeByte('0');
            text(out, value.unscaledValue() + "e" + (value.signum() == 0 ? 0 : -value.scale()));
        } else {
            out.writeByte('!');
            text(out, node.toString());
        }
    }
}
