package vn.thanhtri.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.thanhtri.kernel.Acting;

/**
 * A write that carries a key happens once: the key, the change and the answer are committed together, and whoever sends
 * the key again is given the first answer. Programs send {@code Idempotency-Key}; every form of a page carries a key of
 * its own, so that a double tap or a slow network records nothing twice.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String FORM_KEY = "_key";
    private static final int KEY_LENGTH = 200;

    private final IdempotencyStore store;
    private final Receipts receipts;
    private final TransactionTemplate transaction;

    IdempotencyFilter(IdempotencyStore store, Receipts receipts, PlatformTransactionManager transactions) {
        this.store = store;
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod()) || keyOf(request) == null;
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        return AccessControl.isApi(request) ? request.getHeader("Idempotency-Key") : request.getParameter(FORM_KEY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = Objects.requireNonNull(keyOf(request));
        if (!AccessControl.isApi(request)) {
            key += "-" + contentOf(request);
        }
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            response.sendError(400, "Idempotency-Key: 1 to " + KEY_LENGTH + " characters");
            return;
        }
        if (Acting.find().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest asked = isJson(request) ? new RepeatableBody(request) : request;
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        String named = key;
        try {
            transaction.executeWithoutResult(status -> once(named, asked, answer, chain, status));
        } catch (ChainFailed failed) {
            failed.rethrow();
        }
        answer.copyBodyToResponse();
    }

    private void once(
            String key,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus status) {
        String address = request.getMethod() + " " + request.getRequestURI();
        String target = request instanceof RepeatableBody body ? address + " " + body.hash() : address;
        try {
            if (store.claim(key, target)) {
                chain.doFilter(request, answer);
                if (status.isRollbackOnly() || answer.getStatus() >= 400) {
                    status.setRollbackOnly();
                } else {
                    keep(key, request, answer);
                }
                return;
            }
            IdempotencyStore.Answer first = store.get(key);
            if (!first.target().equals(target)) {
                String used = first.target().replaceFirst(" [0-9a-f]{64}$", "");
                // the same key with another content would lose the second act without a word
                answer.sendError(used.equals(address) ? 422 : 409, "Idempotency-Key was used for another " + used);
                return;
            }
            answer.setHeader("Idempotency-Replayed", "true");
            if (isRedirect(first.status())) {
                answer.sendRedirect(first.body());
                return;
            }
            answer.setStatus(first.status());
            answer.setContentType(first.contentType());
            answer.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | ServletException e) {
            throw new ChainFailed(e);
        }
    }

    /** What a page shows without going elsewhere has recorded nothing that could not be recorded again. */
    private void keep(String key, HttpServletRequest request, ContentCachingResponseWrapper answer) {
        boolean redirect = isRedirect(answer.getStatus());
        if (redirect) {
            receipts.sayAtLeast(request);
        } else if (!AccessControl.isApi(request)) {
            store.release(key);
            return;
        }
        store.complete(
                key,
                answer.getStatus(),
                answer.getContentType(),
                redirect
                        ? Objects.requireNonNull(answer.getHeader("Location"))
                        : new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** Whoever goes back and changes what was typed means another act, whatever key the page still carries. */
    private static String contentOf(HttpServletRequest request) {
        CRC32C sum = new CRC32C();
        new TreeMap<>(request.getParameterMap())
                .forEach((name, all) ->
                        sum.update((name + '=' + String.join("\n", all)).getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return AccessControl.isApi(request) && type != null && type.startsWith("application/json");
    }

    private static boolean isRedirect(int status) {
        return status >= 300 && status < 400;
    }

    private static final class ChainFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChainFailed(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            switch (getCause()) {
                case IOException e -> throw e;
                case ServletException e -> throw e;
                case null, default -> throw this;
            }
        }
    }
}
