package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.SmallPlan;

/** What somebody might write into a rule file to harm the machine or stop the service. */
class AttacksTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");
    private static final Path EXPECTED = ATTACKS.resolve("expected.txt");

    private static Stream<Path> attacks() throws IOException {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream();
        }
    }

    /** The first wall: what is written. Each attack is told at its place, before anything is compiled. */
    @Test
    void refusesEachAttackWhereItIsWritten() throws IOException {
        var found = new StringBuilder();
        for (Path attack : attacks().toList()) {
            found.append(attack.getFileName()).append(": ").append(told(attack)).append('\n');
        }

        assertThat(found).asString().isEqualTo(Files.readString(EXPECTED));
    }

    private static String told(Path attack) throws IOException {
        var faults = new Diagnostics();
        RuleFile.read(source(attack), RuleLanguage.CLAUSES, Words.of(SmallPlan.vocabulary()), faults);
        return faults.sorted().stream()
                .map(each -> each.line() + ":" + each.column() + " " + each.code())
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing");
    }

    /**
     * The walls behind it: should the text be let through, hardly any attack compiles to something that is loaded, and none
     * reaches anything.
     */
    @Test
    void letsNothingThroughToTheMachineThatIsCompiledAllTheSame() throws IOException {
        List<String> compiled = new ArrayList<>();
        for (Path attack : attacks().toList()) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(2),
                    () -> compile(attack).ifPresent(rules -> {
                        compiled.add(String.valueOf(attack.getFileName()));
                        run(rules);
                    }));
        }

        assertThat(System.getProperty("attacked")).isNull();
        assertThat(Path.of("attacked")).doesNotExist();
        assertThat(Path.of("pom.xml")).exists();
        // What is left does nothing: imports that nothing uses, words that the engine passes over, joins that end.
        assertThat(compiled)
                .containsExactly(
                        "build-dialect.drl",
                        "build-import-class.drl",
                        "build-import-package.drl",
                        "build-import-static.drl",
                        "condition-any-object.drl",
                        "condition-calculation.drl",
                        "condition-cross-join.drl",
                        "condition-foreign-fact.drl",
                        "condition-joined-with-itself.drl",
                        "consequence-assignment.drl",
                        "consequence-cast.drl",
                        "consequence-class-literal.drl",
                        "consequence-conditional.drl",
                        "consequence-text-block.drl",
                        "head-annotation-with-code.drl",
                        "head-annotation.drl",
                        "head-dialect-mvel.drl",
                        "head-extends.drl",
                        "head-named-consequence.drl");
    }

    private static Optional<KieBase> compile(Path attack) throws IOException {
        return RuleCompiler.compile(
                List.of(source(attack)), RuleLanguage.CLAUSES, KeptRules.inMemory(), new Diagnostics());
    }

    private static void run(KieBase rules) {
        KieSession session = rules.newKieSession();
        try {
            session.insert(SmallPlan.HILL);
            session.insert(Period.parse("2023-11"));
            session.fireAllRules(1_000);
        } finally {
            session.dispose();
        }
    }

    private static RuleFolder.SourceFile source(Path attack) throws IOException {
        return new RuleFolder.SourceFile("clauses/attack.drl", Files.readString(attack));
    }
}
