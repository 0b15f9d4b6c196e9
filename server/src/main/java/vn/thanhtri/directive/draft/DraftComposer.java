package vn.thanhtri.directive.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.directive.paper.Abbreviation;
import vn.thanhtri.directive.paper.Paper;

/**
 * Puts a draft into the words and the form of its kind. Each task becomes one point: who leads, who coordinates, who carries it
 * out, what, by when, reported to whom.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Phụ lục I and III; Hướng dẫn 36-HD/VPTW for the Party's.
 */
final class DraftComposer {
    private static final Map<String, String> URGENCY =
            Map.of("HOA_TOC", "HỎA TỐC", "THUONG_KHAN", "THƯỢNG KHẨN", "KHAN", "KHẨN");

    private final Draft draft;
    private final DraftIssuer issuer;
    private final Map<Long, Document> cited;

    /** @param cited documents that the draft refers to, by number */
    DraftComposer(Draft draft, DraftIssuer issuer, Map<Long, Document> cited) {
        this.draft = draft;
        this.issuer = issuer;
        this.cited = cited;
    }

    /** @param number null leaves the place open for the registry */
    Paper paper(@Nullable Integer number, LocalDate day) {
        List<Paper.Block> blocks = new ArrayList<>();
        if (draft.kind() == OutgoingKind.QUYET_DINH) {
            blocks.add(new Paper.Heading(issuer.chairInCapitals()));
        }
        if (draft.kind() == OutgoingKind.CONG_DIEN) {
            telegram(blocks);
        }
        draft.opening().stream().filter(line -> !line.isBlank()).forEach(line -> add(blocks, line.strip()));
        if (draft.kind() == OutgoingKind.QUYET_DINH || !draft.tasks().isEmpty()) {
            add(blocks, introduction());
        }
        int number0 = 1;
        for (DraftTask task : draft.tasks()) {
            add(blocks, marker(number0++) + point(task));
        }
        closing(blocks, number0);
        return new Paper(
                "",
                issuer.heading(),
                number,
                issuer.symbol(draft.kind()),
                issuer.place(),
                day,
                draft.kind().heading(),
                subject(),
                draft.kind() == OutgoingKind.CONG_VAN ? agencies() : List.of(),
                blocks,
                recipients(),
                new Paper.Signature(draft.authority(), draft.signer()),
                URGENCY.getOrDefault(draft.urgency(), ""),
                issuer.style());
    }

    private String introduction() {
        return switch (draft.kind()) {
            case THONG_BAO_KET_LUAN -> issuer.chair() + " kết luận như sau:";
            case CONG_DIEN -> issuer.chair() + " chỉ đạo như sau:";
            case QUYET_DINH -> "QUYẾT ĐỊNH:";
            case CHI_THI, CONG_VAN -> issuer.chair() + " yêu cầu:";
            case KE_HOACH -> issuer.body() + " phân công nhiệm vụ như sau:";
        };
    }

    private String subject() {
        String typed = draft.subject().strip();
        return switch (draft.kind()) {
            case THONG_BAO_KET_LUAN -> "Kết luận của " + issuer.chair() + " " + typed;
            case CONG_DIEN, QUYET_DINH, CHI_THI -> "Về việc " + typed;
            case KE_HOACH -> raised(typed);
            case CONG_VAN -> typed;
        };
    }

    private void telegram(List<Paper.Block> blocks) {
        add(blocks, issuer.chairInCapitals() + " ĐIỆN:");
        List<String> to = agencies();
        for (int i = 0; i < to.size(); i++) {
            add(blocks, "- " + to.get(i) + (i == to.size() - 1 ? "." : ";"));
        }
    }

    private String marker(int number) {
        return draft.kind() == OutgoingKind.QUYET_DINH ? "Điều " + number + ". " : number + ". ";
    }

    private static String point(DraftTask task) {
        return "Giao " + String.join(", ", task.leads()) + " chủ trì"
                + (task.coordinates().isEmpty() ? "" : ", phối hợp với " + String.join(", ", task.coordinates()))
                + (task.executes().isEmpty() ? "" : ", chỉ đạo " + String.join(", ", task.executes()))
                + " thực hiện: " + what(task) + ". Thời hạn: " + task.timing().words() + "."
                + (task.reportTo().isEmpty() ? "" : " Báo cáo kết quả về " + String.join(", ", task.reportTo()) + ".");
    }

    /** The work as it stands in the document: one line, first letter raised, no full stop. */
    static String what(DraftTask task) {
        String words = task.what().replaceAll("\\s+", " ").strip().replaceAll("[.;:,\\s]+$", "");
        return raised(words);
    }

