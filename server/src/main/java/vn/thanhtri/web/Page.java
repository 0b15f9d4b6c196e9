package vn.thanhtri.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A page or a fragment to be drawn: the template below {@code src/main/jte} and its model. Handlers return it. The
 * template's parameter {@code view} is filled in here.
 */
public final class Page implements org.springframework.web.servlet.View {
    private final String template;
    private final Map<String, Object> model;
    private final int status;

    private Page(String template, Map<String, Object> model, int status) {
        this.template = template;
        this.model = model;
        this.status = status;
    }

    /** @param template e.g. {@code tracing/outbreak}; its parameter {@code page} is the model */
    public static Page of(String template, Object page) {
        return new Page(template, Map.of("page", page), 200);
    }

    /** A page whose template has parameters of other names, or none. */
    public static Page with(String template, Map<String, Object> parameters) {
        return new Page(template, Map.copyOf(parameters), 200);
    }

    public Page withStatus(int code) {
        return new Page(template, model, code);
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        draw(request).render(ignored, request, response);
    }

    /** The page as it will be sent; nothing is sent yet. */
    Drawn draw(HttpServletRequest request) {
        WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
        if (context == null) {
            throw new IllegalStateException("no application behind " + request.getRequestURI());
        }
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("view", context.getBean(Views.class).of(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        context.getBean(TemplateEngine.class).render(template + ".jte", parameters, output);
        return new Drawn(output, status);
    }

    /** A page that was drawn. */
    record Drawn(Utf8ByteOutput output, int status) implements org.springframework.web.servlet.View {
        @Override
        public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
