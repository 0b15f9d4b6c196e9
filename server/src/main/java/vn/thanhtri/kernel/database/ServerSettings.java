package vn.thanhtri.kernel.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's settings for a small machine (2 cores, a few GB shared with the application).
 *
 * @param archive where the log of all changes is copied to, at most a minute behind; null for nowhere
 */
record ServerSettings(Durability durability, @Nullable Path archive) {

    Map<String, String> onPort(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "40");
        settings.put("password_encryption", "scram-sha-256");
        settings.putAll(writes(durability));
        settings.put("shared_buffers", "128MB");
        settings.put("effective_cache_size", "512MB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "64MB");
        settings.put("huge_pages", "off");
        settings.put("random_page_cost", "1.1");
        // compiling a query costs more than any of ours takes
        settings.put("jit", "off");
        // an outbreak's tables grow from nothing in minutes; a planner that has not counted them yet reads them whole
        settings.put("autovacuum_naptime", "15s");
        settings.put("timezone", "Asia/Ho_Chi_Minh");
        // a week of log files, each overwritten when its day comes again
        settings.put("log_timezone", "Asia/Ho_Chi_Minh");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_min_duration_statement", "2000");
        // values of statements are data of people: neither slow nor failed ones are logged with them
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_error_verbosity", "terse");
        if (archive != null) {
            settings.put("archive_mode", "on");
            settings.put("archive_library", "basic_archive");
            settings.put("basic_archive.archive_directory", archive.toString());
            settings.put("archive_timeout", "60s");
        }
        return settings;
    }

    private static Map<String, String> writes(Durability durability) {
        return switch (durability) {
            case FULL ->
                Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "max_wal_size", "512MB");
            case NONE ->
                Map.of(
                        "fsync", "off",
                        "synchronous_commit", "off",
                        "full_page_writes", "off",
                        "max_wal_size", "1GB");
        };
    }
}
