package vn.thanhtri.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Handlers take a {@link Form}, or single parameters read by the same readers; everything sent is plain text. */
@Configuration
class FormSetup implements WebMvcConfigurer {
    private static final ObjectMapper JSON = JsonMapper.shared();

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, reading(Readers.MOMENT));
        registry.addConverter(String.class, LocalDateTime.class, reading(Readers.LOCAL));
        registry.addConverter(String.class, LocalDate.class, reading(Readers.DAY));
        registry.addConverter(String.class, LocalTime.class, reading(Readers.HOUR));
    }

    /** What is refused here has no name yet; the parameter it stands in gives it one. */
    @SuppressWarnings("NullAway") // Spring takes null from a converter for blank text
    private static <T> Converter<String, T> reading(Readers.Reader<T> reader) {
        return written -> reader.read("", written);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormOfRequest());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                request.getParameterMap().forEach((name, all) -> {
                    for (String one : all) {
                        PlainText.check(name, one);
                    }
                });
                return true;
            }
        });
    }

    private static final class FormOfRequest implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Form.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws IOException {
            HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            if (sent.getAttribute(Form.REFUSED) instanceof Form refused) {
                return refused;
            }
            String type = sent.getContentType();
            if (type == null || !type.contains("json")) {
                return Form.ofParameters(sent.getParameterMap());
            }
            byte[] body = sent.getInputStream().readAllBytes();
            try {
                return Form.ofObject(JSON.readTree(body));
            } catch (JacksonException unreadable) {
                throw Readers.refuse("body", "", "");
            }
        }
    }
}
