package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * A form whose token is no longer that of the session: it is kept with what was typed and sent again with one click, under the new
 * token. Passwords are not kept.
 *
 * @param action path it was sent to
 * @param page path of the page it stands on, which shows it again if it is refused
 * @param files whether it held files, which a page cannot keep
 */
public record StaleForm(String action, String page, List<Field> fields, boolean files) {
    private static final Set<String> SECRET = Set.of("_csrf", "_key", "_page", "_form", "password", "present", "code");

    public record Field(String name, String value) {}

    static void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!SECRET.contains(name)) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        String type = request.getContentType();
        boolean files = type != null && type.startsWith("multipart/");
        Page.of(
                        "web/stale",
                        new StaleForm(
                                request.getRequestURI(),
                                Objects.requireNonNullElse(request.getParameter("_page"), "/"),
                                fields,
                                files))
                .withStatus(HttpStatus.FORBIDDEN.value())
                .render(Map.of(), request, response);
    }
}
