package vn.thanhtri.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.thanhtri.kernel.Acting;

/**
 * A write under {@code /api} that carries an {@code Idempotency-Key} happens once: the key, the change and the answer are
 * committed together, and whoever sends the key again is given the first answer.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int KEY_LENGTH = 200;

    private final IdempotencyStore store;
    private final TransactionTemplate transaction;

    IdempotencyFilter(IdempotencyStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AccessControl.isApi(request)
                || !WRITES.contains(request.getMethod())
                || request.getHeader("Idempotency-Key") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            response.sendError(400, "Idempotency-Key: 1 to " + KEY_LENGTH + " characters");
            return;
        }
        if (Acting.find().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> once(key, request, answer, chain, status));
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
        String target = request.getMethod() + " " + request.getRequestURI();
        try {
            if (store.claim(key, target)) {
                chain.doFilter(request, answer);
                if (status.isRollbackOnly() || answer.getStatus() >= 400) {
                    status.setRollbackOnly();
                } else {
                    store.complete(
                            key,
                            answer.getStatus(),
                            answer.getContentType(),
                            new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
                }
                return;
            }
            IdempotencyStore.Answer first = store.get(key);
            if (!first.target().equals(target)) {
                answer.sendError(409, "Idempotency-Key was used for " + first.target());
                return;
            }
            answer.setStatus(first.status());
            answer.setHeader("Idempotency-Replayed", "true");
            answer.setContentType(first.contentType());
            answer.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | ServletException e) {
            throw new ChainFailed(e);
        }
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
