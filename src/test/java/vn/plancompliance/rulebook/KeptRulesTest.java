package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.slf4j.LoggerFactory;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.Period;

/** Each opening has a memory of its own, as another process would; what it compiles is told by the compiler's log. */
class KeptRulesTest {

    private static final Logger COMPILER = (Logger) LoggerFactory.getLogger(RuleCompiler.class);
    private static final String RULE_CLASS = "clauses/P";

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @TempDir
    private Path folder;

    private Path rules;
    private Path cache;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        cache = folder.resolve("cache");
        SmallRules.atLeast(50).writeTo(rules);
        COMPILER.setLevel(Level.DEBUG);
        COMPILER.addAppender(told);
        told.start();
    }

    @AfterEach
    void stopListening() {
        COMPILER.detachAppender(told);
        COMPILER.setLevel(null);
    }

    private RuleBook open() throws BrokenRuleBook {
        return RuleBooks.load(rules, Judge.LANGUAGE, KeptRules.in(cache));
    }

    /** The layers that were compiled since the last question. */
    private List<String> compiled() {
        List<String> layers = told.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .map(line -> line.replace("compiling ", ""))
                .toList();
        told.list.clear();
        return layers;
    }

    private void edit(String file, String from, String to) {
        ProjectRules.edit(rules, file, from, to);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }

    /** The file that holds the classes of the clauses. */
    private Path keptClauses() throws IOException {
        return kept().stream()
                .filter(file -> holds(file, RULE_CLASS))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Obligation> demanded(RuleBook book) {
        return book.derive(book.vocabulary().unit("hill").orElseThrow(), Period.parse("2023-11"), List.of()).stream()
                .map(Derived::obligation)
                .toList();
    }

    private static void assertSame(RuleBook book, RuleBook other) {
        assertThat(book.hash()).isEqualTo(other.hash());
        assertThat(book.rules()).containsExactlyElementsOf(other.rules());
        assertThat(book.scenarios()).hasToString(other.scenarios().toString());
        assertThat(demanded(book)).isEqualTo(demanded(other)).isNotEmpty();
    }

    @Test
    void compilesNothingASecondTime() throws Exception {
        RuleBook first = open();
        assertThat(compiled()).containsExactly("clauses", "judgement");

        RuleBook second = open();

        assertThat(compiled()).isEmpty();
        assertSame(second, first);
    }

    @Test
    void compilesTheLayerAloneThatChanged() throws Exception {
        open();
        compiled();

        edit(SmallRules.CLAUSES, "atLeast(50)", "atLeast(60)");
        RuleBook changed = open();

        assertThat(compiled()).containsExactly("clauses");
        assertSame(changed, RuleBooks.load(rules, Judge.LANGUAGE));
    }

    @Test
    void compilesNothingForAScenarioThatChangedButReadsIt() throws Exception {
        RuleBook first = open();
        compiled();

        edit(SmallRules.SCENARIOS, "outcome: UNDETERMINED", "outcome: UNSURE");

        assertThatThrownBy(this::open).isInstanceOf(BrokenRuleBook.class);
        edit(SmallRules.SCENARIOS, "outcome: UNSURE", "outcome: MET");
        assertThat(open().scenarios())
                .hasSameSizeAs(first.scenarios())
                .asString()
                .isNotEqualTo(first.scenarios().toString());
        assertThat(compiled()).isEmpty();
    }

    @Test
    void tellsTheFaultsOfAFolderEachTime() throws Exception {
        open();
        edit(SmallRules.CLAUSES, "leads(\"II.1\")", "leads(\"II.2\")");
        edit("judgement/targets.drl", "conclusive, reached", "conclusive, reachd");

        BrokenRuleBook first = faults();

        assertThat(first.diagnostics()).hasSize(2);
        assertThat(faults().diagnostics()).isEqualTo(first.diagnostics());
    }

    @Test
    void tellsWhatSpeaksAgainstRulesThatCompileEachTime() throws Exception {
        edit(SmallRules.CLAUSES, "atLeast(50)", "lessThan(0)");

        BrokenRuleBook first = faults();

        assertThat(first.diagnostics()).isNotEmpty();
        assertThat(faults().diagnostics()).isEqualTo(first.diagnostics());
    }

    private BrokenRuleBook faults() {
        try {
            open();
            throw new AssertionError("there are no faults");
        } catch (BrokenRuleBook e) {
            return e;
        }
    }

    @Test
    void tellsAFileTooManyThoughAllOthersAreKnown() throws Exception {
        open();
        Files.writeString(rules.resolve("clauses/notes.txt"), "");

        assertThat(faults().diagnostics()).extracting(Diagnostic::file).containsExactly("clauses/notes.txt");
    }

    private void damage(Path file, UnaryOperator<byte[]> how) throws IOException {
        Files.write(file, how.apply(Files.readAllBytes(file)));
    }

    private void assertCompiledAnew(String... layers) throws Exception {
        RuleBook book = open();
        assertThat(compiled()).containsExactly(layers);
        assertSame(book, RuleBooks.load(rules, Judge.LANGUAGE));
        compiled();
        open();
        assertThat(compiled()).isEmpty();
    }

    @Test
    void compilesAnewWhatIsDamagedAndKeepsItWhole() throws Exception {
        open();
        compiled();
        Path file = keptClauses();
        int length = (int) Files.size(file);
        for (int place : new int[] {0, 70, length / 2, length - 1}) {
            damage(file, bytes -> {
                bytes[place] ^= 1;
                return bytes;
            });
            assertCompiledAnew("clauses");
        }
    }

    @Test
    void compilesAnewWhatIsCutShort() throws Exception {
        open();
        compiled();
        Path file = keptClauses();
        int length = (int) Files.size(file);
        for (int left : new int[] {0, 10, length / 2, length - 1}) {
            damage(file, bytes -> Arrays.copyOf(bytes, left));
            assertCompiledAnew("clauses");
        }
    }

    @Test
    void doesNotTakeOneForTheOther() throws Exception {
        open();
        Path before = keptClauses();
        byte[] old = Files.readAllBytes(before);
        edit(SmallRules.CLAUSES, "atLeast(50)", "atLeast(60)");
        open();
        compiled();
        for (Path file : kept()) {
            if (!file.equals(before) && holds(file, RULE_CLASS)) {
                Files.write(file, old);
            }
        }

        assertCompiledAnew("clauses");
    }

    @Test
    void readsNothingToWhichOthersCanWrite() throws Exception {
        open();
        compiled();

        Files.setPosixFilePermissions(keptClauses(), PosixFilePermissions.fromString("rw--w----"));
        assertCompiledAnew("clauses");

        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        open();
        assertThat(compiled()).containsExactly("clauses", "judgement");
    }

    @Test
    void readsNothingOfSomebodyElse() throws Exception {
        open();
        compiled();
        Assumptions.assumeTrue((int) Files.getAttribute(cache, "unix:uid") == 0, "only root gives files away");

        Files.setAttribute(keptClauses(), "unix:uid", 65_534);
        assertCompiledAnew("clauses");

        Files.setAttribute(cache, "unix:uid", 65_534);
        open();
        assertThat(compiled()).containsExactly("clauses", "judgement");
    }

    @Test
    void followsNoLinkToAFile() throws Exception {
        open();
        compiled();
        Path file = keptClauses();
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);

        assertCompiledAnew("clauses");
    }

    @Test
    void letsNobodyElseReadOrWriteWhatItKeeps() throws Exception {
        open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
        assertThat(kept())
                .hasSize(3)
                .extracting(file -> PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .containsOnly("rw-------");
    }

    @Test
    void loadsNoClassThatDoesWhatRulesMustNot() throws Exception {
        open();
        compiled();
        plant(classes -> classes.replaceAll((name, bytes) -> name.contains("/Lambda") ? harmful(bytes) : bytes));

        assertCompiledAnew("clauses");
        assertThat(System.getProperty("planted")).isNull();
    }

    @Test
    void loadsNoClassBesideThoseOfRules() throws Exception {
        open();
        compiled();
        plant(classes -> classes.put("vn/plancompliance/plan/Planted.class", named("vn/plancompliance/plan/Planted")));

        assertCompiledAnew("clauses");
    }

    @Test
    void loadsNothingThatIsNoClass() throws Exception {
        open();
        compiled();
        plant(classes -> classes.replaceAll((name, bytes) -> new byte[] {1, 2, 3}));

        assertCompiledAnew("clauses");
    }

    /** Keeps other classes for the clauses, as whoever can write as this user might. */
    private void plant(Consumer<Map<String, byte[]>> how) throws IOException {
        Path file = keptClauses();
        String key = String.valueOf(file.getFileName()).replace(".kept", "");
        var files = new KeptFiles(cache);
        var classes = new HashMap<>(files.find(key).orElseThrow());
        how.accept(classes);
        files.keep(key, classes);
    }

    /** The class, which now does something when it is loaded. */
    private static byte[] harmful(byte[] compiled) {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(compiled)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
                                return name.equals("<clinit>") ? new Harm(method) : method;
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static final class Harm extends MethodVisitor {
        private Harm(MethodVisitor method) {
            super(Opcodes.ASM9, method);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitLdcInsn("planted");
            visitLdcInsn("yes");
            visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/System",
                    "setProperty",
                    "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                    false);
            visitInsn(Opcodes.POP);
        }
    }

    private static byte[] named(String name) {
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        return writer.toByteArray();
    }

    @Test
    void worksWhereNothingCanBeKept() throws Exception {
        Files.writeString(cache, "a file stands where the folder should");

        RuleBook book = open();

        assertThat(compiled()).containsExactly("clauses", "judgement");
        assertSame(book, RuleBooks.load(rules, Judge.LANGUAGE));
    }

    @Test
    void keepsNoMoreThanTheNewest() throws IOException {
        var files = new KeptFiles(cache);
        for (int i = 0; i < 50; i++) {
            files.keep("rules-" + i, Map.of("rules", new byte[] {(byte) i}));
            Files.setLastModifiedTime(cache.resolve("rules-" + i + ".kept"), FileTime.fromMillis(i * 1000L));
        }

        assertThat(kept()).hasSize(40);
        assertThat(files.find("rules-49").orElseThrow().get("rules")).containsExactly(49);
        assertThat(files.find("rules-9")).isEmpty();
    }

    @Test
    void isReadWholeWhileOthersWriteTheSame() throws Exception {
        byte[] part = new byte[300_000];
        Arrays.fill(part, (byte) 7);
        new KeptFiles(cache).keep("rules", Map.of("part", part));
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            var writer = new Thread(() -> {
                for (int n = 0; n < 50; n++) {
                    new KeptFiles(cache).keep("rules", Map.of("part", part));
                }
            });
            writer.start();
            writers.add(writer);
        }

        for (int n = 0; n < 100; n++) {
            assertThat(new KeptFiles(cache).find("rules").orElseThrow().get("part"))
                    .isEqualTo(part);
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(kept()).hasSize(1);
    }
}
