package vn.thanhtri.tracing.linelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.tracing.cases.CaseCode;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.KnownDetail;
import vn.thanhtri.tracing.detail.OfficialNumber;

/** Finds for each line of a list the case of the outbreak it is about, and what it tells that is new. */
@Component
class CaseMatching {
    private final Cases cases;
    private final CaseDetails details;

    CaseMatching(Cases cases, CaseDetails details) {
        this.cases = cases;
        this.details = details;
    }

    /** The cases of an outbreak by every number they have. */
    static final class Index {
        final Map<Long, PersonCase> byId = new HashMap<>();
        final Map<Long, List<KnownDetail>> details = new HashMap<>();
        private final Map<String, PersonCase> byNumber = new HashMap<>();
        private final Map<CaseCode, PersonCase> byCode = new HashMap<>();

        void add(PersonCase known, List<KnownDetail> of) {
            byId.put(known.id(), known);
            details.put(known.id(), of);
            CaseCode.find(known.code()).ifPresent(code -> byCode.put(code, known));
            of.stream()
                    .map(KnownDetail::known)
                    .filter(detail -> detail.kind() == DetailKind.OFFICIAL_NUMBER)
                    .forEach(number -> byNumber.put(number.code() + " " + number.name(), known));
        }

        Optional<PersonCase> find(Detail number) {
            return Optional.ofNullable(byNumber.get(number.code() + " " + number.name()));
        }

        /** A source as told: the number of a list, a national one, or our code; {@code ca 17}, {@code BN17}, {@code infected by 17}. */
        Optional<PersonCase> named(String told) {
            String bare = told.replaceFirst(
                    "(?iu)^(?:(?:lây từ|lay tu|infected by|ca|case|bệnh nhân|benh nhan|số|so|no\\.?)\\s+)+", "");
            String number = OfficialNumber.canonical(bare);
            for (String scope : List.of("LIST ", "NATIONAL ", "PROVINCIAL ")) {
                PersonCase known = byNumber.get(scope + number);
                if (known != null) {
                    return Optional.of(known);
                }
            }
            PersonCase bn = number.startsWith("BN") ? byNumber.get("LIST " + number.substring(2)) : null;
            return bn != null ? Optional.of(bn) : CaseCode.find(bare).map(byCode::get);
        }
    }

    Index index(long outbreak) {
        Index index = new Index();
        List<PersonCase> all = cases.listOf(outbreak, Integer.MAX_VALUE, 0).stream()
                .filter(PersonCase::stands)
                .toList();
        Map<Long, List<KnownDetail>> known = details
                .listOf(all.stream().map(PersonCase::id).toList())
                .stream()
                .collect(Collectors.groupingBy(KnownDetail::personCase));
        all.forEach(each -> index.add(each, known.getOrDefault(each.id(), List.of())));
        return index;
    }

    CasePlan plan(ReadCase read, Index index) {
        PersonCase known = find(read, index);
        List<Refusal> errors = new ArrayList<>(read.errors());
        CaseFinding finding = read.over(known == null ? CaseFinding.of(new Source.Unknown()) : known.known());
        try {
            cases.requireConsistent(known, finding);
        } catch (RefusedException refused) {
            errors.add(refused.refusal());
        }
        List<Detail> added = new ArrayList<>();
        List<CasePlan.Replaced> replaced = new ArrayList<>();
        List<KnownDetail> has = known == null ? List.of() : index.details.getOrDefault(known.id(), List.of());
        for (Detail detail : read.details()) {
            if (has.stream().anyMatch(each -> each.known().equals(detail))) {
                continue;
            }
            KnownDetail same =
                    detail.kind() == DetailKind.OTHER || !detail.kind().many() ? same(detail, has) : null;
            if (same == null) {
                added.add(detail);
            } else {
                replaced.add(new CasePlan.Replaced(same, detail));
            }
        }
        return new CasePlan(read, known, person(read), finding, added, replaced, errors);
    }

    private static @Nullable KnownDetail same(Detail detail, List<KnownDetail> has) {
        return has.stream()
                .filter(each -> each.known().kind() == detail.kind()
                        && each.known().name().equals(detail.name()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long person(ReadCase read) {
        String number = read.cell(CaseColumn.PERSON);
        return number.matches("[0-9]{1,18}") ? Long.valueOf(number) : null;
    }

    private static @Nullable PersonCase find(ReadCase read, Index index) {
        for (Detail detail : read.details()) {
            Optional<PersonCase> known =
                    detail.kind() == DetailKind.OFFICIAL_NUMBER ? index.find(detail) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
        }
        return CaseCode.find(read.cell(CaseColumn.CODE)).map(index.byCode::get).orElse(null);
    }
}
