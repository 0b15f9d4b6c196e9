package vn.thanhtri.quarantine.cross;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;

/**
 * The people of a centre as they lived there, told one after the other; then {@link #judge}. The same computation as that of the
 * files, with the default parameters ({@code params.json} beside this class).
 */
public final class LivedWorld {
    private final CrossParameters parameters;
    private final TreeMap<String, Person> persons = new TreeMap<>();
    private final Map<String, World.Place> places = new HashMap<>();

    /** @param asOf nothing at or after this moment is known */
    public LivedWorld(Instant asOf) {
        try (InputStream defaults =
                Objects.requireNonNull(LivedWorld.class.getResourceAsStream("params.json"), "params.json")) {
            this.parameters = ParameterFile.readText(
                    new String(defaults.readAllBytes(), StandardCharsets.UTF_8), VietnamTime.minuteOf(asOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param to null while it goes on */
    public void stay(String person, String facility, Instant from, @Nullable Instant to) {
        Minutes minutes = minutes(from, to);
        if (!minutes.isEmpty()) {
            person(person)
                    .stays
                    .computeIfAbsent(facility, key -> new ArrayList<>())
                    .add(minutes);
        }
    }

    /** An exposure outside. @param tier {@code F1}, or {@code F1H} within a household */
    public void exposure(String person, String source, String tier, Instant from, Instant to) {
        person(person)
                .exposures
                .computeIfAbsent(source, key -> new ArrayList<>())
                .add(new Person.Exposure(
                        parameters.attack().getOrDefault(tier, 0.0),
                        VietnamTime.minuteOf(from),
                        VietnamTime.minuteOf(to)));
    }

    /** @param kind {@code room}, {@code floor}, {@code vehicle} or {@code meal} */
    public void presence(
            String person, String setting, String kind, String facility, Instant from, @Nullable Instant to) {
        places.putIfAbsent(setting, new World.Place(kind, facility));
        Minutes minutes = minutes(from, to);
        if (!minutes.isEmpty()) {
            person(person)
                    .presences
                    .computeIfAbsent(setting, key -> new ArrayList<>())
                    .add(minutes);
        }
    }

    public void test(String person, Instant sampled, boolean positive) {
        int minute = VietnamTime.minuteOf(sampled);
        if (minute < parameters.asOf()) {
            person(person).tests.add(new Person.Test(minute, "pcr", positive, null));
        }
    }

    public void personCase(String person, @Nullable LocalDate onset, Instant firstPositive) {
        int positive = VietnamTime.minuteOf(firstPositive);
        if (positive < parameters.asOf()) {
            person(person).caseRow =
                    new Person.CaseRow(onset == null ? null : (int) onset.toEpochDay(), positive, null, null);
        }
    }

    private Person person(String name) {
        return persons.computeIfAbsent(name, Person::new);
    }

    private Minutes minutes(Instant from, @Nullable Instant to) {
        int until = to == null ? parameters.asOf() : Math.min(VietnamTime.minuteOf(to), parameters.asOf());
        return Minutes.of(VietnamTime.minuteOf(from), until);
    }

    /**
     * A case found late: how probable it is that the infection happened inside. Never a verdict.
     *
     * @param low least over all models and the sensitivity analysis; @param high most
     * @param sources shares of known cases inside, the largest first
     */
    public record Late(
            String person, double inside, double low, double high, String band, Map<String, Double> sources) {}

    /** @param level {@code NONE}, {@code WATCH} or {@code ALARM}: inspect now, not who is to blame */
    public record Alarm(String facility, int cases, double expected, double least, double most, String level) {}

    public record Judged(List<Late> late, List<Alarm> alarms) {}

    public Judged judge() {
        List<Assessment> assessments = new CrossInfection(new World(persons, places, parameters), parameters).assess();
        List<Late> late = new ArrayList<>();
        for (Assessment each : assessments) {
            Assessment.Estimate estimate = each.estimate();
            if (estimate != null) {
                late.add(new Late(
                        each.person(),
                        estimate.inside(),
                        estimate.low(),
                        estimate.high(),
                        each.band(parameters.bands()).name(),
                        estimate.sources()));
            }
        }
        List<Alarm> alarms = FacilityAlarm.of(assessments, parameters).stream()
                .map(alarm -> new Alarm(
                        alarm.facility(),
                        alarm.cases() + alarm.uncounted(),
                        alarm.expected(),
                        alarm.least(),
                        alarm.most(),
                        alarm.level().name()))
                .toList();
        return new Judged(late, alarms);
    }
}
