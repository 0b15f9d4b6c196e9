package vn.thanhtri.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where somebody goes on: always a path of this site, whatever {@code Host} or {@code Referer} a request came with. */
public final class Back implements AuthenticationSuccessHandler {
    private static final String START = "/";

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    /** To the page that was asked for before sign-in. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(next(request, response));
    }

    /** The page that was asked for before sign-in, once; the start where none was. */
    public String next(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest before = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        return pathOf(before == null ? null : before.getRedirectUrl());
    }

    /** Path and question of an address; the start where it has none. */
    public static String pathOf(@Nullable String address) {
        if (address == null) {
            return START;
        }
        try {
            URI uri = new URI(address);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^[/\\\\]+", START);
            if (!path.startsWith(START)) {
                return START;
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException none) {
            return START;
        }
    }
}
