package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;

/** The table of entitlements: asked before every command, asked nowhere else, and shown as it is. */
@DisplayName("The table of entitlements")
class EntitlementsTest {
    private static final Path PAPER = Path.of("..", "docs", "security.md");
    private static final String BEGIN = "<!-- entitlements:begin -->";
    private static final String END = "<!-- entitlements:end -->";
    private static final List<Role> ROLES =
            List.of(Role.COMMANDER, Role.EPIDEMIOLOGIST, Role.OFFICER, Role.OFFICE, Role.POLICE, Role.ADMINISTRATOR);

    private static final List<JavaClass> CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.thanhtri").stream()
                    .filter(type -> !type.getPackageName().startsWith("vn.thanhtri.jte"))
                    .toList();

    @Test
    @DisplayName("is asked by every command; what nobody commands says of what it is the consequence")
    void everyCommandAsks() {
        Set<String> silent = new TreeSet<>();
        int commands = 0;
        for (JavaClass type : CLASSES) {
            for (JavaMethod method : type.getMethods()) {
                if (isWriting(type, method)) {
                    commands++;
                    if (!method.isAnnotatedWith(Asks.class) && !method.isAnnotatedWith(Consequence.class)) {
                        silent.add(method.getFullName());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(commands).isGreaterThan(80);
    }

    @Test
    @DisplayName("is the only place that tells one role from another")
    void rolesAreComparedNowhereElse() {
        Set<String> elsewhere = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String home = type.getPackageName();
            if (home.startsWith("vn.thanhtri.kernel") || home.startsWith("vn.thanhtri.app.demo")) {
                continue;
            }
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                if (access.getTargetOwner().isEquivalentTo(Role.class)
                        && !access.getName().equals(Role.SYSTEM.name())) {
                    elsewhere.add(access.getDescription());
                }
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @ParameterizedTest(name = "{0} may {1} at {2}: {3}")
    @CsvSource({
        "POLICE, TAKE_DOCUMENT, 19., false",
        "POLICE, ESCALATE_DUTY, 19., false",
        "POLICE, REGISTER_PERSON, 19.173., false",
        "POLICE, MOVE_PERSON, 19.173., false",
        "POLICE, WITHDRAW_ACT, 19.173., false",
        "POLICE, SEE_FULL_NUMBERS, 19.173., true",
        "OFFICE, SEE_FULL_NUMBERS, 19., false",
        "OFFICE, REGISTER_PERSON, 19., false",
        "OFFICE, TAKE_DOCUMENT, 19., true",
        "OFFICER, TAKE_DOCUMENT, 19.173., false",
        "OFFICER, REGISTER_PERSON, 19.173.05917., true",
        "OFFICER, DECIDE_POLICY, 19., false",
        "ADMINISTRATOR, CORRECT_CASE, 19., false",
        "ADMINISTRATOR, CONFIRM_CASE, 19., false",
        "ADMINISTRATOR, WITHDRAW_CASE, 19., false",
        "ADMINISTRATOR, CORRECT_PERSON, 19., false",
        "ADMINISTRATOR, RECORD_ACT, 19., false",
        "ADMINISTRATOR, DECIDE_POLICY, 19.173.05917., false",
        "ADMINISTRATOR, DECIDE_POLICY, 19.173., false",
        "ADMINISTRATOR, DECIDE_POLICY, 19., true",
        "ADMINISTRATOR, KEEP_ACCOUNTS, 19.173., true",
        "COMMANDER, KEEP_ACCOUNTS, 19., false",
        "EPIDEMIOLOGIST, CONFIRM_CASE, 19., true",
        "EPIDEMIOLOGIST, DISPATCH_DOCUMENT, 19., false",
        "SYSTEM, DECIDE_POLICY, '', true"
    })
    void whoMayWhat(Role role, Verb verb, String area, boolean may) {
        assertThat(Entitled.may(new Actor(1L, 1L, "ai đó", area, role), verb)).isEqualTo(may);
    }

    /** Run with {@code -Dthanhtri.draw=true} to write the table. */
    @Test
    @DisplayName("stands in docs/security.md as it is in the code")
    void isShownAsItIs() throws IOException {
        String text = Files.readString(PAPER);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String table = table();
        if (Boolean.getBoolean("thanhtri.draw")) {
            Files.writeString(PAPER, text.substring(0, begin) + table + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end))
                .as("the table in docs/security.md; write it anew with -Dthanhtri.draw=true")
                .isEqualTo(table);
    }

    private static boolean isWriting(JavaClass type, JavaMethod method) {
        boolean kernel = type.getPackageName().startsWith("vn.thanhtri.kernel");
        return !kernel
                && !type.isAnnotatedWith(Controller.class)
                && !type.isAnnotatedWith(RestController.class)
                && !type.isAnnotatedWith(Repository.class)
                && method.isAnnotatedWith(Transactional.class)
                && !method.getAnnotationOfType(Transactional.class).readOnly();
    }

    private static String table() throws IOException {
        Properties words = new Properties();
        words.load(new java.io.StringReader(Files.readString(
                Path.of("src/main/resources/vn/thanhtri/kernel/words.en.properties"), StandardCharsets.UTF_8)));
        Map<Verb, Set<String>> commands = new EnumMap<>(Verb.class);
        for (JavaClass type : CLASSES) {
            for (JavaMethod method : type.getMethods()) {
                if (isWriting(type, method) && method.isAnnotatedWith(Asks.class)) {
                    for (Verb verb : method.getAnnotationOfType(Asks.class).value()) {
                        commands.computeIfAbsent(verb, any -> new TreeSet<>())
                                .add("`" + type.getSimpleName() + "." + method.getName() + "`");
                    }
                }
            }
        }
        StringBuilder table = new StringBuilder("\n| verb | whose |");
        ROLES.forEach(role ->
                table.append(' ').append(words.getProperty("role." + role)).append(" |"));
        table.append(" commands |\n| --- | --- |")
                .append(" :-: |".repeat(ROLES.size()))
                .append(" --- |\n");
        for (Verb verb : Verb.values()) {
            table.append("| ").append(words.getProperty(verb.key())).append(" | ");
            table.append(words.getProperty("whose." + verb.whose())).append(" |");
            ROLES.forEach(role -> table.append(verb.roles().contains(role) ? " ✓ |" : " |"));
            table.append(' ')
                    .append(String.join(", ", commands.getOrDefault(verb, Set.of())))
                    .append(" |\n");
        }
        return table.toString();
    }
}
