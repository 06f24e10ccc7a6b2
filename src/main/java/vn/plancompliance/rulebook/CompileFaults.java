package vn.plancompliance.rulebook;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.plancompliance.rulebook.RuleCompiler.Complaint;

/**
 * Finds the rules that do not compile. The compiler names the file of a fault but often neither its line nor its rule;
 * so each rule of a faulty file is tried by itself, at the lines where it stands.
 */
final class CompileFaults {

    private static final Logger LOG = LoggerFactory.getLogger(CompileFaults.class);

    /** The names of generated classes are nothing that a reader of the rule knows. */
    private static final Pattern GENERATED = Pattern.compile(" for the type Lambda\\w+");

    private CompileFaults() {}

    /** Adds a fault for each rule that does not compile, or for each file where no single rule is to blame. */
    static void locate(
            List<RuleFolder.SourceFile> layer, RuleLanguage language, List<Complaint> complaints, Diagnostics faults) {
        boolean located = false;
        for (RuleFolder.SourceFile file : layer) {
            located |= locate(file, language, faults);
        }
        if (!located) {
            // Each file compiles by itself, not all of them together.
            add(layer.get(0), 1, complaints, faults);
        }
    }

    private static boolean locate(RuleFolder.SourceFile file, RuleLanguage language, Diagnostics faults) {
        List<Complaint> ofFile = RuleCompiler.complaints(List.of(file), language);
        if (ofFile.isEmpty()) {
            return false;
        }
        boolean located = false;
        for (RuleDescr rule : rules(file)) {
            List<Complaint> ofRule = RuleCompiler.complaints(List.of(alone(file, rule)), language);
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

    /** The rules of a file; none of one that cannot be parsed. */
    private static List<RuleDescr> rules(RuleFolder.SourceFile file) {
        try {
            PackageDescr content = new DrlParser(LanguageLevelOption.DRL6).parse(false, file.text());
            return content == null ? List.of() : content.getRules();
        } catch (DroolsParserException e) {
            return List.of();
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
        if (complaints.stream().anyMatch(Complaint::forbidden)) {
            LOG.warn("beyond the language in {}:{}: {}", file.name(), line, told);
            // What exactly is a matter between Java and the machine; a reader of rules is told that it is not theirs.
            faults.add(
                    file.name(),
                    line,
                    1,
                    Diagnostic.Code.FORBIDDEN,
                    "quy tắc dùng thứ ngoài từ vựng của kế hoạch",
                    "the rule uses what is not of the plan's vocabulary");
        } else {
            faults.add(
                    file.name(),
                    line,
                    1,
                    Diagnostic.Code.COMPILE,
                    "quy tắc không biên dịch được; máy báo bằng tiếng Anh: " + told,
                    "the rule does not compile: " + told);
        }
    }
}
