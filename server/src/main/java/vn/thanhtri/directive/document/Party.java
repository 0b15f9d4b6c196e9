package vn.thanhtri.directive.document;

import java.util.List;

/**
 * An agency or group of agencies of a task.
 *
 * @param org code of the grammar, e.g. {@code UBND_HUYEN:*}
 * @param label as it stands in the text
 * @param inherited whether it comes from a point above
 * @param agencies numbers of the agencies meant on the day of the document; empty when the register has none
 */
public record Party(PartyRole role, String org, String label, boolean inherited, List<Long> agencies) {
    public Party {
        agencies = List.copyOf(agencies);
    }

    /** The label in one line, whatever breaks the text has. */
    public String name() {
        return label.strip().replaceAll("\\s+", " ");
    }
}
