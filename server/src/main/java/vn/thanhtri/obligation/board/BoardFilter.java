package vn.thanhtri.obligation.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Topic;

/**
 * What of the board is shown; stands in the address.
 *
 * @param area unit path, within the actor's own
 * @param topic null for all
 * @param show which rows
 * @param debtor number of an agency; null for all
 */
public record BoardFilter(
        String area,
        @Nullable Topic topic,
        Show show,
        @Nullable Long debtor,
        @Nullable Long open) {
    /** Which rows of the board. */
    public enum Show {
        /** Overdue, and due within two hours. */
        NOW,
        LATE,
        SOON,
        GAPS,
        /** Everything open; what has no deadline comes last. */
        ALL
    }

    public BoardFilter topic(@Nullable Topic other) {
        return new BoardFilter(area, other, show, debtor, null);
    }

    public BoardFilter show(Show other) {
        return new BoardFilter(area, topic, other, debtor, null);
    }

    public BoardFilter opening(@Nullable Long obligation) {
        return new BoardFilter(area, topic, show, debtor, obligation);
    }

    /** The address of the board with this filter. */
    public String path(String page) {
        StringBuilder query = new StringBuilder();
        add(query, "area", area);
        add(query, "topic", topic == null ? "" : topic.name());
        add(query, "show", show == Show.NOW ? "" : show.name());
        add(query, "debtor", debtor == null ? "" : debtor.toString());
        add(query, "open", open == null ? "" : open.toString());
        return query.isEmpty() ? page : page + "?" + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
