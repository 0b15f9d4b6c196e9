package vn.thanhtri.tiers.csv;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tiers.TierParameters;

/** The command line of {@link TiersCommand}. */
record TiersArguments(
        Path directory, TierParameters parameters, @Nullable Path out) {
    private static final int DEFAULT_HORIZON_DAYS = 14;
    private static final int DEFAULT_MAX_TIER = 3;

    static TiersArguments parse(String[] args) throws InputException {
        String directory = null;
        Integer asOf = null;
        int horizonDays = DEFAULT_HORIZON_DAYS;
        int maxTier = DEFAULT_MAX_TIER;
        String out = null;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) {
                if (directory != null) {
                    throw new InputException("Thừa tham số: " + arg, "Unexpected argument: " + arg);
                }
                directory = arg;
                continue;
            }
            int equals = arg.indexOf('=');
            String option = equals < 0 ? arg : arg.substring(0, equals);
            String value;
            if (equals >= 0) {
                value = arg.substring(equals + 1);
            } else if (i + 1 < args.length) {
                value = args[++i];
            } else {
                throw new InputException("Thiếu giá trị sau " + option, "A value is missing after " + option);
            }
            switch (option) {
                case "--as-of" -> asOf = minute(option, value);
                case "--horizon-days" -> horizonDays = number(option, value, 1, TierParameters.MAX_HORIZON_DAYS);
                case "--max-tier" -> maxTier = number(option, value, 0, TierParameters.MAX_TIER);
                case "--out" -> out = value;
                default -> throw new InputException("Không biết tùy chọn " + option, "Unknown option " + option);
            }
        }
        if (directory == null || asOf == null) {
            throw new InputException(
                    "Cần thư mục dữ liệu và --as-of. " + USAGE, "A directory and --as-of are needed. " + USAGE);
        }
        return new TiersArguments(
                Path.of(directory), new TierParameters(asOf, horizonDays, maxTier), out == null ? null : Path.of(out));
    }

    static final String USAGE =
            "thanhtri tiers DIR --as-of 2021-08-10T15:00 [--horizon-days 14] [--max-tier 3] [--out FILE]";

    static final String HELP = USAGE + """


            Tính F1, F2, F3 đến từng phút từ cases.csv, encounters.csv, presences.csv, isolations.csv trong DIR.
            Computes F1, F2, F3 to the minute from these four files in DIR; one that is missing is empty,
            one of another name is not read and named on stderr.

              --as-of T          thời điểm tính; từ đó trở đi coi như chưa biết / nothing at or after it is known
              --horizon-days N   số ngày còn có thể phát bệnh / days in which the disease may develop (14)
              --max-tier K       bậc xa nhất cần tìm / the last tier to look for (3)
              --out FILE         tệp kết quả, mặc định ra stdout / the result, stdout without it

            Mã kết thúc / exit codes: 0 xong / done, 1 không đọc hoặc ghi được, thiếu bộ nhớ / could not read or write,
            out of memory, 2 dữ liệu vào chưa đúng / bad input
            """;

    private static int minute(String option, String value) throws InputException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int minute = CsvTime.parse(bytes, 0, bytes.length);
        if (minute == CsvTime.UNREADABLE) {
            throw new InputException(
                    option + ": mong đợi thời điểm dạng 2021-08-10T15:00, nhưng gặp “" + value + "”",
                    option + ": expected a time like 2021-08-10T15:00, found \"" + value + "\"");
        }
        return minute;
    }

    private static int number(String option, String value, int least, int most) throws InputException {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with the numbers that are out of range
        }
        throw new InputException(
                option + ": mong đợi số từ " + least + " đến " + most + ", nhưng gặp “" + value + "”",
                option + ": expected a number from " + least + " to " + most + ", found \"" + value + "\"");
    }
}
