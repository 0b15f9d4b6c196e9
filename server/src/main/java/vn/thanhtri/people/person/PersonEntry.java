package vn.thanhtri.people.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Spelling;
import vn.thanhtri.web.Formats;

/** A person as entered: see {@link Person}. Blanks and the writing of telephones are made uniform. */
public record PersonEntry(
        String fullName,
        @Nullable Integer bornYear,
        @Nullable LocalDate bornOn,
        String sex,
        String citizenNumber,
        List<String> phones,
        Residence residence) {
    private static final int OLDEST_YEAR = 1880;

    public PersonEntry {
        fullName = Spelling.of(fullName);
        citizenNumber = CitizenNumber.of(citizenNumber);
        phones = phones.stream()
                .map(PhoneNumber::digits)
                .filter(phone -> !phone.isEmpty())
                .distinct()
                .toList();
        bornYear = bornOn == null ? bornYear : Integer.valueOf(bornOn.getYear());
    }

    /** @throws vn.thanhtri.kernel.RefusedException naming the field and what was expected */
    void check(LocalDate today) {
        if (fullName.isEmpty()) {
            throw Refusal.ofField("people.refusal.name-missing", "fullName", Map.of())
                    .asException();
        }
        checkBirth(today);
        for (String phone : phones) {
            if (phone.length() < 9 || phone.length() > 11) {
                throw Refusal.ofField("people.refusal.phone", "phones", Map.of("given", phone))
                        .asException();
            }
        }
        if (!citizenNumber.isEmpty() && !CitizenNumber.isOne(citizenNumber)) {
            throw Refusal.ofField("people.refusal.citizen-number", "citizenNumber", Map.of("given", citizenNumber))
                    .asException();
        }
    }

    /** Nobody is born tomorrow, and nobody alive was born before {@value #OLDEST_YEAR}. */
    private void checkBirth(LocalDate today) {
        Integer year = bornYear;
        if (year == null) {
            return;
        }
        LocalDate day = bornOn;
        boolean later = day != null ? day.isAfter(today) : year > today.getYear();
        if (later || year < OLDEST_YEAR) {
            String given = day == null ? year.toString() : Formats.day(day);
            throw Refusal.ofField(
                            later
                                    ? day == null ? "people.refusal.born-year-later" : "people.refusal.born-later"
                                    : "people.refusal.born-long-ago",
                            day == null ? "bornYear" : "born",
                            Map.of(
                                    "given", given,
                                    "today", Formats.day(today),
                                    "year", String.valueOf(today.getYear()),
                                    "least", String.valueOf(OLDEST_YEAR)))
                    .asException();
        }
    }
}
