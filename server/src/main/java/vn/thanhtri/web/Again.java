package vn.thanhtri.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.web.form.Form;

/**
 * A form that was refused is shown again: the page it stands on is made anew, as for a visit, and its components find in
 * {@link Typed} what had been typed. The page is the one the form names, else the one the browser came from, else the
 * nearest page above the address it was sent to. So no handler has to catch a refusal, and none can forget to.
 */
@Component
class Again {
    private static final Logger LOG = LoggerFactory.getLogger(Again.class);
    private static final Set<String> SHELL = Set.of("_csrf", "_key", "_page", "_form", "password");

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
    private final TransactionTemplate outside;

    Again(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            @Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> adapter,
            PlatformTransactionManager transactions) {
        this.mapping = mapping;
        this.adapter = adapter;
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * The page with the refused form, or null where there is none: the refusal then has a page of its own. A page that
     * does not offer this form to who sent it, or no longer, would not say why.
     */
    @Nullable
    View find(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        for (String page : pagesOf(request)) {
            Visit visit = new Visit(request, page);
            Map<String, List<String>> values = valuesOf(request);
            Typed.Refused refused = new Typed.Refused(formOf(request), values, refusal);
            refused.rememberIn(visit);
            visit.setAttribute(Form.REFUSED, Form.of(values));
            Optional<Page.Drawn> drawn = outside.execute(status -> draw(visit, response, refusal.status()));
            if (drawn.isPresent() && refused.said().get()) {
                return drawn.get();
            }
        }
        return null;
    }

    private Optional<Page.Drawn> draw(Visit visit, HttpServletResponse response, int status) {
        return show(visit, response)
                .filter(Page.class::isInstance)
                .map(page -> ((Page) page).withStatus(status).draw(visit));
    }

    private Optional<View> show(Visit visit, HttpServletResponse response) {
        try {
            ServletRequestPathUtils.parseAndCache(visit);
            HandlerExecutionChain chain = mapping.getObject().getHandler(visit);
            if (chain == null) {
                return Optional.empty();
            }
            ModelAndView made = adapter.getObject().handle(visit, response, chain.getHandler());
            return made == null ? Optional.empty() : Optional.ofNullable(made.getView());
        } catch (RefusedException | NoSuchElementException | TypeMismatchException | ServletException noSuchPage) {
            return Optional.empty();
        } catch (Exception bug) {
            LOG.error("page of the refused form: {}", visit.getRequestURI(), bug);
            return Optional.empty();
        }
    }

    /** A form may have buttons that send it elsewhere; it is the same form. */
    private static String formOf(HttpServletRequest request) {
        String form = request.getParameter("_form");
        return form == null ? request.getRequestURI() : form;
    }

    private static List<String> pagesOf(HttpServletRequest request) {
        List<String> pages = new ArrayList<>();
        String named = request.getParameter("_page");
        if (named != null && isOurs(named)) {
            pages.add(named);
        }
        String referer = request.getHeader("Referer");
        if (referer != null) {
            try {
                URI from = URI.create(referer);
                if (request.getServerName().equals(from.getHost()) && from.getPath() != null) {
                    pages.add(from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()));
                }
            } catch (IllegalArgumentException noAddress) {
                // a browser's word, not needed
            }
        }
        String sentTo = request.getRequestURI();
        pages.add(sentTo + "/new");
        for (String path = sentTo; path.length() > 1; path = path.substring(0, path.lastIndexOf('/'))) {
            pages.add(path);
        }
        pages.removeIf(page -> page.startsWith("/api/") || page.startsWith("/sign-") || page.isEmpty());
        return pages;
    }

    private static boolean isOurs(String page) {
        return page.startsWith("/") && !page.startsWith("//") && !page.contains("\\");
    }

    private static Map<String, List<String>> valuesOf(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> {
            if (!SHELL.contains(name)) {
                values.put(name, Arrays.asList(all));
            }
        });
        return values;
    }
}
