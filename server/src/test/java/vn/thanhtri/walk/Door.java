package vn.thanhtri.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One way in, as the running program has it mapped.
 *
 * @param pattern with its variables; each alternative of {@code {verb:a|b}} is a door of its own
 * @param stream whether it goes on sending
 */
record Door(String method, String pattern, HandlerMethod handler, boolean stream) {
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([a-z|]+)}");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    static final Comparator<Door> BY_SPECIALITY =
            Comparator.comparing(Door::parsed, PathPattern.SPECIFICITY_COMPARATOR);

    static List<Door> listAll(ApplicationContext context) {
        List<Door> doors = new ArrayList<>();
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> addAll(doors, info, handler));
        }
        // the container leads there; nobody may ask for it
        doors.removeIf(door -> door.pattern().equals("/error"));
        doors.sort(Comparator.comparing(Door::pattern).thenComparing(Door::method));
        return doors;
    }

    private static void addAll(List<Door> doors, RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean stream = info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
        for (String pattern : info.getPatternValues()) {
            for (String each : alternatives(pattern)) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    doors.add(new Door(method.name(), each, handler, stream));
                }
            }
        }
    }

    private static List<String> alternatives(String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        if (!choice.find()) {
            return List.of(pattern);
        }
        List<String> all = new ArrayList<>();
        for (String one : choice.group(1).split("\\|")) {
            all.addAll(alternatives(pattern.substring(0, choice.start()) + one + pattern.substring(choice.end())));
        }
        return all;
    }

    boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    boolean api() {
        return pattern.startsWith("/api/");
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /** Whether an address leads here; of several the first in the order of {@link #BY_SPECIALITY} is meant. */
    boolean fits(String path) {
        return parsed().matches(PathContainer.parsePath(path));
    }

    private PathPattern parsed() {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
