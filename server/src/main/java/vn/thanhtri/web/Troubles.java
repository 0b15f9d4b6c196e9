package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.View;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.database.DatabaseTrouble;
import vn.thanhtri.web.entry.Back;
import vn.thanhtri.web.form.Unreadable;

/**
 * The one place where failures become something a person or a program can read: refusals with their numbers and clause,
 * requests that make no sense, and bugs with an incident code that stands in the log as well.
 */
@ControllerAdvice
public class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:vn|java|org|tools|jakarta|com)\\.[a-z]+\\.|Exception|method parameter|JSON parse");

    private final Words words;
    private final Again again;

    Troubles(Words words, Again again) {
        this.words = words;
        this.again = again;
    }

    /**
     * @param expected a refusal or a request that makes no sense, as against a bug
     * @param incident code that also stands in the log; empty when expected
     */
    public record Trouble(
            int status, boolean expected, String title, String detail, String basis, String incident, String back) {}

    @ExceptionHandler
    Object refused(RefusedException exception, HttpServletRequest request, HttpServletResponse response) {
        return refused(exception.refusal(), exception.refusal().status(), request, response);
    }

    private Object refused(Refusal refusal, int status, HttpServletRequest request, HttpServletResponse response) {
        if (AccessControl.isApi(request)) {
            return problem(refusal);
        }
        Language language = Views.languageOf(request);
        String basis = refusal.clause() == null ? "" : refusal.clause().cite();
        if (refusal.retryAfterSeconds() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        }
        View form = request.getHeader("HX-Request") == null ? again.find(request, response, refusal) : null;
        if (form != null) {
            return form;
        }
        return show(
                new Trouble(
                        status,
                        true,
                        words.say(language, "web.refused"),
                        words.say(language, refusal),
                        basis,
                        "",
                        back(request)),
                request,
                response);
    }

    @ExceptionHandler
    Object failed(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (exception instanceof AsyncRequestNotUsableException) {
            throw exception;
        }
        Optional<Refusal> unreadable = Unreadable.find(exception);
        if (unreadable.isPresent()) {
            boolean asked = "GET".equals(request.getMethod()) && !AccessControl.isApi(request);
            return refused(unreadable.get(), asked ? HttpStatus.BAD_REQUEST.value() : 422, request, response);
        }
        Optional<DatabaseTrouble> passing = DatabaseTrouble.of(exception);
        if (passing.isPresent()) {
            LOG.warn(
                    "{} on {} {}: {}",
                    passing.get(),
                    request.getMethod(),
                    request.getRequestURI(),
                    exception.toString());
            // what stands around a page asks the database too
            request.setAttribute(Views.BARE, true);
            return refused(passing.get().refusal(), passing.get().refusal().status(), request, response);
        }
        Optional<Refusal> said =
                exception instanceof ErrorResponse ? Optional.empty() : Translated.of(exception, words::knows);
        if (said.isPresent()) {
            LOG.warn(
                    "{} on {} {}: {}",
                    said.get().code(),
                    request.getMethod(),
                    request.getRequestURI(),
                    exception.toString());
            return refused(said.get().asException(), request, response);
        }
        HttpStatusCode status = exception instanceof ErrorResponse known ? known.getStatusCode() : statusOf(exception);
        Language language = Views.languageOf(request);
        String key = status.is4xxClientError() ? "web.status." + status.value() : "web.status.500";
        String title = words.say(language, words.knows(key) ? key : "web.status.400");
        String incident = "";
        if (status.is5xxServerError()) {
            incident = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            LOG.error("incident {} on {} {}", incident, request.getMethod(), request.getRequestURI(), exception);
        }
        if (AccessControl.isApi(request)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    status, status.is5xxServerError() ? title : plain(exception.getMessage(), title));
            problem.setTitle(title);
            problem.setProperty("detailByLanguage", Map.of("vi", said(Language.VI, key), "en", said(Language.EN, key)));
            if (!incident.isEmpty()) {
                problem.setProperty("incident", incident);
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        String detail = words.say(language, key + ".detail");
        return show(
                new Trouble(
                        status.value(),
                        status.is4xxClientError(),
                        title,
                        words.knows(key + ".detail") ? detail : "",
                        "",
                        incident,
                        back(request)),
                request,
                response);
    }

    /** What a program sent wrongly is told in words; the inside of this one is nobody's business. */
    private static String plain(@Nullable String message, String title) {
        return message == null || INSIDE.matcher(message).find() ? title : message;
    }

    private String said(Language language, String key) {
        String known = words.knows(key + ".detail") ? key + ".detail" : words.knows(key) ? key : "web.status.400";
        return words.say(language, known);
    }

    private static HttpStatus statusOf(Exception exception) {
        return switch (exception) {
            case NoSuchElementException missing -> HttpStatus.NOT_FOUND;
            case AccessDeniedException denied -> HttpStatus.FORBIDDEN;
            case IllegalArgumentException nonsense -> HttpStatus.BAD_REQUEST;
            case DateTimeException nonsense -> HttpStatus.BAD_REQUEST;
            case TypeMismatchException nonsense -> HttpStatus.BAD_REQUEST;
            case HttpMessageNotReadableException nonsense -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** A refusal as problem details (RFC 9457), in both languages. */
    private ResponseEntity<ProblemDetail> problem(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(refusal.status()), words.say(Language.VI, refusal));
        problem.setType(URI.create("urn:thanhtri:refusal:" + refusal.code()));
        problem.setTitle(words.say(Language.VI, "web.refused"));
        problem.setProperty("code", refusal.code());
        problem.setProperty(
                "detailByLanguage",
                Map.of("vi", words.say(Language.VI, refusal), "en", words.say(Language.EN, refusal)));
        problem.setProperty("numbers", refusal.numbers());
        if (refusal.clause() != null) {
            problem.setProperty("clause", refusal.clause());
        }
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.status());
        if (refusal.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static Object show(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#notes");
            response.setHeader("HX-Reswap", "innerHTML");
            return Page.of("web/refused", trouble).withStatus(trouble.status());
        }
        return Page.of("web/trouble", trouble).withStatus(trouble.status());
    }

    private static String back(HttpServletRequest request) {
        return Back.pathOf(request.getHeader("Referer"));
    }
}
