package vn.thanhtri.tiers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiersCommandTest {
    private static final String CASE = "person,infectious_from,infectious_to\nA,2021-08-01T00:00,\n";
    private static final String MEETING = "a,b,from,to\nA,B,2021-08-02T10:00,2021-08-02T11:00\n";
    private static final String HEADER = "person,tier,first_exposure,last_exposure\n";
    private static final String EXPECTED = HEADER + "A,0,,\nB,1,2021-08-02T10:00,2021-08-02T11:00\n";

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    private static Ended run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int code = TiersCommand.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ended compute() {
        return run(folder, "--as-of", "2021-08-10T15:00", "--horizon-days", 14, "--max-tier", 3);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "58", "77"})
    @DisplayName("Ba bộ ví dụ mẫu, đúng từng byte")
    void workedExamples(String seed) throws IOException, URISyntaxException {
        URL resource = Objects.requireNonNull(TiersCommandTest.class.getResource("/vectors/" + seed + "/expected.csv"));
        Path expected = Path.of(resource.toURI());
        Path result = folder.resolve("tiers.csv");
        Ended ended = run(
                Objects.requireNonNull(expected.getParent()),
                "--as-of=2021-08-10T15:00",
                "--horizon-days",
                14,
                "--max-tier",
                3,
                "--out",
                result);
        assertThat(ended).isEqualTo(new Ended(TiersCommand.DONE, "", ""));
        assertThat(Files.readAllBytes(result)).isEqualTo(Files.readAllBytes(expected));
    }

    @Test
    @DisplayName("BOM, CRLF, dấu nháy, cột đổi chỗ, dòng trống, dòng lặp, không xuống dòng ở cuối")
    void whatSpreadsheetsWrite() throws IOException {
        write("cases.csv", "\uFEFFinfectious_from,person,infectious_to\r\n2021-08-01T00:00,\"A\",\r\n\r\n");
        write(
                "encounters.csv",
                "a,b,from,to\r\n\"A\",\"B, \"\"Ba\"\"\nTư\",2021-08-02T10:00,2021-08-02T11:00\r\n"
                        + "A,\"B, \"\"Ba\"\"\nTư\",\"2021-08-02T10:00\",2021-08-02T11:00");
        assertThat(compute().out())
                .isEqualTo(HEADER + "A,0,,\n\"B, \"\"Ba\"\"\nTư\",1,2021-08-02T10:00,2021-08-02T11:00\n");
    }

    @Test
    @DisplayName("Tệp thiếu hoặc rỗng là không có dữ kiện")
    void missingAndEmptyFiles() throws IOException {
        assertThat(compute()).isEqualTo(new Ended(TiersCommand.DONE, HEADER, ""));
        write("cases.csv", CASE);
        write("encounters.csv", MEETING);
        write("presences.csv", "");
        write("isolations.csv", "person,setting,from,to\n");
        assertThat(compute()).isEqualTo(new Ended(TiersCommand.DONE, EXPECTED, ""));
    }

    @Test
    @DisplayName(
            "Tên chỉ khác dạng Unicode, khoảng trắng, hay chữ Ð thay Đ là một tên; người gặp chính mình thì từ chối")
    void oneNameWrittenSeveralWays() throws IOException {
        write("cases.csv", "person,infectious_from,infectious_to\nĐinh Hòa,2021-08-01T00:00,\n");
        write(
                "encounters.csv",
                "a,b,from,to\n\u00d0inh Ho\u0300a,Bé  Tý,2021-08-02T10:00,2021-08-02T11:00\n"
                        + "Đinh\u00a0Hòa, Be\u0301 Ty\u0301 ,2021-08-03T10:00,2021-08-03T11:00\n");
        assertThat(compute().out()).isEqualTo(HEADER + "Bé Tý,1,2021-08-02T10:00,2021-08-03T11:00\nĐinh Hòa,0,,\n");
        write("encounters.csv", "a,b,from,to\nBé Tý,Be\u0301  Tý,2021-08-02T10:00,\n");
        assertThat(compute().err()).contains("encounters.csv, line 2, column b", "other than in column a");
        write("encounters.csv", "a,b,from,to\nBé Tý,\u00a0 ,2021-08-02T10:00,\n");
        assertThat(compute().err()).contains("line 2, column b", "not blank");
    }

    @Test
    @DisplayName("Tệp lạ trong thư mục được nêu tên, không bỏ qua lặng lẽ; kết quả lần trước thì không")
    void unknownFiles() throws IOException {
        write("cases.csv", CASE);
        write("encounters.csv", MEETING);
        write("encounter.csv", MEETING);
        write("Isolations.CSV", "person,setting,from,to\n");
        write("hôm qua.csv", EXPECTED);
        write("ghi chú.md", "không phải bảng");
        Ended ended = compute();
        assertThat(ended.code()).isEqualTo(TiersCommand.DONE);
        assertThat(ended.out()).isEqualTo(EXPECTED);
        assertThat(ended.err().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Isolations.CSV: không đọc"))
                .anyMatch(line -> line.startsWith("encounter.csv: not read"));
    }

    @Test
    @DisplayName("Người không có trong danh sách ca bệnh hay tiếp xúc thì không có tên trong kết quả")
    void personsWithoutContact() throws IOException {
        write("cases.csv", CASE);
        write("encounters.csv", MEETING + "C,D,2021-08-02T10:00,\n");
        write("isolations.csv", "person,setting,from,to\nZ,,,\n");
        assertThat(compute().out()).isEqualTo(EXPECTED);
    }

    @Test
    @DisplayName("Tiếp xúc không có lúc kết thúc, hoặc kết thúc ngay, là một phút")
    void oneMinute() throws IOException {
        write("cases.csv", CASE);
        write("encounters.csv", "a,b,from,to\nB,A,2021-08-02T10:00,\nC,A,2021-08-02T10:00,2021-08-02T10:00\n");
        assertThat(compute().out())
                .isEqualTo(HEADER
                        + "A,0,,\nB,1,2021-08-02T10:00,2021-08-02T10:01\nC,1,2021-08-02T10:00,2021-08-02T10:01\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            encounters.csv | a,b,from,to,noi             |                                          | 1 | noi    | unknown column
            encounters.csv | a,b,from                    |                                          | 1 | to     | missing
            encounters.csv | a,b,from,from               |                                          | 1 | from   | repeated
            encounters.csv | a,b,from,to                 | A,B,02/08/2021,                          | 3 | from   | a time like
            encounters.csv | a,b,from,to                 | A,B,2021-02-29T10:00,                    | 3 | from   | a time like
            encounters.csv | a,b,from,to                 | A,B,2021-08-02T24:00,                    | 3 | from   | a time like
            encounters.csv | a,b,from,to                 | A,B,,2021-08-02T10:00                    | 3 | from   | a time like
            encounters.csv | a,b,from,to                 | A,B,2021-08-02T10:00,2021-08-02T09:59    | 3 | to     | not before the start
            encounters.csv | a,b,from,to                 | A,A,2021-08-02T10:00,                    | 3 | b      | other than in column a
            encounters.csv | a,b,from,to                 | A,,2021-08-02T10:00,                     | 3 | b      | not blank
            encounters.csv | a,b,from,to                 | A,B,2021-08-02T10:00                     | 3 | from   | 3 fields
            encounters.csv | a,b,from,to                 | A,B"C,2021-08-02T10:00,                  | 3 | b      | quote
            encounters.csv | a,b,from,to                 | "A,B,2021-08-02T10:00,                   | 3 | a      | quote
            cases.csv      | person,infectious_from,infectious_to | A,2021-08-02T10:00,2021-08-01T10:00 | 3 | infectious_to | not before the start
            presences.csv  | person,setting,from,to      | A,,,                                     | 3 | setting | not blank
            isolations.csv | person,setting,from,to      | ,S,,                                     | 3 | person | not blank
            """)
    @DisplayName("Dữ liệu sai: nêu tệp, dòng, cột và điều mong đợi; không để lại tệp kết quả dở dang")
    void badInput(String file, String header, String row, int line, String column, String expected) throws IOException {
        String good = switch (file) {
            case "cases.csv" -> "X,,\n";
            case "encounters.csv" -> "X,Y,2021-08-02T10:00,\n";
            case "presences.csv", "isolations.csv" -> "X,S,,\n";
            default -> throw new IllegalArgumentException(file);
        };
        write(file, header + "\n" + good + (row == null ? "" : row + "\n"));
        Path result = folder.resolve("out.csv");
        Ended ended = run(folder, "--as-of", "2021-08-10T15:00", "--out", result);
        assertThat(ended.code()).isEqualTo(TiersCommand.BAD_INPUT);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(file + ", dòng " + line, file + ", line " + line, column, expected);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--as-of",
                "--as-of hôm-nay",
                "--as-of 2021-08-10T15:00 --horizon-days 0",
                "--as-of 2021-08-10T15:00 --max-tier ba",
                "--as-of 2021-08-10T15:00 --nhanh có",
                "--as-of 2021-08-10T15:00 thừa",
                "--max-tier 3"
            })
    void badArguments(String arguments) {
        Object[] words = Stream.concat(Stream.of(folder), Stream.of(arguments.split(" ")))
                .toArray();
        Ended ended = run(words);
        assertThat(ended.code()).isEqualTo(TiersCommand.BAD_INPUT);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isNotBlank();
    }

    @Test
    void noSuchDirectory() {
        Ended ended = run(folder.resolve("nowhere"), "--as-of", "2021-08-10T15:00");
        assertThat(ended.code()).isEqualTo(TiersCommand.BAD_INPUT);
        assertThat(ended.err()).contains("nowhere");
    }

    @Test
    void resultThatCannotBeWritten() throws IOException {
        write("cases.csv", CASE);
        Ended ended = run(folder, "--as-of", "2021-08-10T15:00", "--out", folder.resolve("nowhere/out.csv"));
        assertThat(ended.code()).isEqualTo(TiersCommand.FAILED);
    }

    @Test
    @DisplayName("Tên không mã hóa UTF-8, và tệp UTF-16, là dữ liệu sai")
    void notUtf8() throws IOException {
        Files.write(
                folder.resolve("cases.csv"),
                "person,infectious_from,infectious_to\nA,,\nHòa,,\n".getBytes(StandardCharsets.ISO_8859_1));
        Ended ended = compute();
        assertThat(ended.code()).isEqualTo(TiersCommand.BAD_INPUT);
        assertThat(ended.err()).contains("cases.csv, dòng 3, cột person", "line 3, column person", "text in UTF-8");
        Files.write(folder.resolve("cases.csv"), CASE.getBytes(StandardCharsets.UTF_16));
        assertThat(compute().code()).isEqualTo(TiersCommand.BAD_INPUT);
    }

    @Test
    @DisplayName("Dữ liệu sai không đụng đến tệp kết quả đã có; chạy đúng thì thay cả tệp, quyền như tệp thường")
    void resultIsReplacedWhole() throws IOException {
        Path result = folder.resolve("out.csv");
        Files.writeString(result, "kết quả hôm qua");
        write("cases.csv", CASE + "B,hôm nay,\n");
        assertThat(run(folder, "--as-of=2021-08-10T15:00", "--out", result).code())
                .isEqualTo(TiersCommand.BAD_INPUT);
        assertThat(result).hasContent("kết quả hôm qua");
        write("cases.csv", CASE);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), result);
        assertThat(run(folder, "--as-of=2021-08-10T15:00", "--out", link).code())
                .isEqualTo(TiersCommand.DONE);
        assertThat(link).isSymbolicLink();
        assertThat(result).hasContent(HEADER + "A,0,,\n");
        assertThat(Files.getPosixFilePermissions(result))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("cases.csv")));
    }

    @Test
    @DisplayName("Thư mục không bị thay bằng tệp kết quả")
    void folderIsNotReplaced() throws IOException {
        Path result = Files.createDirectory(folder.resolve("out"));
        assertThat(run(folder, "--as-of=2021-08-10T15:00", "--out", result).code())
                .isEqualTo(TiersCommand.FAILED);
        assertThat(result).isEmptyDirectory();
    }

    @Test
    void help() {
        Ended ended = run("--help");
        assertThat(ended.code()).isEqualTo(TiersCommand.DONE);
        assertThat(ended.out()).contains("--as-of", "--horizon-days", "--max-tier", "--out", "cases.csv");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    @DisplayName("Tệp lớn đọc theo nhiều phần cho kết quả như đọc một lượt, và lỗi ở dòng cuối vẫn đúng số dòng")
    void fileOfManyParts() throws IOException {
        StringBuilder rows = new StringBuilder("a,b,from,to\n");
        int n = 400_000;
        for (int i = 0; i < n; i++) {
            rows.append("P")
                    .append(i % 1009)
                    .append(",Q")
                    .append(i % 2003)
                    .append(",2021-08-0")
                    .append(1 + i % 9);
            rows.append("T10:00,").append(i % 3 == 0 ? "" : "2021-08-10T11:00").append('\n');
        }
        write("cases.csv", "person,infectious_from,infectious_to\nP7,2021-08-03T00:00,2021-08-04T00:00\n");
        write("encounters.csv", rows.toString());
        Ended inParts = compute();
        // a quote anywhere has the file read by one thread
        write("encounters.csv", rows.toString().replaceFirst("P0", "\"P0\""));
        assertThat(compute()).isEqualTo(inParts);
        assertThat(inParts.out().lines().count()).isGreaterThan(1000);
        write("encounters.csv", rows + "P1,P1,2021-08-02T10:00,\n");
        assertThat(compute().err()).contains("line " + (n + 2));
    }
}
