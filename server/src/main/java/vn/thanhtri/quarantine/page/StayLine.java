package vn.thanhtri.quarantine.page;

import java.time.Instant;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;

/**
 * A stay in the list.
 *
 * @param room where they lie; empty for nowhere
 * @param overdue open duties past their due time
 * @param state {@code HELD}, {@code KEPT}, {@code DUE}, {@code AWAY} or {@code OVER}
 */
public record StayLine(
        long id,
        long person,
        String label,
        String place,
        QuarantineGroup group,
        QuarantineForm form,
        String room,
        Instant from,
        String state,
        int overdue,
        String decision) {}
