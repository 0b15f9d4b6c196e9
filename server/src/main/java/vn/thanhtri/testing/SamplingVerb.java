package vn.thanhtri.testing;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.tracing.contact.OutbreakVerb;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.View;

/** Offers to assign the next samples of an outbreak: the ordinal for which most contacts wait. */
@Component
class SamplingVerb implements OutbreakVerb {
    private final SamplingStore store;

    SamplingVerb(SamplingStore store) {
        this.store = store;
    }

    @Override
    public Optional<Fragment> verbOf(long outbreak, View view) {
        return store.awaitingSample(outbreak, view.now()).entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(entry -> new Fragment(
                        "testing/assign",
                        new Sampling(outbreak, entry.getKey(), entry.getValue().size())));
    }
}
