package vn.thanhtri.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** No more of a request is read than its route may take: 2 MB, and 40 MB where files are sent. Counted as it comes, too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class SizeFilter extends OncePerRequestFilter {
    static final long MOST = 2_000_000;
    static final long MOST_OF_FILES = 40_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean files = type != null && (type.startsWith("multipart/") || type.startsWith("application/octet-stream"));
        long most = files ? MOST_OF_FILES : MOST;
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, most) : request, response);
    }

    /** A body whose length nobody said beforehand. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream whole;
        private final long most;
        private long read;

        CountedStream(ServletInputStream whole, long most) {
            this.whole = whole;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int sign = whole.read();
            count(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = whole.read(into, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > most) {
                throw new IOException("more than " + most + " bytes");
            }
        }

        @Override
        public boolean isFinished() {
            return whole.isFinished();
        }

        @Override
        public boolean isReady() {
            return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            whole.setReadListener(listener);
        }
    }
}
