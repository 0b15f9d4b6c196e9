package vn.thanhtri.tracing.count;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.duty.Bases;

/** The coverage checks of tracing, in one list. */
@Configuration(proxyBeanMethods = false)
class TracingGaps {
    @Bean
    CoverageCheck contactsWithoutAddress(GapStore store, Gathering gathering) {
        return gathering.of("contact.without-address", Bases.FIND_F1, "F1", "/contacts/", store, GapStore.What.ADDRESS);
    }

    @Bean
    CoverageCheck contactsWithoutPhone(GapStore store, Gathering gathering) {
        return gathering.of("contact.without-phone", Bases.FIND_F1, "F1", "/contacts/", store, GapStore.What.PHONE);
    }

    @Bean
    CoverageCheck casesWithoutInterview(GapStore store, Gathering gathering) {
        return gathering.of(
                "case.without-interview", Bases.COMPLETE_LIST, "F0", "/cases/", store, GapStore.What.INTERVIEW);
    }

    @Bean
    Gathering tracingGapGathering(Agencies agencies, Units units, TransactionTemplate transaction, Clock clock) {
        return new Gathering(agencies, units, transaction, clock);
    }

    /** A commune where contacts live but no health station is known: its work falls to the level above. */
    @Bean
    CoverageCheck communesWithoutStation(GapStore store, Gathering gathering) {
        return gathering.ofCommunes("commune.without-station", Bases.FIND_F1, store);
    }

    /** Turns missing rows into gaps: who answers, how they look. */
    static final class Gathering {
        private final Agencies agencies;
        private final Units units;
        private final TransactionTemplate transaction;
        private final Clock clock;

        Gathering(Agencies agencies, Units units, TransactionTemplate transaction, Clock clock) {
            this.agencies = agencies;
            this.units = units;
            this.transaction = transaction;
            this.clock = clock;
        }

        CoverageCheck of(String key, Clause basis, String badge, String path, GapStore store, GapStore.What missing) {
            return new Check(key, basis, area -> store.count(missing, area), (area, limit) -> {
                List<CoverageCheck.Gap> gaps = new ArrayList<>();
                for (GapStore.Missing row : store.list(missing, area, limit)) {
                    String place = units.nameOf(row.area(), today());
                    SubjectCard card = new SubjectCard(
                            Person.label(row.name(), row.born()),
                            row.hamlet().isEmpty() ? place : row.hamlet() + ", " + place,
                            badge,
                            path + row.id());
                    agencies.findFor(AgencyKind.TRAM_Y_TE, row.area(), today())
                            .ifPresent(agency -> gaps.add(new CoverageCheck.Gap(card, agency.id(), row.since())));
                }
                return gaps;
            });
        }

        CoverageCheck ofCommunes(String key, Clause basis, GapStore store) {
            return new Check(key, basis, area -> store.communes(area).size(), (area, limit) -> {
                List<CoverageCheck.Gap> gaps = new ArrayList<>();
                for (String commune : store.communes(area)) {
                    if (agencies.findAt(AgencyKind.TRAM_Y_TE, commune, today()).isEmpty()) {
                        SubjectCard card =
                                new SubjectCard(units.nameOf(commune, today()), "", "", "/units?area=" + commune);
                        agencies.findFor(AgencyKind.TRUNG_TAM_Y_TE, commune, today())
                                .ifPresent(above -> gaps.add(
                                        new CoverageCheck.Gap(card, above.id(), store.followedSince(commune))));
                    }
                }
                return gaps.stream().limit(limit).toList();
            });
        }

        private LocalDate today() {
            return VietnamTime.dayOf(clock.instant());
        }

        private final class Check implements CoverageCheck {
            private final String key;
            private final Clause basis;
            private final ToIntFunction<String> count;
            private final BiFunction<String, Integer, List<Gap>> list;

            Check(String key, Clause basis, ToIntFunction<String> count, BiFunction<String, Integer, List<Gap>> list) {
                this.key = key;
                this.basis = basis;
                this.count = count;
                this.list = list;
            }

            @Override
            public String key() {
                return key;
            }

            @Override
            public Topic topic() {
                return Topic.TRACING;
            }

            @Override
            public Clause basis() {
                return basis;
            }

            @Override
            public List<Gap> listGaps(String area, int limit) {
                List<Gap> gaps = transaction.execute(status -> list.apply(area, limit));
                return gaps == null ? List.of() : gaps;
            }

            @Override
            public int countGaps(String area) {
                Integer all = transaction.execute(status -> count.applyAsInt(area));
                return all == null ? 0 : all;
            }
        }
    }
}
