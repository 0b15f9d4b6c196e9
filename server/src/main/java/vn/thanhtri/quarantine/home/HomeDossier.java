package vn.thanhtri.quarantine.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.quarantine.stay.Stay;

/**
 * Somebody kept at home.
 *
 * @param station health station of the home; null where none is known
 * @param committee People's Committee of the commune
 * @param police who verifies that somebody is not at home
 * @param until the last day that is owed: today, or the last of the quarantine
 */
record HomeDossier(
        Stay stay,
        String place,
        @Nullable HomeCheck check,
        long checkFact,
        List<HomeEntry> entries,
        @Nullable Long station,
        @Nullable Long committee,
        @Nullable Long police,
        LocalDate until) {}
