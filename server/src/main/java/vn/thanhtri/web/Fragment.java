package vn.thanhtri.web;

import gg.jte.Content;
import java.util.Map;

/**
 * A part of a page that another capability draws: a template and its model. The page that shows it knows neither.
 *
 * @param template path below {@code src/main/jte}; its parameters are {@code view} and {@code page}
 */
public record Fragment(String template, Object page) {
    /** What the page writes where the part belongs: {@code ${fragment.drawn(view)}}. */
    public Content drawn(View view) {
        return output -> WebSetup.TEMPLATES.render(
                template + ".jte", Map.<String, Object>of("view", view, "page", page), output);
    }
}
