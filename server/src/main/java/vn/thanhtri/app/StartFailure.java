package vn.thanhtri.app;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.thanhtri.kernel.backup.BackupFailure;
import vn.thanhtri.kernel.database.DatabaseFailure;

/** A command that failed: what happened in one line; the details are in the log above. */
class StartFailure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
        Throwable cause = exception;
        // a database that cannot be had says itself, in both languages, what to do
        while (!(cause instanceof DatabaseFailure || cause instanceof BackupFailure)
                && cause.getCause() != null
                && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        System.err.println("Chưa thực hiện được / Could not be done: " + cause.getMessage());
        return 1;
    }
}
