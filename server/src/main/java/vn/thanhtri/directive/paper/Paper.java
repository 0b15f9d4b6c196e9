package vn.thanhtri.directive.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An administrative document as Decree 30/2020/NĐ-CP, Phụ lục I, wants it; {@link PaperDocx} and {@link PaperPdf} write it.
 *
 * @param above body above the issuing one, e.g. {@code UBND TỈNH THÁI NGUYÊN}; empty when there is none
 * @param issuer issuing body, e.g. {@code SỞ Y TẾ}
 * @param number null leaves the place open for the registry
 * @param symbol e.g. {@code BC-UBND}
 * @param place e.g. {@code Thái Nguyên}
 * @param date null leaves day and month open
 * @param kind e.g. {@code BÁO CÁO}; empty for an official letter (công văn), whose subject then stands below its number
 * @param subject trích yếu
 * @param addressees lines of "Kính gửi"; empty when there are none
 * @param recipients lines of "Nơi nhận"
 * @param style whose form it has
 * @param urgency stamp below the number, e.g. {@code HỎA TỐC}; empty for none
 */
public record Paper(
        String above,
        String issuer,
        @Nullable Integer number,
        String symbol,
        String place,
        @Nullable LocalDate date,
        String kind,
        String subject,
        List<String> addressees,
        List<Block> blocks,
        List<String> recipients,
        Signature signature,
        String urgency,
        PaperStyle style) {

    /** A document without a stamp of urgency. */
    public Paper(
            String above,
            String issuer,
            @Nullable Integer number,
            String symbol,
            String place,
            @Nullable LocalDate date,
            String kind,
            String subject,
            List<String> addressees,
            List<Block> blocks,
            List<String> recipients,
            Signature signature) {
        this(
                above,
                issuer,
                number,
                symbol,
                place,
                date,
                kind,
                subject,
                addressees,
                blocks,
                recipients,
                signature,
                "",
                PaperStyle.GOVERNMENT);
    }

    /** @param title e.g. {@code TM. ỦY BAN NHÂN DÂN} and {@code CHỦ TỊCH}, one line each; name may be empty */
    public record Signature(List<String> title, String name) {}

    /** What the body of a document is made of. */
    public sealed interface Block {}

    /** A heading of a part, bold: {@code 1. Kết quả chung}. */
    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** @param rows as many cells each as there are columns */
    public record Table(List<Column> columns, List<List<String>> rows) implements Block {}

    /** @param share of the width; the shares of a table are weighed against one another */
    public record Column(String title, int share, boolean number) {}

    static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    boolean isLetter() {
        return kind.isEmpty();
    }

    boolean isOfTheParty() {
        return style == PaperStyle.PARTY;
    }

    /** Lines of "Kính gửi": on its own line where there are several. */
    List<String> addressLines() {
        if (addressees.size() == 1) {
            return List.of("Kính gửi: " + addressees.getFirst());
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < addressees.size(); i++) {
            if (i == 0) {
                lines.add("Kính gửi:");
            }
            lines.add("- " + addressees.get(i) + (i == addressees.size() - 1 ? "." : ";"));
        }
        return lines;
    }

    /** {@code Số: 107/BC-UBND}, of the Party {@code Số 348-CV/TU}, with room for the number where the registry has given none. */
    String numberLine() {
        String given = number == null ? "        " : String.format(Locale.ROOT, "%02d", number);
        return isOfTheParty() ? "Số " + given + "-" + symbol : "Số: " + given + "/" + symbol;
    }

    /** Days below 10 and the months 1 and 2 with a zero before them, as the decree says (Phụ lục I, II.4). */
    String dateLine(int year) {
        LocalDate day = date;
        return day == null
                ? place + ", ngày      tháng      năm " + year
                : String.format(
                        Locale.ROOT,
                        "%s, ngày %02d tháng %s năm %d",
                        place,
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue()),
                        day.getYear());
    }
}
