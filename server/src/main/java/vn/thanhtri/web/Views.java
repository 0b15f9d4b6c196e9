package vn.thanhtri.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;

/** Makes the {@link View} of a request. */
@Component
public class Views {
    static final String LANGUAGE_COOKIE = "lang";
    /** Set on a request whose page is drawn without anything that has to be asked for. */
    static final String BARE = "thanhtri.bare";

    private final Words words;
    private final Clock clock;
    private final Assets assets;
    private final ObjectProvider<MenuEntry> menu;
    private final ObjectProvider<AgencyNames> agencies;
    private final ObjectProvider<Inbox> inbox;
    private final ObjectProvider<ShellNotes> notes;
    private final boolean demo;

    Views(
            Words words,
            Clock clock,
            Assets assets,
            ObjectProvider<MenuEntry> menu,
            ObjectProvider<AgencyNames> agencies,
            ObjectProvider<Inbox> inbox,
            ObjectProvider<ShellNotes> notes,
            @Value("${thanhtri.demo:false}") boolean demo) {
        this.words = words;
        this.clock = clock;
        this.assets = assets;
        this.menu = menu;
        this.agencies = agencies;
        this.inbox = inbox;
        this.notes = notes;
        this.demo = demo;
    }

    /** The name of an agency for the bar; the capability that keeps agencies provides it. */
    public interface AgencyNames {
        String nameOf(long agency);
    }

    /** What waits to be read, for the bell in the bar; the capability that keeps messages provides it. */
    public interface Inbox {
        long countUnread(Actor actor);
    }

    public View of(HttpServletRequest request) {
        Actor actor = request.getAttribute(BARE) == null ? Acting.find().orElse(null) : null;
        String path = Objects.requireNonNullElse(
                (String) request.getAttribute("jakarta.servlet.error.request_uri"), request.getRequestURI());
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new View(
                words,
                languageOf(request),
                actor,
                agencyOf(actor),
                clock.instant(),
                path,
                Objects.requireNonNullElse(request.getQueryString(), ""),
                csrf == null ? "" : csrf.getToken(),
                actor == null ? List.of() : menuOf(actor),
                actor == null
                        ? 0
                        : inbox.stream()
                                .mapToLong(each -> each.countUnread(actor))
                                .sum(),
                assets,
                actor == null
                        ? List.of()
                        : notes.stream()
                                .flatMap(one -> one.above(path, actor).stream())
                                .toList(),
                actor == null
                        ? List.of()
                        : notes.stream()
                                .flatMap(one -> one.below(actor).stream())
                                .toList(),
                Typed.of(request),
                demo);
    }

    static Language languageOf(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            return Language.ofTag(asked);
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                    return Language.ofTag(cookie.getValue());
                }
            }
        }
        return Language.VI;
    }

    private List<MenuEntry> menuOf(Actor actor) {
        return menu.stream()
                .filter(entry -> entry.isFor(actor))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    private String agencyOf(@Nullable Actor actor) {
        AgencyNames names = agencies.getIfAvailable();
        return actor == null || actor.agency() == null || names == null ? "" : names.nameOf(actor.agency());
    }
}
