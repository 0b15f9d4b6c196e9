package vn.thanhtri.web.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.thanhtri.kernel.Refusal;

/**
 * Records that programs send are as their declaration says: a component that is not {@code @Nullable} is there, text is
 * plain. Otherwise a missing field would be found somewhere inside, as a bug.
 */
@ControllerAdvice
class BodyCheck extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        check("", body);
        return body;
    }

    private static void check(String field, @Nullable Object value) {
        switch (value) {
            case String text -> PlainText.check(field, text);
            case Collection<?> several -> several.forEach(one -> check(field, one));
            case Map<?, ?> named -> named.forEach((name, one) -> check(String.valueOf(name), one));
            case Record object when isOurs(object.getClass()) -> checkComponents(field, object);
            case null, default -> {}
        }
    }

    private static void checkComponents(String field, Record object) {
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            String name = field.isEmpty() ? component.getName() : field + "." + component.getName();
            Object value = read(object, component);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw Refusal.ofField("web.refusal.missing", name, Map.of("field", name))
                        .asException();
            }
            check(name, value);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("vn.thanhtri.");
    }

    private static @Nullable Object read(Record object, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException("cannot read " + component, closed);
        }
    }
}
