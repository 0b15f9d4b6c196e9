package vn.thanhtri.quarantine.schedule;

import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.Running;

/** Whether a new number also moves who was already kept when it came into force. */
@FunctionalInterface
public interface Transitions {
    /** As the document itself says it, often {@link Running#UNKNOWN}. */
    Transitions AS_WRITTEN = PolicyEntry::appliesToRunning;

    Running of(PolicyEntry entry);
}
