package vn.thanhtri.walk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** What nobody should send and everybody does. */
final class Nasty {
    /** Stands in a value for what goes into the body as it is, without quotes. */
    static final String RAW = "@@RAW:";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "Nguyễn\u0000Văn",
            "Lê \uD800",
            "\uDC00",
            "\uFFFD",
            "\u202Etxt.exe",
            "e\u0301\u0301\u0301",
            "rác",
            "hôm qua",
            "0021-08-05",
            "0021-08-05T10:00",
            "9999-12-31",
            "9999-12-31T23:59",
            "-5000-01-01",
            "-5000-01-01T00:00",
            "+100000-01-01T00:00:00Z",
            "2021-02-30",
            "31/02/2021",
            "5/8/21",
            "01/01/0001 10:00",
            "2021-08-05T24:00",
            "2021-08-05T10:00+99:00",
            "2021-08-05T10:00:00Z",
            "2021-08-05T10:00:60",
            "25:61",
            "24:00",
            "-1",
            "0",
            "00",
            "1.5",
            "1e309",
            "NaN",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999",
            "١٢٣",
            "'; drop table people.person; --",
            "<script>alert(1)</script>",
            "${7*7}",
            "../../etc/passwd",
            "%00",
            "%",
            "_",
            "\\",
            "\"",
            "\r\nX-Y: z",
            "null",
            "true",
            "[]",
            "{}",
            "[1",
            "1,2,3",
            ",",
            "1,",
            "=1+1",
            "🙂".repeat(300),
            "x".repeat(300),
            "dài ".repeat(5_000),
            "9".repeat(400));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1",
            "-1",
            "1.5",
            "1e400",
            "1e-400",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"a\":{\"a\":{}}}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[1,\"a\",null]",
            "",
            ",",
            "'a'",
            "NaN",
            "\"" + "y".repeat(20_000) + "\"",
            "[".repeat(3_000) + "]".repeat(3_000),
            "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
            "[" + "0,".repeat(20_000) + "0]");

    private static final List<String> NAMES = List.of(
            "a.csv",
            "a.xlsx",
            "a.docx",
            "a.pdf",
            "a.html",
            "a.geojson",
            "a.json",
            "a.txt",
            "a.md",
            "a",
            "",
            ".",
            "..\\..\\a.pdf",
            "a.hta",
            "a.pdf.exe",
            "tệp " + "dài".repeat(100) + ".pdf",
            "a\u202Efdp.exe",
            "%00.csv");

    private Nasty() {}

    static String text(RandomGenerator random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** For JSON: mostly of another type than was meant. */
    static String value(RandomGenerator random) {
        return random.nextInt(3) == 0 ? text(random) : RAW + VALUES.get(random.nextInt(VALUES.size())) + "@@";
    }

    static String fileName(RandomGenerator random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    static byte[] file(RandomGenerator random) {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return switch (random.nextInt(8)) {
            case 0 -> noise;
            case 1 -> joined("PK\u0003\u0004", noise);
            case 2 -> joined("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n", noise);
            case 3 -> "Mã xã,Loại,Tên thôn xóm\n05917,xóm,\"chưa đóng\n,,,,,,\n".getBytes(StandardCharsets.UTF_8);
            case 4 -> ("a,".repeat(3_000) + "\n" + text(random) + "\n").getBytes(StandardCharsets.UTF_8);
            case 5 ->
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e308,9],[null],[\"x\"]]]},\"properties\":{\"code\":null}}]}"
                        .getBytes(StandardCharsets.UTF_8);
            case 6 -> "[".repeat(50_000).getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
    }

    private static byte[] joined(String head, byte[] rest) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = java.util.Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, whole, start.length, rest.length);
        return whole;
    }
}
