package vn.thanhtri.web.amend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Receipts;

/** Corrections and withdrawals of every kind. */
@Service
public class RecordedFacts {
    private final ObjectProvider<Amendable> kinds;

    RecordedFacts(ObjectProvider<Amendable> kinds) {
        this.kinds = kinds;
    }

    /** @throws Found.Missing when one of them does not stand */
    @Transactional(readOnly = true)
    public List<Recorded> list(String kind, List<Long> ids, Language language) {
        Amendable amendable = of(kind);
        return ids.stream()
                .map(id -> amendable.find(id, language).orElseThrow(() -> new Found.Missing(kind, id)))
                .toList();
    }

    /** All or none. */
    @Transactional
    @Consequence("the command of the kind, which asks")
    public void withdraw(String kind, List<Long> ids, String reason) {
        requireReason(reason);
        Amendable amendable = of(kind);
        ids.forEach(id -> amendable.withdraw(id, reason.strip()));
    }

    /** The number of what stands now. */
    @Transactional
    @Consequence("the command of the kind, which asks")
    public long correct(String kind, long id, Map<String, String> values, String reason) {
        requireReason(reason);
        return of(kind).correct(id, values, reason.strip());
    }

    /** {@code 17} or {@code 17,18,19}: what was recorded by one act. */
    static List<Long> numbers(String ids) {
        try {
            List<Long> all =
                    Arrays.stream(ids.split(",")).map(Long::valueOf).distinct().toList();
            if (all.size() > Receipts.MOST_UNDONE) {
                throw Refusal.of("amend.refusal.too-many", Map.of("most", String.valueOf(Receipts.MOST_UNDONE)))
                        .asException();
            }
            return all;
        } catch (NumberFormatException noNumber) {
            throw new Found.Missing("fact", ids);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.ofField("amend.refusal.reason-missing", "reason", Map.of())
                    .asException();
        }
    }

    private Amendable of(String kind) {
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Found.Missing("kind of fact", kind));
    }
}
