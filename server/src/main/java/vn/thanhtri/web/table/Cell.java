package vn.thanhtri.web.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.web.Fragment;

/**
 * What stands in one field of a list: the page draws it, the file writes the same words.
 *
 * @param value text, or a number that stays a number in the file; empty when only a tag stands there
 * @param plain the value as the page writes it
 * @param href where it leads; null for nowhere
 * @param strong whether it is what the row is known by
 * @param whole whether its line is never broken: codes, days, numbers
 * @param tag a mark beside it; null for none
 * @param notes lines below it
 * @param drawn what the page shows instead, e.g. a small drawing; null for the value
 */
public record Cell(
        Object value,
        String plain,
        @Nullable String href,
        boolean strong,
        boolean whole,
        @Nullable Tag tag,
        List<Note> notes,
        @Nullable Fragment drawn) {
    public static final Cell EMPTY = of("");

    /** @param tone {@code ok}, {@code warn}, {@code bad}, {@code act} or {@code line} @param icon of the sprite; may be empty */
    public record Tag(String tone, String icon, String text) {}

    /** A line below; the tag, if any, stands in front. */
    public record Note(@Nullable Tag tag, String text) {}

    public Cell {
        notes = List.copyOf(notes);
    }

    public static Cell of(@Nullable String text) {
        String said = text == null ? "" : text;
        return new Cell(said, said, null, false, false, null, List.of(), null);
    }

    /** A number. @param plain as the page writes it */
    public static Cell of(long number, String plain) {
        return new Cell(number, plain, null, false, true, null, List.of(), null);
    }

    /** What must not be broken over two lines: a day, a code, a telephone. */
    public static Cell whole(@Nullable String text) {
        String said = text == null ? "" : text;
        return new Cell(said, said, null, false, true, null, List.of(), null);
    }

    /** What the row is known by, leading to its own page. */
    public static Cell link(String text, String href) {
        return new Cell(text, text, href, true, false, null, List.of(), null);
    }

    public static Cell tag(String tone, String icon, String text) {
        return EMPTY.tagged(tone, icon, text);
    }

    public Cell tagged(String tone, String icon, String text) {
        return new Cell(value, plain, href, strong, whole, new Tag(tone, icon, text), notes, drawn);
    }

    public Cell to(String address) {
        return new Cell(value, plain, address, strong, whole, tag, notes, drawn);
    }

    /** With a line below; none when there is nothing to say. */
    public Cell note(@Nullable String text) {
        return text == null || text.isBlank() ? this : note(null, text);
    }

    public Cell note(@Nullable Tag tag, String text) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(tag, text));
        return new Cell(value, plain, href, strong, whole, this.tag, more, drawn);
    }

    public Cell drawn(Fragment drawing) {
        return new Cell(value, plain, href, strong, whole, tag, notes, drawing);
    }

    /** All its words on one line, or its number alone. */
    Object written() {
        List<String> words = new ArrayList<>();
        words.add(value.toString());
        if (tag != null) {
            words.add(tag.text());
        }
        notes.forEach(
                note -> words.add(note.tag() == null ? note.text() : note.tag().text() + " " + note.text()));
        words.removeIf(String::isBlank);
        return value instanceof Number && words.size() == 1 ? value : String.join(" · ", words);
    }
}
