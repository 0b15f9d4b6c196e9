package vn.thanhtri.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/** A small capability for the tests of the engine: errands that are owed once, and checks that are owed every day. */
@Component
public class Errands implements Derivation<Errands.Errand> {
    public static final String KIND = "errand";
    public static final Clause BASIS = Clause.of("107/TB-UBND", "2.1");

    private final NavigableMap<Long, Errand> known = new ConcurrentSkipListMap<>();
    private final Map<Long, Boolean> broken = new ConcurrentHashMap<>();
    private volatile List<Long> following = List.of();
    private volatile Consumer<Collection<Long>> beforeLoad = ids -> {};

    /**
     * @param debtor agency that owes
     * @param dueAt deadline of the errand; null for none
     * @param done what fulfilled it; null while open
     * @param lastCheck last day that owes a check; null for none
     * @param through checks are named until this day
     */
    public record Errand(
            long id,
            String label,
            long debtor,
            Instant opensAt,
            @Nullable Instant dueAt,
            Clause basis,
            @Nullable Discharge done,
            @Nullable LocalDate firstCheck,
            @Nullable LocalDate lastCheck,
            LocalDate through) {
        public Errand doneBy(@Nullable Discharge discharge) {
            return new Errand(id, label, debtor, opensAt, dueAt, basis, discharge, firstCheck, lastCheck, through);
        }

        public Errand due(@Nullable Instant at) {
            return new Errand(id, label, debtor, opensAt, at, basis, done, firstCheck, lastCheck, through);
        }

        public Errand owedBy(long agency) {
            return new Errand(id, label, agency, opensAt, dueAt, basis, done, firstCheck, lastCheck, through);
        }

        public Errand checked(LocalDate first, LocalDate last) {
            return new Errand(id, label, debtor, opensAt, dueAt, basis, done, first, last, through);
        }

        public Errand asOf(LocalDate day) {
            return new Errand(id, label, debtor, opensAt, dueAt, basis, done, firstCheck, lastCheck, day);
        }
    }

    public static Errand of(long id, long debtor, Instant opensAt, @Nullable Instant dueAt) {
        return new Errand(id, "Việc " + id, debtor, opensAt, dueAt, BASIS, null, null, null, LocalDate.of(2021, 8, 5));
    }

    public void put(Errand errand) {
        known.put(errand.id(), errand);
    }

    public void remove(long id) {
        known.remove(id);
    }

    /** These errands are derived whenever others of them were. */
    public void follow(Collection<Long> followers) {
        following = List.copyOf(followers);
    }

    @Override
    public List<Long> listFollowing(String changedKind, Collection<Long> ids) {
        return changedKind.equals(KIND) ? following : List.of();
    }

    public void clear() {
        following = List.of();
        known.clear();
        broken.clear();
        beforeLoad = ids -> {};
    }

    /** What happens when the engine asks for dossiers, e.g. a power cut. */
    public void beforeLoad(Consumer<Collection<Long>> event) {
        beforeLoad = event;
    }

    public void breakDown(long id) {
        broken.put(id, true);
    }

    public void repair() {
        broken.clear();
    }

    public void beginDay(LocalDate day) {
        known.replaceAll((id, errand) -> errand.asOf(day));
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public List<Errand> load(Collection<Long> ids) {
        beforeLoad.accept(ids);
        List<Errand> found = new ArrayList<>();
        for (Long id : ids) {
            if (broken.containsKey(id)) {
                throw new IllegalStateException("errand " + id + " cannot be read");
            }
            Errand errand = known.get(id);
            if (errand != null) {
                found.add(errand);
            }
        }
        return found;
    }

    @Override
    public long idOf(Errand errand) {
        return errand.id();
    }

    @Override
    public SubjectCard card(Errand errand) {
        return new SubjectCard(errand.label(), "xóm Kim Bảng, xã Tân Khánh", "F1", "/errands/" + errand.id());
    }

    @Override
    public List<Rule<Errand>> rules() {
        return List.of(new Once(), new Daily(), new Sampled());
    }

    @Override
    public List<Long> listRecurring(LocalDate day, long after, int limit) {
        return known.tailMap(after, false).values().stream()
                .filter(errand -> errand.firstCheck() != null
                        && errand.lastCheck() != null
                        && !day.isBefore(errand.firstCheck())
                        && !day.isAfter(errand.lastCheck()))
                .map(Errand::id)
                .limit(limit)
                .toList();
    }

    /** Errands that begin with "Mẫu" also owe a result within the hours that are in force today. */
    private record Sampled() implements Rule<Errand> {
        @Override
        public String key() {
            return "errand.result";
        }

        @Override
        public Topic topic() {
            return Topic.TESTING;
        }

        @Override
        public List<Duty> duties(Errand errand, PolicyBook book) {
            if (!errand.label().startsWith("Mẫu")) {
                return List.of();
            }
            PolicyValue hours =
                    book.get("testing.result", "19.173.05917.", "", VietnamTime.at(errand.through(), LocalTime.NOON));
            return List.of(Duty.once(
                    key(),
                    errand.debtor(),
                    errand.opensAt(),
                    errand.opensAt().plus(hours.duration()),
                    hours.clause(),
                    null));
        }
    }

    private record Once() implements Rule<Errand> {
        @Override
        public String key() {
            return "errand.once";
        }

        @Override
        public Topic topic() {
            return Topic.TRACING;
        }

        @Override
        public List<Duty> duties(Errand errand, PolicyBook book) {
            return List.of(
                    Duty.once(key(), errand.debtor(), errand.opensAt(), errand.dueAt(), errand.basis(), errand.done()));
        }
    }

    private record Daily() implements Rule<Errand> {
        @Override
        public String key() {
            return "errand.daily";
        }

        @Override
        public Topic topic() {
            return Topic.QUARANTINE;
        }

        @Override
        public List<Duty> duties(Errand errand, PolicyBook book) {
            if (errand.firstCheck() == null || errand.lastCheck() == null) {
                return List.of();
            }
            return errand.firstCheck()
                    .datesUntil(errand.lastCheck().plusDays(1))
                    .filter(day -> !day.isAfter(errand.through()))
                    .map(day -> new Duty(
                            key(),
                            day.toString(),
                            errand.debtor(),
                            VietnamTime.at(day, LocalTime.of(6, 0)),
                            VietnamTime.at(day, LocalTime.of(15, 0)),
                            errand.basis(),
                            null,
                            null,
                            null))
                    .toList();
        }
    }
}
