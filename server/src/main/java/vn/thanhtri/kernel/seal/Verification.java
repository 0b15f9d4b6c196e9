package vn.thanhtri.kernel.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.JournalKeys.Verdict;
import vn.thanhtri.kernel.seal.Finding.Kind;

/** Reads the whole journal and its chain, in one snapshot, and stops at the first thing that is not as it was written. */
public final class Verification {
    private static final int FETCH = 2_000;

    private final JournalKeys keys;
    private final List<Head> known;
    private long facts;
    private long unsealed;
    private Head last = Head.NONE;
    private long lastId;
    private @Nullable SealedRow next;

    private Verification(JournalKeys keys, List<Head> known) {
        this.keys = keys;
        this.known = known;
    }

    /**
     * @param facts that were read
     * @param unsealed those among them that no block holds yet: written in the last seconds
     * @param head the last block
     * @param first what was found first; empty when all is as it was written
     */
    public record Report(long facts, long unsealed, Head head, Optional<Finding> first) {}

    /**
     * @param owner sees every row: the owner of the tables or a superuser
     * @param known heads that were written down; the chain must hold them
     */
    public static Report run(Connection owner, JournalKeys keys, List<Head> known) throws SQLException {
        owner.setAutoCommit(false);
        owner.setReadOnly(true);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return read(owner, keys, known);
        } finally {
            owner.rollback();
        }
    }

    /** In the transaction that is running. */
    static Report read(Connection owner, JournalKeys keys, List<Head> known) throws SQLException {
        Verification verification = new Verification(keys, known);
        try (Statement blocks = owner.createStatement();
                Statement rows = owner.createStatement()) {
            blocks.setFetchSize(10);
            rows.setFetchSize(FETCH);
            try (ResultSet block = blocks.executeQuery(
                            "select %s from kernel.journal_block order by number".formatted(SealStore.BLOCK_COLUMNS));
                    ResultSet row = rows.executeQuery(
                            "select %s from %s order by id".formatted(SealedRow.COLUMNS, SealedRow.TABLE))) {
                Optional<Finding> first = verification.read(block, row);
                return new Report(verification.facts, verification.unsealed, verification.last, first);
            }
        }
    }

    private Optional<Finding> read(ResultSet blocks, ResultSet rows) throws SQLException {
        advance(rows);
        while (blocks.next()) {
            Block block = SealStore.block(blocks);
            Finding finding = checkPlace(block);
            if (finding == null) {
                finding = checkRows(block, rows);
            }
            if (finding == null && !Arrays.equals(block.computeHash(), block.hash())) {
                finding = new Finding(Kind.BLOCK_ALTERED, block.number());
            }
            if (finding == null
                    && known.stream().anyMatch(head -> head.number() == block.number() && !head.isSame(block.head()))) {
                finding = new Finding(Kind.OTHER_CHAIN, block.number());
            }
            if (finding != null) {
                return Optional.of(finding);
            }
            last = block.head();
            lastId = block.toId();
        }
        Optional<Head> missing =
                known.stream().filter(head -> head.number() > last.number()).findFirst();
        return missing.isPresent() ? Optional.of(new Finding(Kind.BLOCK_REMOVED, last.number() + 1)) : checkRest(rows);
    }

    private @Nullable Finding checkPlace(Block block) {
        if (block.number() != last.number() + 1) {
            return new Finding(Kind.BLOCK_REMOVED, last.number() + 1);
        }
        boolean joined = Arrays.equals(block.previous(), last.hash()) && block.fromId() == lastId + 1;
        return joined ? null : new Finding(Kind.BLOCK_ALTERED, block.number());
    }

    /** The rows of the block beside those it names: both ascend. */
    private @Nullable Finding checkRows(Block block, ResultSet rows) throws SQLException {
        int place = 0;
        for (SealedRow row = next; row != null && row.id() <= block.toId(); row = advance(rows)) {
            if (place == block.ids().size() || row.id() < block.ids().get(place)) {
                return new Finding(Kind.INSERTED, row.id());
            }
            if (row.id() > block.ids().get(place)) {
                return new Finding(Kind.REMOVED, block.ids().get(place));
            }
            byte[] digest =
                    Arrays.copyOfRange(block.digests(), place * Block.DIGEST_BYTES, (place + 1) * Block.DIGEST_BYTES);
            boolean same = Arrays.equals(digest, row.digest());
            if (!same && row.verdict() == Verdict.OURS) {
                return new Finding(Kind.BLOCK_ALTERED, block.number());
            }
            Finding finding = same ? judge(row) : new Finding(Kind.ALTERED, row.id());
            if (finding != null) {
                return finding;
            }
            place++;
        }
        return place == block.ids().size()
                ? null
                : new Finding(Kind.REMOVED, block.ids().get(place));
    }

    private Optional<Finding> checkRest(ResultSet rows) throws SQLException {
        for (SealedRow row = next; row != null; row = advance(rows)) {
            unsealed++;
            Finding finding = judge(row);
            if (finding != null) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }

    private @Nullable Finding judge(SealedRow row) {
        return switch (row.verdict()) {
            case OURS -> null;
            case NONE -> row.id() <= keys.since() ? null : new Finding(Kind.INSERTED, row.id());
            case UNKNOWN_KEY -> new Finding(Kind.UNKNOWN_KEY, row.id());
            case FALSE -> new Finding(Kind.NOT_OURS, row.id());
        };
    }

    private @Nullable SealedRow advance(ResultSet rows) throws SQLException {
        next = rows.next() ? SealedRow.read(rows, keys) : null;
        facts += next == null ? 0 : 1;
        return next;
    }
}
