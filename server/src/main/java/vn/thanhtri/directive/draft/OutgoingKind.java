package vn.thanhtri.directive.draft;

import java.util.Arrays;
import java.util.List;
import vn.thanhtri.directive.document.Channel;

/**
 * The kinds of documents an office writes here.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Phụ lục I (forms 1.2, 1.4, 1.5, 1.6) and Phụ lục III (abbreviations); Hướng dẫn 36-HD/VPTW of
 * 3-4-2018 for the Party's.
 */
public enum OutgoingKind {
    THONG_BAO_KET_LUAN("THÔNG BÁO", "TB", "Thông báo"),
    CONG_DIEN("CÔNG ĐIỆN", "CĐ", "Công điện"),
    QUYET_DINH("QUYẾT ĐỊNH", "QĐ", "Quyết định"),
    CHI_THI("CHỈ THỊ", "CT", "Chỉ thị"),
    KE_HOACH("KẾ HOẠCH", "KH", "Kế hoạch"),
    /** An official letter has no heading: its subject stands below its number. */
    CONG_VAN("", "CV", "Công văn");

    private final String heading;
    private final String abbreviation;
    private final String word;

    OutgoingKind(String heading, String abbreviation, String word) {
        this.heading = heading;
        this.abbreviation = abbreviation;
        this.word = word;
    }

    /** The kinds that a line of command knows: the Party sends no telegrams. */
    public static List<OutgoingKind> of(Channel channel) {
        return Arrays.stream(values())
                .filter(kind -> channel == Channel.GOVERNMENT || kind != CONG_DIEN)
                .toList();
    }

    /** {@code THÔNG BÁO}; empty for a letter */
    String heading() {
        return heading;
    }

    /** Kinds with one abbreviation share their numbers: {@code TB}. */
    String abbreviation() {
        return abbreviation;
    }

    /** As in a sentence: {@code Thông báo này}. */
    String word() {
        return word;
    }
}
