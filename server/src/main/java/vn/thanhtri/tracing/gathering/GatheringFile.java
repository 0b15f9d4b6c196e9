package vn.thanhtri.tracing.gathering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.web.View;
import vn.thanhtri.web.table.Listing;

/**
 * The page of a setting.
 *
 * @param place commune in which it is
 * @param outbreak whose investigation brought it up; null for none
 * @param entering the outbreak through which people are added; null where none touches it
 * @param seats of a vehicle; null for everything else
 * @param unseen how many more were there whom the actor may not see
 * @param unseenOutbreaks how many more outbreaks touch it that the actor may not see
 */
public record GatheringFile(
        Setting setting,
        String place,
        @Nullable Outbreak outbreak,
        @Nullable Long entering,
        Listing<?> people,
        PeopleStore.Counts counts,
        int unseen,
        List<PeopleStore.Touching> others,
        int unseenOutbreaks,
        List<PeopleStore.Named> named,
        @Nullable SeatPlan seats) {

    public int all() {
        return counts.people();
    }

    public int cases() {
        return counts.cases();
    }

    public int contacts() {
        return counts.contacts();
    }

    public String hours(View view) {
        return PeopleTable.span(setting.from(), setting.to(), view);
    }

    /** One for the page: another outbreak with its cases and contacts. */
    public record Other(String path, String name, int cases, int contacts) {}

    public List<Other> touching() {
        return others.stream()
                .map(one -> new Other("/outbreaks/" + one.id(), one.name(), one.cases(), one.contacts()))
                .toList();
    }

    /** Who can be said to have left: number and name. */
    public record Choice(long person, String label) {}

    public List<Choice> choices() {
        return named.stream().map(one -> new Choice(one.person(), one.label())).toList();
    }
}
