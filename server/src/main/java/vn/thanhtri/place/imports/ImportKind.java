package vn.thanhtri.place.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.right.Verb;

/**
 * A kind of file that people may bring: its columns, how a row is understood, and what becomes of the good ones. Each
 * capability declares its own as beans; upload, preview, the file back with its errors and taking are the same for all.
 *
 * @param <R> what a good row becomes
 */
public interface ImportKind<R> {
    /** Part of the address, e.g. {@code hamlets}; its words are {@code import.<key>} and {@code import.<key>.detail}. */
    String key();

    /** Position in the list of kinds. */
    int order();

    /** Who may bring such files. */
    Verb verb();

    List<Column> columns();

    /** Begins to check one file: what the rows of one file have to do with each other is remembered by the check. */
    Check<R> begin();

    /** Takes the good rows, in the transaction of the caller, all of them or none. */
    void take(List<R> rows);

    /**
     * A column.
     *
     * @param key name in the file that programs write
     * @param words key of its words, which are its name in the file that people write, in either language
     * @param required whether the file must have it
     */
    record Column(String key, String words, boolean required) {}

    /** Understands the rows of one file, one after the other. */
    @FunctionalInterface
    interface Check<R> {
        /** What the row becomes; null when {@code cells} was told what is wrong. */
        @Nullable
        R check(Cells cells);
    }
}
