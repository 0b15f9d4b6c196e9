package vn.thanhtri.kernel.seal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;

/**
 * Takes away what was written of one person, in every table that declares it ({@code kernel.personal}) and in the journal. Of a fact
 * stay its digest, its place in the chain, and a proof that the program emptied it: {@link Verification} tells that from tampering.
 */
@Service
public class Expunger {
    private static final String PERSON = "person";

    private final JdbcClient database;
    private final Journal journal;
    private final JournalKeys keys;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Expunger(JdbcClient database, Journal journal, JournalKeys keys, Jurisdiction jurisdiction, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.keys = keys;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    private record Full(SealedRow row, byte[] emptied) {}

    /** @param rows of tables that were emptied @param facts of the journal that were */
    public record Expunged(int rows, int facts) {}

    /**
     * In the transaction of the caller; the journal says that it was done, and why.
     *
     * @param said kind of the fact that says so
     * @throws vn.thanhtri.kernel.RefusedException when a fact is not as it was written: first find out why ({@code verify})
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Expunged expunge(JournalKind said, long person, String area, String reason) {
        return jurisdiction.everywhere(() -> {
            List<Full> facts = listFacts(person, said);
            int rows = database.sql("select kernel.expunge_person(:person)")
                    .param(PERSON, person)
                    .query(Integer.class)
                    .single();
            long because = journal.append(new Fact(
                    said,
                    new SubjectRef(PERSON, person),
                    clock.instant(),
                    area,
                    Map.of("reason", reason, "facts", facts.size(), "rows", rows)));
            return new Expunged(rows, empty(facts, because));
        });
    }

    /** Facts about the person that still say something; looks say nothing of the person. */
    private List<Full> listFacts(long person, JournalKind said) {
        List<String> about = new ArrayList<>();
        database.sql("select kind, numbers from kernel.personal_subject order by kind")
                .query((row, n) -> about.add("(subject_kind = '%s' and subject_id in (%s))"
                        .formatted(
                                row.getString("kind"), row.getString("numbers").replace("$1", ":person"))))
                .list();
        return database.sql("""
                        select %s from %s
                        where (%s) and payload <> '{}' and kept is null and kind not like '%%Viewed'
                              and kind <> :said
                        order by id
                        """.formatted(SealedRow.COLUMNS, SealedRow.TABLE, String.join(" or ", about)))
                .param(PERSON, person)
                .param("said", said.stored())
                .query((row, n) -> new Full(SealedRow.read(row, keys), SealedRow.emptied(row)))
                .list();
    }

    private int empty(List<Full> facts, long because) {
        List<String> proofs = new ArrayList<>();
        for (Full fact : facts) {
            if (fact.row().verdict() == JournalKeys.Verdict.FALSE) {
                throw Refusal.ofConflict(
                                "kernel.refusal.fact-altered",
                                Map.of("fact", String.valueOf(fact.row().id())))
                        .asException();
            }
            proofs.add(HexFormat.of()
                    .formatHex(keys.prove(SealedRow.statement(fact.row().digest(), fact.emptied(), because))));
        }
        return database.sql("select kernel.expunge_facts(:facts, :kepts, :because, :proofs)")
                .param("facts", Rows.ids(facts, fact -> fact.row().id()))
                .param(
                        "kepts",
                        Rows.texts(
                                facts,
                                fact -> HexFormat.of().formatHex(fact.row().digest())))
                .param("because", because)
                .param("proofs", Rows.texts(proofs))
                .query(Integer.class)
                .single();
    }
}
