package vn.thanhtri.directive.measure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.people.agency.Agencies;

/** What can be counted of documents: reports of the day in time, tasks of a document done. */
@Configuration(proxyBeanMethods = false)
class DirectiveMeasures {

    /** Of the units that owe a report today, those that sent it before its hour; whose hour has not come is pending. */
    @Bean
    Measure reportsOnTime(TaskCountStore store, Agencies agencies) {
        return new Measure() {
            @Override
            public String key() {
                return "report.on-time";
            }

            @Override
            public Set<String> categories() {
                return Set.of("reporting");
            }

            @Override
            public Tally count(Scope scope, Instant now) {
                return store.countReports(scope.area(), VietnamTime.dayOf(now), now);
            }

            @Override
            public List<Item> list(Scope scope, Side side, Instant now, int limit) {
                return store.listReports(scope.area(), VietnamTime.dayOf(now), side, now, limit).stream()
                        .map(row -> row.item(agencies.nameOf(row.debtor())))
                        .toList();
            }
        };
    }

    /** Of what the agencies of an area owe by documents, what is done; what is not yet due is pending. */
    @Bean
    Measure tasksDone(TaskCountStore store, DirectiveStore documents, Agencies agencies) {
        return new Measure() {
            @Override
            public String key() {
                return "task.done";
            }

            @Override
            public Set<String> categories() {
                return Set.of("general", "accountability", "compliance", "command", "planning", "inspection");
            }

            @Override
            public Narrowing narrowing() {
                return Narrowing.DOCUMENT;
            }

            @Override
            public List<Choice> listChoices() {
                return documents.listDocuments().stream()
                        .filter(document -> document.dispatchedAt() != null)
                        .map(document -> new Choice(document.id(), document.cite()))
                        .toList();
            }

            @Override
            public Tally count(Scope scope, Instant now) {
                return store.countTasks(scope.area(), scope.subject(), now);
            }

            @Override
            public List<Item> list(Scope scope, Side side, Instant now, int limit) {
                return store.listTasks(scope.area(), scope.subject(), side, now, limit).stream()
                        .map(row -> row.item(agencies.nameOf(row.debtor())))
                        .toList();
            }
        };
    }
}
