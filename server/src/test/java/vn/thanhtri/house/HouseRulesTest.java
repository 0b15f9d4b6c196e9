package vn.thanhtri.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Rows;

/** What STYLE.md promises and a machine can hold. */
@AnalyzeClasses(
        packages = "vn.thanhtri",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.OwnCode.class})
class HouseRulesTest {
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Info|Data|Service|Processor|Handler)");

    private static final int MOST_LINES = 250;

    /** Being taken apart by those who work on them; nothing is added here. */
    private static final Set<String> STILL_LONGER = Set.of("Cases.java", "CaseStore.java");

    /** Templates are generated; they follow the code they draw. */
    static class OwnCode implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/vn/thanhtri/jte/");
        }
    }

    @ArchTest
    static final ArchRule names_are_the_fields = noClasses()
            .should(ArchConditions.be(DescribedPredicate.<JavaClass>describe(
                    "named with an empty word",
                    type -> EMPTY_WORDS.matcher(type.getSimpleName()).matches())));

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("a demo and a test live on another day: ask the Clock");

    @ArchTest
    static final ArchRule sql_stands_in_stores = noClasses()
            .that()
            .resideOutsideOfPackages("vn.thanhtri.kernel..")
            .and()
            .haveNameNotMatching(".*(Store|Query|Ledger|Search|Board|Figures).*")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .because("all SQL of a capability stands in its stores");

    @ArchTest
    static final ArchRule instants_cross_to_the_database_in_one_place = noClasses()
            .that()
            .doNotBelongToAnyOf(Rows.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(OffsetDateTime.class)
            .because("kernel.Rows gives and takes instants");

    @ArchTest
    static final ArchRule what_is_missing_is_said_in_one_place = noClasses()
            .that()
            .doNotBelongToAnyOf(Found.class)
            .should()
            .callConstructor(NoSuchElementException.class, String.class)
            .because("kernel.Found answers a number that is not there");

    @Test
    void files_are_read_at_one_sitting() throws IOException {
        List<String> longer = new ArrayList<>();
        for (String root : List.of("src/main/java", "../tiers/src/main/java", "../bench/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(any -> any.toString().endsWith(".java")).toList()) {
                    int lines = Files.readAllLines(file).size();
                    if (lines > MOST_LINES
                            && !STILL_LONGER.contains(file.getFileName().toString())) {
                        longer.add(file + ": " + lines);
                    }
                }
            }
        }
        assertThat(longer)
                .as("split at a seam (a reader, a rule, a view) what has more than " + MOST_LINES + " lines")
                .isEmpty();
    }
}
