package vn.plancompliance.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.Signature;
import vn.plancompliance.register.TestRegister;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleFiles;
import vn.plancompliance.rulebook.SmallRules;

/** The rules folder at the start of the server and while it runs; the register is kept from one start to the next. */
class RulesOnDiskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T01:02:03Z"), ZoneOffset.UTC);
    private static final Signature AN = new Signature("An", "thử");

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private final List<Path> checked = new ArrayList<>();
    private TestRegister register;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(data);
        write(SmallRules.atLeast(100));
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private void write(RuleFiles files) throws Exception {
        for (String layer : List.of("clauses", "judgement", "scenarios")) {
            FileSystemUtils.deleteRecursively(folder.resolve(layer));
        }
        files.writeTo(folder);
    }

    private void spoil() throws Exception {
        Path file = folder.resolve(SmallRules.CLAUSES);
        Files.writeString(file, Files.readString(file).replace("rule \"", "rul \""));
    }

    private RulesOnDisk start() throws BrokenRuleBook {
        return RulesOnDisk.start(folder, register.versions(), KeptRules.inMemory(), CLOCK, candidate -> {
            checked.add(candidate);
            return QuickCheck.of(candidate);
        });
    }

    private static int version(RulesOnDisk rules) {
        return rules.publishing().current().version().number();
    }

    private static String digest(RulesOnDisk rules) {
        return rules.publishing().current().version().digest();
    }

    @Test
    void countAtTheFirstStartIfTheyCompile() throws Exception {
        RulesOnDisk rules = start();

        var version = rules.publishing().current().version();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.rules()).isEqualTo(rules.publishing().inForce().hash());
        assertThat(version.digest()).isEqualTo(SmallRules.atLeast(100).digest());
        assertThat(version.origin()).isEqualTo(Origin.FOLDER);
        assertThat(version.since()).isEqualTo(CLOCK.instant());
        assertThat(version.signature().by()).isEqualTo(System.getProperty("user.name"));
        assertThat(version.signature().why())
                .isEqualTo("Đọc từ thư mục quy tắc lúc máy chủ khởi động."
                        + " / Read from the rules folder when the server started.");
        assertThat(rules.rejected()).isEmpty();
    }

    @Test
    void doNotStartAServerIfTheyAreBrokenAndNothingEverCounted() throws Exception {
        spoil();

        assertThatExceptionOfType(BrokenRuleBook.class)
                .isThrownBy(this::start)
                .satisfies(
                        broken -> assertThat(broken.diagnostics().get(0).file()).isEqualTo(SmallRules.CLAUSES));
        assertThat(register.versions().all()).isEmpty();
    }

    @Test
    void areNeitherAddedNorCheckedAgainWhenUnchanged() throws Exception {
        start();
        RulesOnDisk again = start();

        assertThat(version(again)).isEqualTo(1);
        assertThat(checked).isEmpty();
    }

    @Test
    void leaveInForceWhatWasPublishedSinceTheyWereLastRead() throws Exception {
        start().publishing().publish(SmallRules.atLeast(200), AN);
        RulesOnDisk again = start();

        assertThat(version(again)).isEqualTo(2);
        assertThat(digest(again)).isEqualTo(SmallRules.atLeast(200).digest());
        assertThat(again.publishing().inForce().hash())
                .isEqualTo(again.publishing().current().version().rules());
    }

    @Test
    void countWhenEditedWhileNoServerRan() throws Exception {
        start().publishing().publish(SmallRules.atLeast(200), AN);
        write(SmallRules.atLeast(300));
        RulesOnDisk again = start();

        assertThat(version(again)).isEqualTo(3);
        assertThat(digest(again)).isEqualTo(SmallRules.atLeast(300).digest());
    }

    @Test
    void areNotCheckedAtTheStartIfTheyCountedBefore() throws Exception {
        start().publishing().publish(SmallRules.atLeast(200), AN);
        write(SmallRules.atLeast(300));
        start();
        checked.clear();
        write(SmallRules.atLeast(200));

        assertThat(version(start())).isEqualTo(4);
        assertThat(checked).isEmpty();
    }

    @Test
    void areNoNewVersionIfEditedToWhatIsInForce() throws Exception {
        start().publishing().publish(SmallRules.atLeast(200), AN);
        write(SmallRules.atLeast(200));
        RulesOnDisk again = start();
        assertThat(version(again)).isEqualTo(2);
        again.publishing().publish(SmallRules.atLeast(300), AN);

        assertThat(version(start())).isEqualTo(3);
    }

    @Test
    void leaveTheNewestVersionInForceIfBrokenAtTheStart() throws Exception {
        start();
        spoil();
        RulesOnDisk again = start();

        assertThat(version(again)).isEqualTo(1);
        assertThat(again.rejected()).hasValueSatisfying(rejection -> {
            assertThat(rejection.at()).isEqualTo(CLOCK.instant());
            assertThat(rejection.folder()).isEqualTo(folder);
            assertThat(rejection.diagnostics().get(0).file()).isEqualTo(SmallRules.CLAUSES);
        });
    }

    @Test
    void leaveTheNewestVersionInForceIfTheirScenariosFailAtTheStart() throws Exception {
        start();
        write(SmallRules.with(300, 200));
        RulesOnDisk again = start();

        assertThat(version(again)).isEqualTo(1);
        assertThat(again.rejected().orElseThrow().diagnostics())
                .extracting(Diagnostic::code)
                .containsOnly(Diagnostic.Code.SCENARIO);
    }

    @Test
    void leaveTheNewestVersionInForceIfTheyAreGone() throws Exception {
        start();
        FileSystemUtils.deleteRecursively(folder);
        RulesOnDisk again = start();

        assertThat(version(again)).isEqualTo(1);
        assertThat(again.rejected().orElseThrow().diagnostics()).hasSize(1);
    }

    @Test
    void countWhenTwoLooksInARowSeeTheSameEdit() throws Exception {
        RulesOnDisk rules = start();
        write(SmallRules.atLeast(200));
        rules.look();
        assertThat(version(rules)).isEqualTo(1);
        write(SmallRules.atLeast(300));
        rules.look();
        assertThat(version(rules)).isEqualTo(1);
        rules.look();

        assertThat(version(rules)).isEqualTo(2);
        assertThat(digest(rules)).isEqualTo(SmallRules.atLeast(300).digest());
        assertThat(rules.publishing().current().version().signature().why())
                .isEqualTo("Thư mục quy tắc trên máy chủ được sửa. / The rules folder on the server was edited.");
    }

    @Test
    void areNotConsideredAgainAndAgain() throws Exception {
        RulesOnDisk rules = start();
        write(SmallRules.with(300, 200));
        for (int i = 0; i < 5; i++) {
            rules.look();
        }

        assertThat(checked).hasSize(1);
        assertThat(version(rules)).isEqualTo(1);
        assertThat(rules.rejected()).isPresent();
    }

    @Test
    void areNoLongerRejectedWhenMended() throws Exception {
        RulesOnDisk rules = start();
        spoil();
        rules.look();
        rules.look();
        assertThat(rules.rejected()).isPresent();
        write(SmallRules.atLeast(200));
        rules.look();
        rules.look();

        assertThat(rules.rejected()).isEmpty();
        assertThat(version(rules)).isEqualTo(2);
    }

    @Test
    void areNoLongerRejectedWhenPutBackAndUndoNoLaterPublication() throws Exception {
        RulesOnDisk rules = start();
        rules.publishing().publish(SmallRules.atLeast(200), AN);
        spoil();
        rules.look();
        rules.look();
        assertThat(rules.rejected()).isPresent();
        write(SmallRules.atLeast(100));
        rules.look();
        rules.look();

        assertThat(rules.rejected()).isEmpty();
        assertThat(version(rules)).isEqualTo(2);
    }
}
