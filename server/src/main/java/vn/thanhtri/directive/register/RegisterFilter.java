package vn.thanhtri.directive.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.kernel.VietnamTime;

/**
 * What of the register is shown; stands in the address. Null and empty mean everything.
 *
 * @param at only documents in force at this hour, local to Vietnam
 * @param text words of number, issuer or subject, with or without diacritics
 */
public record RegisterFilter(
        @Nullable Direction direction,
        String kind,
        String urgency,
        @Nullable Channel channel,
        @Nullable Integer year,
        @Nullable LocalDateTime at,
        String text) {
    public static final RegisterFilter ALL = new RegisterFilter(null, "", "", null, null, null, "");

    Instant instant() {
        return VietnamTime.at(at == null ? LocalDateTime.MIN : at);
    }

    public RegisterFilter direction(@Nullable Direction other) {
        return new RegisterFilter(other, kind, urgency, channel, year, at, text);
    }

    /** The address of a page or file with this filter. */
    public String path(String page) {
        StringBuilder query = new StringBuilder();
        add(query, "direction", direction);
        add(query, "kind", kind);
        add(query, "urgency", urgency);
        add(query, "channel", channel);
        add(query, "year", year);
        add(query, "at", at);
        add(query, "text", text);
        return query.isEmpty() ? page : page + "?" + query;
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
