package vn.thanhtri.directive.draft;

import java.util.List;
import java.util.Map;
import vn.thanhtri.directive.document.PartyRole;
import vn.thanhtri.directive.document.TaskKind;

/**
 * A task as the text of a draft gives it back.
 *
 * @param point key of its point, e.g. {@code 2}
 * @param parties words of the text by the part they have
 */
public record ReadTask(
        String point,
        String title,
        TaskKind kind,
        Map<PartyRole, List<String>> parties,
        String timing,
        List<String> reportTo) {}
