package vn.thanhtri.tracing.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.Refuse;

/** The code of a new case: the one that is wanted, or the next of the outbreak. */
@Component
class CaseCodes {
    private final CaseCodeStore store;

    CaseCodes(CaseCodeStore store) {
        this.store = store;
    }

    String of(Outbreak outbreak, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return new CaseCode(outbreak.codePrefix(), store.nextNumber(outbreak.id(), outbreak.codePrefix()))
                    .written();
        }
        Map<String, String> given = Map.of("code", wanted.strip());
        CaseCode code = CaseCode.find(wanted)
                .orElseThrow(() ->
                        Refusal.ofField("tracing.refusal.code", "code", given).asException());
        Refuse.when(store.find(outbreak.id(), code).isPresent(), "code-twice", "code", given);
        return wanted.strip().toUpperCase(Locale.ROOT).replaceAll("[ .-]", "");
    }

    Optional<Long> find(long outbreak, String written) {
        return CaseCode.find(written).flatMap(code -> store.find(outbreak, code));
    }
}
