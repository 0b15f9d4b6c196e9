package vn.thanhtri.tracing.tier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.ShellNotes;

/** Says on pages that show tiers that these are being loaded, and to administrators how far they are. */
@Controller
class TierNotes implements ShellNotes {
    private static final List<String> SHOW_TIERS = List.of("/board", "/outbreaks", "/contacts", "/persons", "/cases");

    private final TierMemory memory;

    TierNotes(TierMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Fragment> above(String path, Actor actor) {
        TierStatus status = memory.status();
        return status.isReady() || SHOW_TIERS.stream().noneMatch(path::startsWith)
                ? Optional.empty()
                : Optional.of(new Fragment("tracing/loading", status));
    }

    @Override
    public Optional<Fragment> below(Actor actor) {
        return Entitled.may(actor, Verb.KEEP_ACCOUNTS)
                ? Optional.of(new Fragment("tracing/tier-status", memory.status()))
                : Optional.empty();
    }

    /** The notice asks for itself again until it has nothing to say. */
    @GetMapping("/tiers/notice")
    Page notice() {
        return Page.with("tracing/loading", Map.of("page", memory.status()));
    }
}
