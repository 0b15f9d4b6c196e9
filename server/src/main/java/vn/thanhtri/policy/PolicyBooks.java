package vn.thanhtri.policy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The policy book of this installation. A rule takes {@link #current} once and keeps to it. */
@Component
public class PolicyBooks {
    private volatile PolicySnapshot current;

    /** @param settings files beside the law, e.g. the operational settings of the demonstration province */
    PolicyBooks(@Value("${thanhtri.policy.settings:}") List<String> settings) {
        List<String> patterns = new ArrayList<>(List.of(PolicyFiles.LAW));
        settings.stream().filter(file -> !file.isBlank()).forEach(patterns::add);
        this.current = PolicyFiles.readTexts(PolicyFiles.load(patterns), List.of());
    }

    public PolicySnapshot current() {
        return current;
    }
}
