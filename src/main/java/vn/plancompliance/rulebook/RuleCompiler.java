package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule files that have been parsed without fault. */
final class RuleCompiler {

    private static final String ROOT = "src/main/resources/";

    static {
        // Days in conditions are written as everywhere else in the rules. Drools reads this once, before its first
        // rule.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
    }

    private RuleCompiler() {}

    /**
     * What the compiler has against its files.
     *
     * @param path the file that it names, which may be one that it generated itself
     * @param line in that file; below 1 if it names none
     */
    record Complaint(String path, int line, String text) {}

    /** Compiles the files of one layer; empty if a fault was added, with the file and the line of its rule at least. */
    static Optional<KieBase> compile(List<RuleFolder.SourceFile> layer, Diagnostics faults) {
        var complaints = new ArrayList<Complaint>();
        Optional<KieBase> compiled = attempt(layer, complaints);
        if (compiled.isEmpty()) {
            CompileFaults.locate(layer, complaints, faults);
        }
        return compiled;
    }

    /** What the compiler has against these files, compiled together; nothing of it is kept. */
    static List<Complaint> complaints(List<RuleFolder.SourceFile> files) {
        var complaints = new ArrayList<Complaint>();
        attempt(files, complaints);
        return complaints;
    }

    private static Optional<KieBase> attempt(List<RuleFolder.SourceFile> layer, List<Complaint> complaints) {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("rulebook", "rulebook", UUID.randomUUID().toString());
        try {
            List<Message> errors = build(services, release, layer);
            errors.forEach(error ->
                    complaints.add(new Complaint(String.valueOf(error.getPath()), error.getLine(), error.getText())));
            return errors.isEmpty()
                    ? Optional.of(services.newKieContainer(release).getKieBase())
                    : Optional.empty();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            // Drools throws at words that it reserves, and finds an impossible day only when the rules are linked.
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            complaints.add(new Complaint("", 0, reason(cause)));
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

    private static List<Message> build(KieServices services, ReleaseId release, List<RuleFolder.SourceFile> layer) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        layer.forEach(file -> files.write(ROOT + file.name(), file.text()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        return builder.getResults().getMessages(Message.Level.ERROR);
    }
}
