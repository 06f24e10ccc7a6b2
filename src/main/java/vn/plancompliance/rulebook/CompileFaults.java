package vn.plancompliance.rulebook;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.plancompliance.rulebook.RuleCompiler.Complaint;

/**
 * Finds the rules that do not compile. The compiler names the file of a fault but often neither its line nor its rule;
 * so each rule of a faulty file is tried by itself, at the lines where it stands.
 */
final class CompileFaults {

    /** The names of generated classes are nothing that a reader of the rule knows. */
    private static final Pattern GENERATED = Pattern.compile(" for the type Lambda\\w+");

    private CompileFaults() {}

    /** Adds a fault for each rule that does not compile, or for each file where no single rule is to blame. */
    static void locate(List<RuleFolder.SourceFile> layer, List<Complaint> complaints, Diagnostics faults) {
        boolean located = false;
        for (RuleFolder.SourceFile file : layer) {
            located |= locate(file, faults);
        }
        if (!located) {
            // Each file compiles by itself, not all of them together.
            add(layer.get(0), 1, complaints, faults);
        }
    }

    private static boolean locate(RuleFolder.SourceFile file, Diagnostics faults) {
        List<Complaint> ofFile = RuleCompiler.complaints(List.of(file));
        if (ofFile.isEmpty()) {
            return false;
        }
        boolean located = false;
        for (RuleDescr rule : rules(file)) {
            List<Complaint> ofRule = RuleCompiler.complaints(List.of(alone(file, rule)));
            if (!ofRule.isEmpty()) {
                add(file, line(file, rule, ofRule), ofRule, faults);
                located = true;
            }
        }
        if (!located) {
            add(file, 1, ofFile, faults);
        }
        return true;
    }

    /** The first line within the rule that a complaint names; lines of generated sources say nothing. */
    private static int line(RuleFolder.SourceFile file, RuleDescr rule, List<Complaint> complaints) {
        return complaints.stream()
                .filter(complaint -> complaint.path().endsWith(file.name()))
                .mapToInt(Complaint::line)
                .filter(line -> line >= rule.getLine() && line <= rule.getEndLine())
                .min()
                .orElse(rule.getLine());
    }

    private static List<RuleDescr> rules(RuleFolder.SourceFile file) {
        try {
            PackageDescr content = new DrlParser(LanguageLevelOption.DRL6).parse(false, file.text());
            return content.getRules();
        } catch (DroolsParserException e) {
            throw new IllegalStateException("a file that is compiled has been parsed: " + file.name(), e);
        }
    }

    /** The file with all other rules blanked out, so that lines stay true. */
    private static RuleFolder.SourceFile alone(RuleFolder.SourceFile file, RuleDescr kept) {
        var text = new StringBuilder(file.text());
        for (RuleDescr rule : rules(file)) {
            if (rule.getLine() != kept.getLine()) {
                for (int i = rule.getStartCharacter(); i <= rule.getEndCharacter() && i < text.length(); i++) {
                    if (text.charAt(i) != '\n') {
                        text.setCharAt(i, ' ');
                    }
                }
            }
        }
        return new RuleFolder.SourceFile(file.name(), text.toString());
    }

    private static void add(RuleFolder.SourceFile file, int line, List<Complaint> complaints, Diagnostics faults) {
        // The first line says it; stack traces and generated sources follow.
        String told = complaints.stream()
                .map(complaint -> complaint.text().strip().lines().findFirst().orElse(""))
                .filter(text -> !text.isEmpty() && !text.startsWith("Java source of "))
                .map(text -> GENERATED.matcher(text).replaceAll(""))
                .distinct()
                .collect(Collectors.joining(" "));
        faults.add(
                file.name(),
                line,
                1,
                Diagnostic.Code.COMPILE,
                "quy tắc không biên dịch được: " + told,
                "the rule does not compile: " + told);
    }
}
