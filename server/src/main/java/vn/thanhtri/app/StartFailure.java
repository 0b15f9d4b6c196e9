package vn.thanhtri.app;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.thanhtri.kernel.database.DatabaseFailure;

/** A start that failed: what happened in one line; the details are in the log above. */
class StartFailure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
        Throwable cause = exception;
        // a database that cannot be had says itself, in both languages, what to do
        while (!(cause instanceof DatabaseFailure) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        System.err.println("Chưa khởi động được / Could not start: " + cause.getMessage());
        return 1;
    }
}
