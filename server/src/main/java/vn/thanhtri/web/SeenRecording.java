package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.kernel.right.Verb;

/** Keeps every look at what says {@link Seen}, before it is shown. */
@Component
class SeenRecording implements HandlerInterceptor, WebMvcConfigurer {
    private final Looks looks;
    private final ObjectProvider<Seen.Place> places;

    SeenRecording(Looks looks, ObjectProvider<Seen.Place> places) {
        this.looks = looks;
        this.places = places;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Seen seen = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Seen.class) : null;
        if (seen == null || Acting.find().isEmpty()) {
            return true;
        }
        Actor actor = Acting.current();
        Map<String, Object> payload = seen.numbers() && Entitled.may(actor, Verb.SEE_FULL_NUMBERS)
                ? Map.of("numbers", true)
                : Map.of("numbers", false);
        if (seen.subject().isEmpty()) {
            long officer = actor.officer() == null ? 0 : actor.officer();
            looks.record(
                    LookFact.LIST_VIEWED,
                    new SubjectRef("officer", officer),
                    actor.area(),
                    Map.of("at", request.getRequestURI(), "numbers", payload.get("numbers") == Boolean.TRUE));
            return true;
        }
        long id = number(request, seen.id());
        places.stream()
                .filter(place -> place.subject().equals(seen.subject()))
                .flatMap(place -> place.areaOf(id).stream())
                .findFirst()
                .ifPresent(area -> looks.record(seen.value(), new SubjectRef(seen.subject(), id), area, payload));
        return true;
    }

    /** -1 for what is no number: there is nothing to see. */
    private static long number(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String text = variables instanceof Map<?, ?> known ? String.valueOf(known.get(name)) : "";
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
