package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles rule files that have been parsed without fault. */
final class RuleCompiler {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);

    private static final String ROOT = "src/main/resources/";

    static {
        // Days in conditions are written as everywhere else in the rules. Drools reads this once, before its first
        // rule.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
    }

    private RuleCompiler() {}

    /** A layer in which nothing is wrong: its classes, and what they are once they are loaded. */
    private record Compiled(RuleClasses classes, KieBase rules) {}

    /**
     * What the compiler has against its files.
     *
     * @param path the file that it names, which may be one that it generated itself
     * @param line in that file; below 1 if it names none
     * @param forbidden whether the files compile, but to something that rules must not do
     */
    record Complaint(String path, int line, String text, boolean forbidden) {}

    /** Compiles the files of one layer; empty if a fault was added, with the file and the line of its rule at least. */
    static Optional<KieBase> compile(
            List<RuleFolder.SourceFile> files, RuleLanguage language, KeptRules kept, Diagnostics faults) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var layer = new KeptRules.Layer(language, files);
        return kept.find(layer).or(() -> compile(layer, kept, faults));
    }

    private static Optional<KieBase> compile(KeptRules.Layer layer, KeptRules kept, Diagnostics faults) {
        LOG.debug("compiling {}", layer.language().layer());
        var complaints = new ArrayList<Complaint>();
        Optional<Compiled> compiled = attempt(layer.files(), layer.language(), complaints);
        compiled.ifPresentOrElse(
                done -> kept.keep(layer, done.classes(), done.rules()),
                () -> CompileFaults.locate(layer.files(), layer.language(), complaints, faults));
        return compiled.map(Compiled::rules);
    }

    /** What the compiler has against these files, compiled together; nothing of it is kept or run. */
    static List<Complaint> complaints(List<RuleFolder.SourceFile> files, RuleLanguage language) {
        var complaints = new ArrayList<Complaint>();
        attempt(files, language, complaints);
        return complaints;
    }

    private static Optional<Compiled> attempt(
            List<RuleFolder.SourceFile> layer, RuleLanguage language, List<Complaint> complaints) {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("rulebook", "rulebook", UUID.randomUUID().toString());
        try {
            Optional<RuleClasses> compiled = build(services, release, layer, language, complaints);
            compiled.stream()
                    .flatMap(classes -> classes.forbidden().stream())
                    .forEach(what -> complaints.add(new Complaint("", 0, what, true)));
            return complaints.isEmpty()
                    ? compiled.map(classes -> new Compiled(classes, classes.load()))
                    : Optional.empty();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            // Drools throws at words that it reserves, and where it does not find what a rule names.
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            complaints.add(new Complaint("", 0, reason(cause), cause instanceof ClassNotFoundException));
            return Optional.empty();
        } finally {
            // Without this every compiled rule book stays in memory for good.
            services.getRepository().removeKieModule(release);
        }
    }

    /** Where a condition names a reserved word, Drools fails without a reason that a reader could use. */
    private static String reason(Throwable cause) {
        boolean unreadable = cause instanceof AssertionError
                || cause.getClass().getSimpleName().equals("ParseProblemException");
        return unreadable
                ? "a condition cannot be read; reserved are unit, rule, record, with, when, not, modify, and, or"
                : String.valueOf(cause.getMessage());
    }

    /** Compiles, and reads what was compiled; empty if the compiler has something against it. */
    private static Optional<RuleClasses> build(
            KieServices services,
            ReleaseId release,
            List<RuleFolder.SourceFile> layer,
            RuleLanguage language,
            List<Complaint> complaints) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        layer.forEach(file -> files.write(ROOT + file.name(), file.text()));
        KieBuilder builder =
                services.newKieBuilder(files, new RuleClassLoader(language)).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        errors.forEach(error -> complaints.add(
                new Complaint(String.valueOf(error.getPath()), error.getLine(), error.getText(), false)));
        return errors.isEmpty()
                ? Optional.of(RuleClasses.of((InternalKieModule) builder.getKieModule(), language))
                : Optional.empty();
    }
}
