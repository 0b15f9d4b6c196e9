package vn.thanhtri.kernel.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.StringUtils;

/** Shows a {@link DatabaseFailure} at start as two sentences instead of a stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFailure cause) {
        String detail = cause.getCause() == null ? "" : cause.getCause().getMessage();
        String description = cause.vietnamese() + "\n" + cause.english();
        return new FailureAnalysis(
                StringUtils.hasText(detail) ? description + "\n(" + detail + ")" : description, null, cause);
    }
}
