package vn.thanhtri.people.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Spelling;

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
        if (bornYear != null && (bornYear < OLDEST_YEAR || bornYear > today.getYear())) {
            throw Refusal.ofField(
                            "people.refusal.born-year",
                            "bornYear",
                            Map.of(
                                    "given", bornYear.toString(),
                                    "least", String.valueOf(OLDEST_YEAR),
                                    "most", String.valueOf(today.getYear())))
                    .asException();
        }
        if (bornOn != null && bornOn.isAfter(today)) {
            throw Refusal.ofField("people.refusal.born-later", "born", Map.of("given", bornOn.toString()))
                    .asException();
        }
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
}
