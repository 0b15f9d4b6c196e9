package vn.thanhtri.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanhtri.kernel.Actor;

/** The people of the story, each registered when the story first names them. */
final class StoryPeople {
    private final Story story;
    private final Crowd crowd;
    private final Timetable timetable;
    private final FieldWork work;
    private final Actor epidemiologist;
    private final Map<String, Crowd.Somebody> people = new HashMap<>();

    StoryPeople(Story story, Crowd crowd, Timetable timetable, FieldWork work, Actor epidemiologist) {
        this.story = story;
        this.crowd = crowd;
        this.timetable = timetable;
        this.work = work;
        this.epidemiologist = epidemiologist;
    }

    /** A person of the story; whoever is not known yet is registered, with their household. */
    Crowd.Somebody get(String key, Instant now) {
        Crowd.Somebody known = people.get(key);
        if (known != null) {
            return known;
        }
        Crowd.Somebody made;
        String household;
        if (key.startsWith("TK")) {
            Story.CaseRow row = story.cases().stream()
                    .filter(each -> each.code().equals(key))
                    .findFirst()
                    .orElseThrow();
            made = crowd.named(row.name(), row.born(), row.sex(), row.commune(), row.hamlet(), "");
            household = row.household();
        } else {
            Story.PersonRow row = story.people().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            made = crowd.named(row.name(), row.born(), row.sex(), row.commune(), row.hamlet(), row.phone());
            household = row.household();
            work.mark(made.id(), row.story());
        }
        people.put(key, made);
        List<Crowd.Somebody> others = crowd.live(household, made);
        if (key.startsWith("TK") && !others.isEmpty()) {
            Instant named = now.plus(Duration.ofMinutes(50));
            timetable.at(named, epidemiologist, () -> work.found(others, 1, named));
        }
        return made;
    }
}
