package vn.thanhtri.directive.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines above a signature, when the head signs and when a deputy signs in the head's place.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7 ("KT."); Hướng dẫn 36-HD/VPTW ("K/T"; who signs for a body that
 * decides together, "T/M", signs with the own title).
 */
public final class Signing {
    private static final String GOVERNMENT = "KT. ";
    private static final String PARTY = "K/T ";

    private Signing() {}

    /** Whether a deputy signs. */
    public static boolean isDeputy(List<String> lines) {
        return lines.stream().anyMatch(line -> line.startsWith(GOVERNMENT) || line.startsWith(PARTY))
                || !lines.isEmpty() && lines.getLast().startsWith("PHÓ ");
    }

    /** {@code TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH} → {@code TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH} */
    public static List<String> byDeputy(List<String> lines) {
        if (lines.isEmpty() || isDeputy(lines)) {
            return lines;
        }
        List<String> signed = new ArrayList<>(lines.subList(0, lines.size() - 1));
        String title = lines.getLast();
        boolean together = lines.getFirst().startsWith("T/M ");
        boolean party = together || lines.getFirst().startsWith("T/L ");
        if (!together) {
            signed.add((party ? PARTY : GOVERNMENT) + title);
        }
        signed.add("PHÓ " + title);
        return signed;
    }

    /** The other way round. */
    public static List<String> byHead(List<String> lines) {
        if (!isDeputy(lines)) {
            return lines;
        }
        List<String> signed = new ArrayList<>(lines.stream()
                .filter(line -> !line.startsWith(GOVERNMENT) && !line.startsWith(PARTY))
                .toList());
        signed.set(signed.size() - 1, signed.getLast().replaceFirst("^PHÓ ", ""));
        return signed;
    }
}
