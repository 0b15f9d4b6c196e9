package vn.thanhtri.tracing.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thanhtri.kernel.Spelling;
import vn.thanhtri.people.person.CitizenNumber;
import vn.thanhtri.people.person.PhoneNumber;
import vn.thanhtri.tracing.line.LineTable.Column;
import vn.thanhtri.tracing.line.ReadLine.Kind;

/** Reads the cells of a row below their columns; a cell that is not what its column says stays in the note. */
final class RowReader {
    private final LineReader lines;
    private final Known known;

    RowReader(LineReader lines, Known known) {
        this.lines = lines;
        this.known = known;
    }

    ReadLine read(String raw, List<String> cells, Map<Column, Integer> header) {
        List<String> notes = new ArrayList<>();
        String name = cell(cells, header, Column.NAME);
        // a title, a sum, or a name with more beside it
        ReadLine named = lines.read(name);
        boolean plain = name.matches("[\\p{L}\\p{M}' .]+") && !Names.isHeading(name) && name.contains(" ");
        if (name.isEmpty() || !plain && named.kind() == Kind.NOBODY) {
            return ReadLine.of(raw.strip(), name.isEmpty() ? Kind.UNCLEAR : Kind.NOBODY);
        }
        String man = born(cell(cells, header, Column.BORN_MAN), notes);
        String woman = born(cell(cells, header, Column.BORN_WOMAN), notes);
        String born = born(cells, header, notes);
        ReadLine home = lines.read("x, " + cell(cells, header, Column.ADDRESS));
        String hamlet = cell(cells, header, Column.HAMLET);
        String commune = first(cell(cells, header, Column.COMMUNE_CODE), cell(cells, header, Column.COMMUNE), "", "");
        for (int i = 0; i < cells.size(); i++) {
            if (!header.containsValue(i)) {
                notes.add(cells.get(i).strip());
            }
        }
        return new ReadLine(
                raw.strip(),
                plain || named.kind() == Kind.PERSON ? Kind.PERSON : Kind.UNCLEAR,
                plain ? capitals(name) : named.name(),
                first(born, man, woman, named.born()),
                first(
                        sex(cell(cells, header, Column.SEX)),
                        man.isEmpty() ? "" : "M",
                        woman.isEmpty() ? "" : "F",
                        named.sex()),
                citizen(cell(cells, header, Column.CITIZEN), notes),
                phones(cell(cells, header, Column.PHONE), notes),
                first(commune, home.commune(), named.commune(), ""),
                first(hamlet, home.hamlet(), named.hamlet(), ""),
                rest(home),
                lines.read("x, gặp " + cell(cells, header, Column.MET)).metOn(),
                first(cell(cells, header, Column.SEAT), named.seat(), "", ""),
                Names.joined(notes),
                lines.read("x, " + cell(cells, header, Column.TIER)).tier());
    }

    /** Of an address, what is neither commune nor hamlet. */
    private static String rest(ReadLine home) {
        String more = home.note().replaceFirst("^x(?:, )?", "").strip();
        return home.address().isEmpty() || more.isEmpty() ? home.address() + more : home.address() + ", " + more;
    }

    private String born(List<String> cells, Map<Column, Integer> header, List<String> notes) {
        String told = cell(cells, header, Column.BORN);
        String age = cell(cells, header, Column.AGE);
        if (told.isEmpty() && age.matches("[0-9]{1,3}")) {
            return String.valueOf(known.today().getYear() - Integer.parseInt(age));
        }
        return born(told, notes);
    }

    private String born(String told, List<String> notes) {
        String day = told.replaceFirst("^((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?:[T ].*)?$", "$3/$2/$1");
        String read = told.isEmpty() ? "" : lines.read("x, sinh " + day).born();
        if (read.isEmpty()) {
            notes.add(told);
        }
        return read;
    }

    private static String sex(String told) {
        return switch (told.toLowerCase(java.util.Locale.ROOT)) {
            case "nam", "m", "male", "trai" -> "M";
            case "nữ", "nu", "f", "female", "gái" -> "F";
            default -> "";
        };
    }

    /** Spreadsheets drop the zero in front. */
    private static String citizen(String told, List<String> notes) {
        String number = CitizenNumber.of(told.replaceFirst("\\.0$", ""));
        String whole = number.matches("[0-9]{11}|[0-9]{8}") ? "0" + number : number;
        if (whole.isEmpty() || CitizenNumber.isOne(whole)) {
            return whole;
        }
        notes.add(told);
        return "";
    }

    private static List<String> phones(String told, List<String> notes) {
        List<String> phones = new ArrayList<>();
        for (String one : told.split("[,;/]|\\s[-–]\\s|\\s{2,}")) {
            String digits = PhoneNumber.digits(one.replaceFirst("\\.0$", ""));
            if (digits.matches("0[0-9]{9,10}")) {
                phones.add(digits);
            } else {
                Cut cut = new Cut(one);
                phones.addAll(Numbers.takePhones(cut, notes));
                notes.addAll(cut.pieces(Names.BETWEEN));
            }
        }
        return phones.stream().distinct().toList();
    }

    private static String capitals(String name) {
        Names.Found found = Names.find(Spelling.of(name), true, Known.nothing(java.time.LocalDate.EPOCH));
        return found.name().isEmpty() ? Spelling.of(name) : found.name();
    }

    private static String first(String a, String b, String c, String d) {
        return !a.isEmpty() ? a : !b.isEmpty() ? b : !c.isEmpty() ? c : d;
    }

    private static String cell(List<String> cells, Map<Column, Integer> header, Column column) {
        Integer at = header.get(column);
        return at == null || at >= cells.size() ? "" : Spelling.of(cells.get(at));
    }
}
