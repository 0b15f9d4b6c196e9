package vn.thanhtri.tracing.linelist;

import java.util.Arrays;
import java.util.List;
import vn.thanhtri.tracing.entry.ContactEntry;

/** Who a line of a list is about; a list without names calls its cases by their numbers. */
final class Who {
    private Who() {}

    static ContactEntry.Who of(CasePlan plan) {
        ReadCase read = plan.read();
        String commune = read.cell(CaseColumn.COMMUNE_CODE);
        String name = read.cell(CaseColumn.NAME);
        List<String> phones = Arrays.stream(read.cell(CaseColumn.PHONE).split("[,;/]"))
                .map(String::strip)
                .filter(phone -> !phone.isEmpty())
                .toList();
        return new ContactEntry.Who(
                null,
                name.isEmpty() ? plan.label() : name,
                born(read.cell(CaseColumn.BORN)),
                Cells.sex(read.cell(CaseColumn.SEX)).orElse(""),
                read.cell(CaseColumn.CITIZEN),
                phones,
                commune.isEmpty() ? read.cell(CaseColumn.COMMUNE) : commune,
                "unitCode",
                read.cell(CaseColumn.HAMLET),
                read.cell(CaseColumn.ADDRESS));
    }

    /** A year, or a day as people write it. */
    private static String born(String cell) {
        return Cells.when(cell)
                .map(day -> String.format(
                        java.util.Locale.ROOT,
                        "%02d/%02d/%d",
                        day.on().getDayOfMonth(),
                        day.on().getMonthValue(),
                        day.on().getYear()))
                .orElse(cell.replaceFirst("\\.0$", ""));
    }
}
