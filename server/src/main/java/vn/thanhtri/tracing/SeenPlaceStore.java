package vn.thanhtri.tracing;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.web.Seen;

/** Where outbreaks, cases and contacts lie, for who may see who looked at them. */
@Configuration(proxyBeanMethods = false)
class SeenPlaceStore {
    @Bean
    static Seen.Place seenOutbreaks(JdbcClient database, TransactionTemplate transaction) {
        return new Rows(database, transaction, Subjects.OUTBREAK, "tracing.outbreak where id");
    }

    @Bean
    static Seen.Place seenCases(JdbcClient database, TransactionTemplate transaction) {
        return new Rows(database, transaction, Subjects.CASE, "tracing.person_case where id");
    }

    @Bean
    static Seen.Place seenContacts(JdbcClient database, TransactionTemplate transaction) {
        return new Rows(database, transaction, Subjects.CONTACT, "people.person where id");
    }

    @Bean
    static Seen.Place seenSettings(JdbcClient database, TransactionTemplate transaction) {
        return new Rows(database, transaction, Subjects.SETTING, "tracing.setting where id");
    }

    private record Rows(JdbcClient database, TransactionTemplate transaction, String subject, String which)
            implements Seen.Place {
        @Override
        public Optional<String> areaOf(long id) {
            return Optional.ofNullable(
                            transaction.execute(status -> database.sql("select area from " + which + " = :id")
                                    .param("id", id)
                                    .query(String.class)
                                    .list()))
                    .flatMap(found -> found.stream().findFirst());
        }
    }
}
