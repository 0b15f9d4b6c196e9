package vn.thanhtri.directive.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.BodyNameStore;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;

/** Turns an organisation code of the grammar into the agencies that were meant on a day. */
@Component
public class Addressees {
    private static final List<AgencyKind> DEPARTMENTS = List.of(
            AgencyKind.SO_Y_TE,
            AgencyKind.SO_TTTT,
            AgencyKind.SO_CONG_THUONG,
            AgencyKind.CONG_AN_TINH,
            AgencyKind.BCHQS_TINH,
            AgencyKind.SO_NGANH);

    private final Agencies agencies;
    private final BodyNameStore names;

    Addressees(Agencies agencies, BodyNameStore names) {
        this.agencies = agencies;
        this.names = names;
    }

    /**
     * The agencies that a name stands for: those of its code, else the agency of this very name, else whom the office meant by
     * it before.
     *
     * @param label the name as it stands in the text
     */
    public List<Agency> meant(String org, String label, String area, LocalDate on) {
        List<Agency> coded = expand(org, area, on);
        if (!coded.isEmpty()) {
            return coded;
        }
        String folded = Folding.fold(label);
        List<Agency> named = agencies.listWithin(area, on).stream()
                .filter(agency -> Folding.fold(agency.name()).equals(folded)
                        || Folding.fold(agency.shortName()).equals(folded))
                .limit(1)
                .toList();
        return named.isEmpty()
                ? names.find(label, area).flatMap(agencies::find).stream().toList()
                : named;
    }

    /**
     * @param org codes joined by a comma, {@code HEAD(…)} for the heads of them
     * @param area unit path of the issuer
     * @return empty when the register has no agency of the kind
     */
    public List<Agency> expand(String org, String area, LocalDate on) {
        String bare =
                org.startsWith("HEAD(") ? org.substring(5, org.length() - 1).replaceAll(" having .*", "") : org;
        List<Agency> found = new ArrayList<>();
        for (String code : bare.split(",")) {
            one(code.strip(), area, on)
                    .filter(agency -> !found.contains(agency))
                    .forEach(found::add);
        }
        return found;
    }

    private Stream<Agency> one(String code, String area, LocalDate on) {
        int colon = code.indexOf(':');
        String kind = colon < 0 ? code : code.substring(0, colon);
        String name = colon < 0 ? "" : code.substring(colon + 1);
        return switch (kind) {
            case "UBND_TINH", "BCSD_UBND_TINH" -> of(AgencyKind.UBND_TINH, area, on);
            case "BCD_TINH" -> of(AgencyKind.BAN_CHI_DAO, area, on);
            case "BCD" -> Stream.concat(of(AgencyKind.BAN_CHI_DAO, area, on), of(AgencyKind.UBND_HUYEN, area, on));
            case "SYT" -> of(AgencyKind.SO_Y_TE, area, on);
            case "STTTT" -> of(AgencyKind.SO_TTTT, area, on);
            case "SCT" -> of(AgencyKind.SO_CONG_THUONG, area, on);
            case "CDC_TINH" -> of(AgencyKind.CDC_TINH, area, on);
            case "CA_TINH" -> of(AgencyKind.CONG_AN_TINH, area, on);
            case "BCHQS_TINH" -> of(AgencyKind.BCHQS_TINH, area, on);
            case "TTYT", "TTYT_HUYEN" -> named(AgencyKind.TRUNG_TAM_Y_TE, name, area, on);
            case "UBND_HUYEN", "HUYEN", "DIA_PHUONG", "BCD_HUYEN" -> named(AgencyKind.UBND_HUYEN, name, area, on);
            case "UBND_XA", "XA" -> named(AgencyKind.UBND_XA, name, area, on);
            case "CHINH_QUYEN", "CAP_UY_CHINH_QUYEN" ->
                Stream.of(AgencyKind.HUYEN_UY, AgencyKind.UBND_HUYEN, AgencyKind.UBND_XA)
                        .flatMap(each -> of(each, area, on));
            case "TINH_UY" -> of(AgencyKind.TINH_UY, area, on);
            case "HUYEN_UY", "BTV_HUYEN_UY" -> named(AgencyKind.HUYEN_UY, name, area, on);
            case "BAN_DANG_TINH", "CQ_THAM_MUU_TINH_UY" ->
                begins(AgencyKind.CO_QUAN_DANG, area, on, "ban ", "van phong ", "uy ban kiem tra ")
                        .filter(agency -> !Folding.fold(agency.name()).startsWith("ban can su"));
            case "DANG_UY_TRUC_THUOC" -> begins(AgencyKind.CO_QUAN_DANG, area, on, "dang uy ");
            case "DANG_DOAN_HDND_TINH" -> begins(AgencyKind.CO_QUAN_DANG, area, on, "dang doan hdnd");
            case "BCSD_DANG_DOAN" -> begins(AgencyKind.CO_QUAN_DANG, area, on, "ban can su dang ", "dang doan ");
            case "MTTQ_TINH" -> begins(AgencyKind.SO_NGANH, area, on, "uy ban mat tran ");
            case "MTTQ_DOANTHE_TINH" ->
                begins(AgencyKind.SO_NGANH, area, on, "uy ban mat tran ", "hoi ", "lien doan lao dong ", "tinh doan");
            case "LLVT" -> Stream.concat(of(AgencyKind.CONG_AN_TINH, area, on), of(AgencyKind.BCHQS_TINH, area, on));
            case "SO_BAN_NGANH", "SO_BAN_NGANH_DOANTHE_TINH", "CO_QUAN_DON_VI" ->
                DEPARTMENTS.stream().flatMap(each -> of(each, area, on));
            case String other -> bySectorName(other, area, on);
        };
    }

    private Stream<Agency> of(AgencyKind kind, String area, LocalDate on) {
        return agencies.listOf(kind, area, on).stream();
    }

    private Stream<Agency> begins(AgencyKind kind, String area, LocalDate on, String... beginnings) {
        return of(kind, area, on).filter(agency -> {
            String folded = Folding.fold(agency.name()) + " ";
            return Stream.of(beginnings).anyMatch(folded::startsWith);
        });
    }

    private Stream<Agency> named(AgencyKind kind, String name, String area, LocalDate on) {
        if (name.isEmpty() || name.equals("*")) {
            return of(kind, area, on);
        }
        String folded = Folding.fold(name);
        return of(kind, area, on).filter(agency -> Folding.fold(agency.name()).endsWith(" " + folded));
    }

    // a department the register keeps under its short name: SNV finds "Sở Nội vụ" by its initials
    private Stream<Agency> bySectorName(String code, String area, LocalDate on) {
        return of(AgencyKind.SO_NGANH, area, on)
                .filter(agency -> code.equals(initials(agency.name())) || code.equals(agency.shortName()));
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.replaceAll("[^\\p{L} ]", " ").split(" ")) {
            if (!word.isEmpty() && !word.equals("và")) {
                initials.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        return initials.toString();
    }
}
