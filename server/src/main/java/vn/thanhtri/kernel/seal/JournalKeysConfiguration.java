package vn.thanhtri.kernel.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.JournalKeys;

/** The keys of the data folder, made on the first start. */
@Configuration(proxyBeanMethods = false)
class JournalKeysConfiguration {
    @Bean
    JournalKeys journalKeys(
            @Value("${thanhtri.data:data}") Path data, JdbcClient database, TransactionTemplate transaction)
            throws IOException {
        return JournalKeys.loadOrCreate(
                data,
                () -> Objects.requireNonNull(Acting.as(
                        Actor.system(),
                        () -> transaction.execute(status -> database.sql(
                                        "select coalesce(max(id), 0) from kernel.journal where proof is null")
                                .query(Long.class)
                                .single()))));
    }
}
