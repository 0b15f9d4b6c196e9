package vn.thanhtri.quarantine.cross;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the files say of one person, cut at asOf. */
final class Person {
    final String name;
    /** By facility. */
    final Map<String, List<Minutes>> stays = new TreeMap<>();
    /** By source outside; the blank source is one too. */
    final Map<String, List<Exposure>> exposures = new TreeMap<>();
    /** By setting. */
    final Map<String, List<Minutes>> presences = new LinkedHashMap<>();

    final List<Test> tests = new ArrayList<>();

    @Nullable
    CaseRow caseRow;

    Person(String name) {
        this.name = name;
    }

    /** @param from null: start of the grid. @param to null: first admission */
    record Exposure(
            double attack, @Nullable Integer from, @Nullable Integer to) {}

    /** @param ct null: not reported */
    record Test(
            int minute,
            String type,
            boolean positive,
            @Nullable Double ct) {
        int day() {
            return Math.floorDiv(minute, Minutes.A_DAY);
        }
    }

    /** Days and minutes; null: not known. @param window null: derived from onset or tests */
    record CaseRow(
            @Nullable Integer onset,
            @Nullable Integer firstPositive,
            @Nullable Integer noSymptomsUntil,
            @Nullable Minutes window) {}
}
