package vn.plancompliance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.assessment.Change;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.plan.Vocabulary;

class ArchitectureTest {

    private static final String BASE = "vn.plancompliance.";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.plancompliance");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plan       | plan
                    reporting  | plan reporting
                    finding    | plan reporting finding
                    intake     | plan reporting intake
                    rulebook   | plan reporting finding rulebook
                    evaluation | plan reporting finding rulebook evaluation
                    access     | plan register access
                    assessment | plan reporting finding intake register rulebook evaluation access assessment
                    register   | plan reporting finding register
                    authoring  | plan reporting finding register rulebook evaluation access assessment authoring
                    """)
    void aPackageUsesNoOthersThanTheseOfTheProgram(String name, String used) {
        String[] allowed = Stream.of(used.split(" ")).map(each -> BASE + each).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + name)
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + ".")
                        .or(resideInAPackage("vn.plancompliance.."))
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
                .check(PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "reporting", "finding"})
    void valuesKnowNoFramework(String name) {
        noClasses()
                .that()
                .resideInAPackage(BASE + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "tools.jackson..", "com.fasterxml..", "org.kie..", "org.drools..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheRuleBookAndTheEvaluationKnowTheRuleEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "rulebook", BASE + "evaluation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheRegisterKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "register")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.boot.jdbc..",
                        "org.flywaydb..",
                        "org.h2..")
                .check(PROGRAM);
    }

    @Test
    void noDoorUsesAnother() {
        slices().matching(BASE + "delivery.(*)..")
                .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are doors",
                        slice -> !slice.getDescription().endsWith("answer")
                                && !slice.getDescription().endsWith("document")
                                && !slice.getDescription().endsWith("lock")
                                && !slice.getDescription().endsWith("upload")))
                .should()
                .notDependOnEachOther()
                .check(PROGRAM);
    }

    @Test
    void doorsJudgeNothingAndSeeNoMoreOfIntakeAndRuleBookThanTheirRefusals() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "delivery..")
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "evaluation")
                        .or(simpleName("Intake"))
                        .or(simpleName("RuleBook"))
                        .or(simpleName("RuleBooks")))
                .check(PROGRAM);
    }

    @Test
    void documentsTellResultsAndSeeNoUseCase() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "delivery.document")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.plancompliance..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(
                                        BASE + "plan",
                                        BASE + "reporting",
                                        BASE + "finding",
                                        BASE + "delivery.answer",
                                        BASE + "delivery.document")
                                .or(belongToAnyOf(Change.class)))))
                .check(PROGRAM);
    }

    @Test
    void noPackageIsANameForEverything() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .check(PROGRAM.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are written by hand",
                        each -> !each.isAnnotatedWith("org.mapstruct.Generated")
                                && !each.getSimpleName().endsWith("MapperImpl"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "src/test/resources/province/rules"})
    void nothingOfAPlanStandsInTheProgram(String rules) throws Exception {
        Vocabulary vocabulary =
                RuleBookInForce.open(Path.of(rules)).assessments().vocabulary();
        List<String> words = Stream.of(
                        vocabulary.units().stream()
                                .flatMap(unit ->
                                        Stream.of(unit.code(), unit.name().vi())),
                        vocabulary.indicators().stream().map(indicator -> indicator.code()),
                        vocabulary.events().stream().map(event -> event.code()))
                .flatMap(each -> each)
                .map(word -> "\"" + word.toLowerCase(Locale.ROOT) + "\"")
                .toList();
        // The examples of the description of the API are reports of the plan by which they are tried.
        Path examples = Path.of("src/main/resources/vn/plancompliance/delivery/http/openapi");
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.startsWith(examples))
                    .toList()) {
                assertThat(words.stream().filter(text(file)::contains))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).toLowerCase(Locale.ROOT);
    }
}
