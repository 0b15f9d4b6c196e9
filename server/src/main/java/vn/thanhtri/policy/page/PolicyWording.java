package vn.thanhtri.policy.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.Term;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** What stands in the book, in words: keys, subjects, values, places, documents. */
@Component
class PolicyWording {
    private final PolicyBooks books;
    private final Units units;
    private final Words words;

    PolicyWording(PolicyBooks books, Units units, Words words) {
        this.books = books;
        this.units = units;
        this.words = words;
    }

    /** Number of the document of a record. */
    String documentOf(@Nullable String record) {
        return record == null
                ? ""
                : books.current().listEntries().stream()
                        .filter(entry -> entry.id().equals(record))
                        .map(entry -> entry.document().number())
                        .findFirst()
                        .orElse(record);
    }

    String meaning(String key, Language language) {
        return books.current()
                .catalogue()
                .findKey(key)
                .map(known -> language == Language.VI ? known.vi() : known.en())
                .orElse(key);
    }

    String subject(String code, Language language) {
        return term(books.current().catalogue().subjects().get(code), code, language);
    }

    String anchor(String code, Language language) {
        return term(books.current().catalogue().anchors().get(code), code, language);
    }

    private static String term(@Nullable Term term, String code, Language language) {
        return term == null ? code : language == Language.VI ? term.vi() : term.en();
    }

    String value(PolicyEntry entry, Language language) {
        return NumberInWords.say(words, language, entry.value());
    }

    String placeOfScope(PolicyEntry entry, LocalDate on, Language language) {
        return entry.isNational()
                ? words.say(language, "policy.nation")
                : units.findOn(entry.scope(), on).map(units::fullName).orElse(entry.scope());
    }

    String placeOf(String area, LocalDate on, Language language) {
        return area.isEmpty()
                ? words.say(language, "policy.nation")
                : units.findOn(PolicyEntry.scopeOf(area), on)
                        .map(units::fullName)
                        .orElse(area);
    }
}
