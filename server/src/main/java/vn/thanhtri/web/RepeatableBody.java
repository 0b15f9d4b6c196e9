package vn.thanhtri.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import vn.thanhtri.kernel.Sha256;

/** A request whose body was read once and can be read again; within the size that its route may take. */
final class RepeatableBody extends HttpServletRequestWrapper {
    private final byte[] body;

    RepeatableBody(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readAllBytes();
    }

    /** SHA-256 of the body and of what is asked in the address. */
    String hash() {
        String asked = getQueryString() == null ? "" : getQueryString();
        return Sha256.hex(
                (asked + '\n' + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream again = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return again.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return again.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return again.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("read at once");
            }
        };
    }
}
