package vn.plancompliance.rulebook;

import java.util.List;
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
     * Compiles the files of one layer.
     *
     * @throws BrokenRuleBook if they do not compile; each fault names the file, and the line of its rule at least
     */
    static KieBase compile(List<RuleFolder.SourceFile> layer) throws BrokenRuleBook {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("rulebook", "rulebook", UUID.randomUUID().toString());
        try {
            List<Message> errors = build(services, release, layer);
            if (!errors.isEmpty()) {
                var faults = new Diagnostics();
                CompileFaults.locate(layer, errors, faults);
                faults.refuse();
            }
            return services.newKieContainer(release).getKieBase();
        } finally {
            // Without this every compiled rule book stays in memory for good.
            services.getRepository().removeKieModule(release);
        }
    }

    /** What the compiler has against these files, compiled together; nothing of it is kept. */
    static List<Message> errors(List<RuleFolder.SourceFile> files) {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("rulebook", "trial", UUID.randomUUID().toString());
        try {
            return build(services, release, files);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** The name under which the compiler knows a file. */
    static String path(RuleFolder.SourceFile file) {
        return ROOT + file.name();
    }

    private static List<Message> build(KieServices services, ReleaseId release, List<RuleFolder.SourceFile> layer) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        layer.forEach(file -> files.write(path(file), file.text()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        return builder.getResults().getMessages(Message.Level.ERROR);
    }
}
