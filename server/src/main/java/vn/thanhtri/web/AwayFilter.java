package vn.thanhtri.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.thanhtri.kernel.database.DatabaseTrouble;

/**
 * Around everything else: a database that is away while a filter asks it, or while a page is drawn, is told in the same
 * words as one that is away in a command.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class AwayFilter extends OncePerRequestFilter {
    private final HandlerExceptionResolver troubles;

    AwayFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || DatabaseTrouble.of(failure).isEmpty()) {
                throw failure;
            }
            response.resetBuffer();
            tell(failure, request, response);
        }
    }

    private void tell(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ModelAndView words = troubles.resolveException(request, response, null, failure);
        try {
            if (words != null && words.getView() != null) {
                words.getView().render(words.getModel(), request, response);
            }
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
