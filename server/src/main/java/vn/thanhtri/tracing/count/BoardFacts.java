package vn.thanhtri.tracing.count;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.obligation.BoardFact;

/** What tracing counts above the board: contacts under follow-up, and F1 whom nobody has found. */
@Configuration(proxyBeanMethods = false)
class BoardFacts {
    @Bean
    BoardFact contactsFollowed(GapStore store, TransactionTemplate transaction) {
        return new Count(30, transaction) {
            @Override
            Figure within(String area) {
                return Figure.plain(store.followed(area), "tracing.board.followed", "/outbreaks", "");
            }
        };
    }

    @Bean
    BoardFact contactsNotFound(GapStore store, TransactionTemplate transaction) {
        return new Count(40, transaction) {
            @Override
            Figure within(String area) {
                int n = store.notFound(area);
                return Figure.plain(n, "tracing.board.not-found", "/outbreaks", n > 0 ? "bad" : "");
            }
        };
    }

    private abstract static class Count implements BoardFact {
        private final int order;
        private final TransactionTemplate transaction;

        Count(int order, TransactionTemplate transaction) {
            this.order = order;
            this.transaction = transaction;
        }

        abstract Figure within(String area);

        @Override
        public int order() {
            return order;
        }

        @Override
        public Figure count(String area, Instant now) {
            Figure figure = transaction.execute(status -> within(area));
            if (figure == null) {
                throw new IllegalStateException("nothing was counted in " + area);
            }
            return figure;
        }
    }
}
