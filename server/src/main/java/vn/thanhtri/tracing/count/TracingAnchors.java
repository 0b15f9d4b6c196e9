package vn.thanhtri.tracing.count;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.obligation.AnchorEvents;
import vn.thanhtri.tracing.Subjects;

/** What orders can count from in tracing: "kể từ khi có ca mắc", "khi phát sinh ổ dịch". */
@Configuration(proxyBeanMethods = false)
class TracingAnchors {
    @Bean
    AnchorEvents outbreaksOpened(AnchorStore store) {
        return new Events("outbreak.opened", Subjects.OUTBREAK, List.of("o dich", "chum ca"), store::listOutbreaks);
    }

    @Bean
    AnchorEvents casesConfirmed(AnchorStore store) {
        return new Events(
                "case.confirmed",
                Subjects.CASE,
                List.of(
                        "ca mac",
                        "ca benh",
                        "ca duong tinh",
                        "ca nhiem",
                        "truong hop mac",
                        "truong hop duong tinh",
                        "f0"),
                store::listCases);
    }

    private record Events(
            String key, String subjectKind, List<String> words, BiFunction<Instant, Integer, List<Anchor>> list)
            implements AnchorEvents {
        @Override
        public List<Anchor> listSince(Instant after, int limit) {
            return list.apply(after, limit);
        }
    }
}
