package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.builder.Message;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Finds the rules that do not compile. The compiler names the file of a fault but often neither its line nor its rule;
 * so each rule of a faulty file is tried by itself, at the lines where it stands.
 */
final class CompileFaults {

    private CompileFaults() {}

    /** Adds a fault for each rule that does not compile, or for each file where no single rule is to blame. */
    static void locate(List<RuleFolder.SourceFile> files, List<Message> errors, Diagnostics faults) {
        for (RuleFolder.SourceFile file : files) {
            locate(file, faults);
        }
        if (faults.isEmpty()) {
            // Each rule compiles by itself, not all of them together.
            errors.forEach(error -> add(files.get(0), Math.toIntExact(error.getLine()), List.of(error), faults));
        }
    }

    private static void locate(RuleFolder.SourceFile file, Diagnostics faults) {
        if (RuleCompiler.errors(List.of(file)).isEmpty()) {
            return;
        }
        for (RuleDescr rule : rules(file)) {
            List<Message> errors = RuleCompiler.errors(List.of(alone(file, rule)));
            if (!errors.isEmpty()) {
                int line = errors.stream()
                        .mapToInt(Message::getLine)
                        .filter(each -> each >= rule.getLine())
                        .min()
                        .orElse(rule.getLine());
                add(file, line, errors, faults);
            }
        }
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

    private static void add(RuleFolder.SourceFile file, int line, List<Message> errors, Diagnostics faults) {
        var texts = new ArrayList<String>();
        errors.forEach(error -> texts.addAll(Arrays.asList(error.getText().split("\\R"))));
        // Generated sources are nothing that a reader of the rule has.
        String told = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.contains("Lambda") && !text.contains(".java"))
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
