package vn.thanhtri.bench.obligation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/** Invented contacts in a table of their own: each owes a sample and, while under follow-up, a visit on this day. */
final class BenchContacts implements Derivation<BenchContacts.Contact> {
    static final String KIND = "bench-contact";
    private static final Clause BASIS = Clause.of("107/TB-UBND", "2.1");

    private final JdbcClient database;
    private final Clock clock;

    BenchContacts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Contact(
            long id, long station, Instant found, @Nullable Instant sampled, boolean followed, LocalDate today) {}

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public List<Contact> load(Collection<Long> ids) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return database.sql(
                        "select id, station, found, sampled, followed from bench.contact where id = any (?::bigint[])")
                .param(Rows.ids(ids))
                .query((row, n) -> {
                    Instant sampled = Rows.findInstant(row, "sampled");
                    return new Contact(
                            row.getLong("id"),
                            row.getLong("station"),
                            Rows.instant(row, "found"),
                            sampled,
                            row.getBoolean("followed"),
                            today);
                })
                .list();
    }

    @Override
    public long idOf(Contact contact) {
        return contact.id();
    }

    @Override
    public SubjectCard card(Contact contact) {
        return new SubjectCard("Người giả định " + contact.id(), "xóm giả định", "F1", "/contacts/" + contact.id());
    }

    @Override
    public List<Rule<Contact>> rules() {
        return List.of(new Sample(), new Visit());
    }

    @Override
    public List<Long> listRecurring(LocalDate day, long after, int limit) {
        return database.sql("select id from bench.contact where followed and id > ? order by id limit ?")
                .params(after, limit)
                .query(Long.class)
                .list();
    }

    private record Sample() implements Rule<Contact> {
        @Override
        public String key() {
            return "bench.sample";
        }

        @Override
        public Topic topic() {
            return Topic.TESTING;
        }

        @Override
        public List<Duty> duties(Contact contact, PolicyBook book) {
            Instant sampled = contact.sampled();
            return List.of(Duty.once(
                    key(),
                    contact.station(),
                    contact.found(),
                    contact.found().plus(Duration.ofHours(24)),
                    BASIS,
                    sampled == null ? null : new Discharge(sampled, 1)));
        }
    }

    private record Visit() implements Rule<Contact> {
        @Override
        public String key() {
            return "bench.visit";
        }

        @Override
        public Topic topic() {
            return Topic.QUARANTINE;
        }

        @Override
        public List<Duty> duties(Contact contact, PolicyBook book) {
            LocalDate day = contact.today();
            return contact.followed()
                    ? List.of(new Duty(
                            key(),
                            day.toString(),
                            contact.station(),
                            VietnamTime.at(day, LocalTime.of(6, 0)),
                            VietnamTime.at(day, LocalTime.of(17, 0)),
                            BASIS,
                            null,
                            null,
                            null))
                    : List.of();
        }
    }
}
