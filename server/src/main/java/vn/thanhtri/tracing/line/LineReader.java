package vn.thanhtri.tracing.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thanhtri.kernel.Spelling;
import vn.thanhtri.people.person.CitizenCard;
import vn.thanhtri.tracing.line.ReadLine.Kind;

/**
 * Reads one line of a message: what a label or its own form makes certain goes into its field, all else stays in the note. In
 * order: labelled days, seats, numbers, homes, bare births, and the name from what is left.
 */
final class LineReader {
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[0-9]{1,3}\\s*[.)/:](?![0-9])|[0-9]{1,3}\\s*\\t|[-+*•–▪►]+)\\s*");
    private static final Pattern TIER = Cut.word("f([123])");
    private static final Pattern RULE = Pattern.compile("[\\s\\p{Punct}–—…•]*");
    private static final Pattern SEX = Cut.word("(?:giới\\s*tính\\s*:?\\s*)?(nam|nữ|nu)");

    private final Known known;

    LineReader(Known known) {
        this.known = known;
    }

    /** A card that was scanned: each field where it belongs. */
    private static ReadLine carded(String raw, CitizenCard card) {
        return new ReadLine(
                raw,
                Kind.PERSON,
                card.name(),
                card.bornWritten(),
                card.sex(),
                card.number(),
                List.of(),
                "",
                "",
                card.address(),
                null,
                "",
                card.isConsistent() ? "" : "số CCCD không khớp ngày sinh hoặc giới tính trên thẻ",
                0);
    }

    ReadLine read(String raw) {
        String line = Spelling.letters(raw).strip();
        if (RULE.matcher(line).matches()) {
            return ReadLine.of(raw.strip(), line.contains("?") ? Kind.UNCLEAR : Kind.NOBODY);
        }
        CitizenCard card = CitizenCard.find(line).orElse(null);
        if (card != null) {
            return carded(raw.strip(), card);
        }
        Cut cut = new Cut(BULLET.matcher(line).replaceFirst(""));
        String whole = cut.rest().strip();
        List<String> notes = new ArrayList<>();
        int tier = cut.take(TIER).map(one -> Integer.parseInt(one.group(1))).orElse(0);
        String number = Numbers.takeCitizenNumber(cut, known, notes);
        Days.Found days = Days.takeLabelled(cut, known, notes);
        String seat = Homes.takeSeat(cut);
        String house = Homes.takeHouse(cut);
        List<String> phones = Numbers.takePhones(cut, notes);
        String born = Days.takeBirth(cut, known, days.born(), notes);
        String street = Homes.takeStreet(cut);
        String commune = Homes.takeCommune(cut, notes);
        String hamlet = Homes.takeHamlet(cut);
        boolean sure = !number.isEmpty() || !phones.isEmpty() || !born.isEmpty();
        Names.Found name = Names.Found.NONE;
        String sex = "";
        boolean several = false;
        for (String piece : cut.pieces(Names.BETWEEN)) {
            Names.Found found = Names.find(piece, sure, known);
            if (!found.name().isEmpty() && name.name().isEmpty()) {
                name = found;
                notes.add(found.note());
            } else if (!found.name().isEmpty() && !known.isPlace(piece)) {
                several = true;
                notes.add(piece);
            } else if (sex.isEmpty() && SEX.matcher(piece).matches()) {
                sex = piece.toLowerCase(java.util.Locale.ROOT).endsWith("nam") ? "M" : "F";
            } else if (hamlet.isEmpty() && !name.name().isEmpty() && known.isHamlet(piece)) {
                hamlet = piece;
            } else if (!name.name().isEmpty() && known.isPlace(piece)) {
                // "Nhã Lộng, Phú Bình", "Lào Cai": which is meant, and whether only one can be, is asked where it is
                // entered
                commune = commune.isEmpty() ? piece : commune + ", " + piece;
            } else {
                notes.add(piece);
            }
        }
        boolean heading = Names.isHeading(whole) || whole.endsWith(":") || known.isPlace(whole);
        Kind kind = heading
                ? sure ? Kind.UNCLEAR : Kind.NOBODY
                : name.name().isEmpty() || several ? Kind.UNCLEAR : Kind.PERSON;
        return new ReadLine(
                raw.strip(),
                kind,
                kind == Kind.NOBODY ? "" : name.name(),
                born,
                sex.isEmpty() ? name.sex() : sex,
                number,
                phones,
                commune,
                hamlet,
                house.isEmpty() || street.isEmpty() ? house + street : house + ", " + street,
                days.metOn(),
                seat,
                Names.joined(notes),
                tier);
    }
}
