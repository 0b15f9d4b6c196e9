package vn.thanhtri.testing.figure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** What no rule reaches: a positive who is no case, a laboratory that finds more or fewer positives than the others would. */
@Configuration(proxyBeanMethods = false)
class TestingGaps {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 1_000;
    private static final Clause POOLING = Clause.of("3486/QĐ-BYT", "");

    @Bean
    CoverageCheck positivesWithoutCase(
            FigureStore store, Agencies agencies, Units units, TransactionTemplate transaction) {
        return new Check(
                "positive.without-case",
                transaction,
                (area, limit) -> store.withoutCase(area, limit).stream()
                        .flatMap(one -> agencies
                                .findFor(AgencyKind.TRUNG_TAM_Y_TE, one.area(), VietnamTime.dayOf(one.since()))
                                .map(Agency::id)
                                .stream()
                                .map(debtor -> new CoverageCheck.Gap(
                                        new SubjectCard(
                                                one.label(),
                                                one.code() + " · "
                                                        + units.nameOf(one.area(), VietnamTime.dayOf(one.since())),
                                                "",
                                                "/tubes/" + one.tube()),
                                        debtor,
                                        one.since())))
                        .toList());
    }

    @Bean
    CoverageCheck laboratoriesThatDrift(
            FigureStore store, Agencies agencies, Words words, TransactionTemplate transaction, Clock clock) {
        return new Check("laboratory.drift", transaction, (area, limit) -> {
            Instant since = clock.instant().minus(LATELY);
            return Drift.alarms(store.tested(since, MOST)).stream()
                    .filter(alarm -> agencies.get(alarm.laboratory()).area().startsWith(area))
                    .limit(limit)
                    .map(alarm -> new CoverageCheck.Gap(
                            new SubjectCard(
                                    agencies.nameOf(alarm.laboratory()),
                                    words.say(
                                            Language.VI,
                                            "laboratory.drift.detail",
                                            alarm.positive(),
                                            alarm.tubes(),
                                            Math.round(alarm.expected())),
                                    "",
                                    "/laboratories/" + alarm.laboratory()),
                            alarm.laboratory(),
                            since))
                    .toList();
        });
    }

    private record Check(
            String key, TransactionTemplate transaction, BiFunction<String, Integer, List<CoverageCheck.Gap>> missing)
            implements CoverageCheck {
        @Override
        public Topic topic() {
            return Topic.TESTING;
        }

        @Override
        public Clause basis() {
            return POOLING;
        }

        @Override
        public List<Gap> listGaps(String area, int limit) {
            List<Gap> gaps = transaction.execute(running -> missing.apply(area, limit));
            return gaps == null ? List.of() : gaps;
        }
    }
}
