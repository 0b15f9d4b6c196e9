package vn.thanhtri.walk;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;

/** Which verbs stand behind a door: those of the commands that its handler calls, and those that it asks for itself. */
final class Verbs {
    private static final int DEEPEST = 6;
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thanhtri");

    Set<Verb> behind(Door door) {
        Method handler = door.handler().getMethod();
        Set<Verb> found = EnumSet.noneOf(Verb.class);
        JavaClass home = classes.get(handler.getDeclaringClass());
        collect(home.getMethod(handler.getName(), handler.getParameterTypes()), found, new HashSet<>(), 0);
        return found;
    }

    private void collect(JavaMethod method, Set<Verb> found, Set<String> seen, int depth) {
        if (depth > DEEPEST || !seen.add(method.getFullName())) {
            return;
        }
        if (method.isAnnotatedWith(Asks.class)) {
            found.addAll(Set.of(method.getAnnotationOfType(Asks.class).value()));
            return;
        }
        boolean asks = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Entitled.class)
                        && call.getName().equals("ask"));
        if (asks) {
            method.getFieldAccesses().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(Verb.class))
                    .forEach(access -> found.add(Verb.valueOf(access.getName())));
        }
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
            if (!call.getTargetOwner().getPackageName().startsWith("vn.thanhtri")) {
                continue;
            }
            call.getTarget().resolveMember().ifPresent(next -> {
                collect(next, found, seen, depth + 1);
                if (next.getOwner().isInterface()) {
                    for (JavaClass each : next.getOwner().getAllSubclasses()) {
                        each.tryGetMethod(next.getName(), names(next))
                                .ifPresent(filled -> collect(filled, found, seen, depth + 1));
                    }
                }
            });
        }
    }

    private static String[] names(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }
}
