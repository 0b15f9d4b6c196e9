package vn.thanhtri.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;

/** What the framework could not read, said as a refusal with the field and what stood there. */
public final class Unreadable {
    private Unreadable() {}

    /** Empty for what is no matter of a field: an address that does not exist, a bug. */
    public static Optional<Refusal> find(Exception exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
                    case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
                    case MethodArgumentTypeMismatchException mismatch -> ofMismatch(mismatch);
                    case BindException bound -> ofBinding(bound);
                    case MultipartException noFile -> missing("file");
                    case HttpMessageNotReadableException body -> ofBody(body);
                    default -> null;
                });
    }

    private static Refusal missing(String field) {
        return Refusal.ofField("web.refusal.missing", field, Map.of("field", field));
    }

    private static Refusal ofMismatch(MethodArgumentTypeMismatchException mismatch) {
        return refused(
                mismatch.getCause(),
                mismatch.getName(),
                String.valueOf(mismatch.getValue()),
                mismatch.getRequiredType());
    }

    private static @Nullable Refusal ofBinding(BindException bound) {
        FieldError first = bound.getFieldError();
        return first == null
                ? null
                : refused(null, first.getField(), String.valueOf(first.getRejectedValue()), String.class);
    }

    private static Refusal ofBody(HttpMessageNotReadableException body) {
        if (!(body.getCause() instanceof DatabindException unread)) {
            return Refusal.ofField("web.refusal.body", "", Map.of("field", "", "given", ""));
        }
        String field = unread.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        if (!field.isEmpty() && (unread instanceof InvalidNullException || isNull(unread))) {
            return missing(field);
        }
        String given = unread instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "";
        Class<?> type = unread instanceof InvalidFormatException format ? format.getTargetType() : null;
        return refused(unread, field, given, type);
    }

    /** A number that was left out: the framework says so only in words. */
    private static boolean isNull(DatabindException unread) {
        return !(unread instanceof InvalidFormatException)
                && Objects.requireNonNullElse(unread.getOriginalMessage(), "").contains("`null`");
    }

    private static Refusal refused(@Nullable Throwable cause, String field, String given, @Nullable Class<?> type) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof RefusedException said) {
                if (said.refusal().field() != null && !said.refusal().field().isBlank()) {
                    return said.refusal();
                }
                return Refusal.ofField(said.refusal().code(), field, Map.of("field", field, "given", given));
            }
        }
        if (field.isEmpty()) {
            return Refusal.ofField("web.refusal.body", "", Map.of("field", "", "given", ""));
        }
        return Refusal.ofField(
                given.isEmpty() ? "web.refusal.shape" : "web.refusal." + kind(type),
                field,
                Map.of("field", field, "given", given));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "value";
        }
        if (type == LocalDate.class) {
            return "day";
        }
        if (type == Instant.class || type == LocalDateTime.class) {
            return "moment";
        }
        if (type == LocalTime.class) {
            return "hour";
        }
        return type.isEnum()
                ? "choice"
                : type.isPrimitive() || Number.class.isAssignableFrom(type) ? "number" : "value";
    }
}