    private static String raised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.of("vi")) + words.substring(1);
    }

    private void closing(List<Paper.Block> blocks, int next) {
        String effect = draft.kind().word() + " này có hiệu lực " + effectiveFrom();
        String replaced = named(RelationKind.REPLACES);
        String lifted = named(RelationKind.LIFTS);
        String whole = effect
                + (replaced.isEmpty() ? "" : " và thay thế " + replaced)
                + (lifted.isEmpty() ? "" : ", bãi bỏ " + lifted)
                + changes() + "./.";
        boolean plain = draft.effectiveAt() == null && draft.references().isEmpty();
        if (draft.kind() == OutgoingKind.QUYET_DINH) {
            add(blocks, "Điều " + next + ". " + whole);
            return;
        }
        if (draft.tasks().isEmpty()) {
            add(blocks, whole);
            return;
        }
        String end = "Trên đây là " + closingWord() + ", đề nghị các cơ quan, đơn vị, địa phương tổ chức thực hiện";
        add(blocks, plain ? end + "./." : end + ".");
        if (!plain) {
            add(blocks, whole);
        }
    }

    private String closingWord() {
        return switch (draft.kind()) {
            case THONG_BAO_KET_LUAN -> "kết luận của " + issuer.chair();
            case KE_HOACH -> "kế hoạch của " + issuer.body();
            case CONG_DIEN, CHI_THI, CONG_VAN, QUYET_DINH -> "chỉ đạo của " + issuer.chair();
        };
    }

    /** A sentence of its own for each earlier document that it changes, so that each verb stands beside its document. */
    private String changes() {
        StringBuilder said = new StringBuilder();
        for (Draft.Reference each : draft.references()) {
            Document older = cited.get(each.document());
            if (older == null || !each.kind().changes()) {
                continue;
            }
            String which = (each.point().isEmpty() ? "" : "điểm " + each.point() + " ") + name(older);
            String due =
                    each.due() == null ? "" : DraftTiming.before(each.due()).words();
            said.append(". ").append(draft.kind().word()).append(" này ");
            if (each.kind() == RelationKind.EXTENDS) {
                said.append("gia hạn thời hạn thực hiện ")
                        .append(which)
                        .append(" đến ")
                        .append(due);
            } else {
                said.append("sửa đổi ").append(which).append(" như sau: ");
                said.append(each.words().isEmpty() ? "" : "“" + each.words() + "”");
                said.append(due.isEmpty() ? "" : (each.words().isEmpty() ? "" : ", ") + "thời hạn " + due);
            }
        }
        return said.toString();
    }

    private String effectiveFrom() {
        return draft.effectiveAt() == null
                ? "kể từ ngày ký"
                : "từ " + DraftTiming.hour(draft.effectiveAt().toLocalTime())
                        + String.format(
                                Locale.ROOT,
                                " ngày %02d/%d/%d",
                                draft.effectiveAt().getDayOfMonth(),
                                draft.effectiveAt().getMonthValue(),
                                draft.effectiveAt().getYear());
    }

    private String named(RelationKind kind) {
        return String.join(
                ", ",
                draft.references().stream()
                        .filter(each -> each.kind() == kind && cited.containsKey(each.document()))
                        .map(each -> name(java.util.Objects.requireNonNull(cited.get(each.document()))))
                        .toList());
    }

    private static String name(Document document) {
        return String.format(
                Locale.ROOT,
                "%s số %s ngày %02d/%d/%d",
                Abbreviation.kindOf(document.symbol()),
                document.symbol(),
                document.signedOn().getDayOfMonth(),
                document.signedOn().getMonthValue(),
                document.signedOn().getYear());
    }

    private List<String> agencies() {
        Set<String> named = new LinkedHashSet<>();
        draft.tasks()
                .forEach(task -> Stream.of(task.leads(), task.coordinates(), task.executes())
                        .forEach(named::addAll));
        return List.copyOf(named);
    }

    private List<String> recipients() {
        List<String> lines = new ArrayList<>(
                draft.kind() == OutgoingKind.CONG_VAN && !agencies().isEmpty() ? List.of("Như trên") : agencies());
        draft.recipients().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !lines.contains(line))
                .forEach(lines::add);
        if (lines.stream().noneMatch(line -> line.startsWith("Lưu"))) {
            lines.add("Lưu: VT");
        }
        return lines;
    }

    private static void add(List<Paper.Block> blocks, String text) {
        blocks.add(new Paper.Paragraph(text));
    }
}
