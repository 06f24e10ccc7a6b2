package vn.plancompliance.rulebook;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import vn.plancompliance.plan.Vocabulary;

/** Makes rule books out of rules folders. */
public final class RuleBooks {

    private RuleBooks() {}

    /**
     * Reads and compiles a rules folder; takes seconds in a cold machine.
     *
     * @throws BrokenRuleBook with every fault found, if the folder has any
     */
    public static RuleBook load(Path folder) throws BrokenRuleBook {
        RuleFolder files = RuleFolder.read(folder);
        var faults = new Diagnostics();
        Vocabulary vocabulary =
                VocabularyReader.read(files.vocabulary(), faults).orElse(null);
        if (vocabulary == null) {
            faults.refuse();
            throw new IllegalStateException("a vocabulary that was not read has faults");
        }
        Map<String, Rule> clauses = rules(files.clauses(), RuleFolder.CLAUSES, vocabulary, faults);
        Map<String, Rule> judgement = rules(files.judgement(), RuleFolder.JUDGEMENT, vocabulary, faults);
        List<Scenario> scenarios = files.scenarios().stream()
                .flatMap(file -> ScenarioReader.read(file, vocabulary, faults).stream())
                .toList();
        faults.refuse();
        KieBase first = RuleCompiler.compile(files.clauses(), faults).orElse(null);
        KieBase second = RuleCompiler.compile(files.judgement(), faults).orElse(null);
        faults.refuse();
        if (first == null || second == null) {
            throw new IllegalStateException("rules that were not compiled have faults");
        }
        var clauseRules = new ClauseRules(first, clauses, vocabulary);
        RuleTrial.of(clauseRules, vocabulary, faults);
        faults.refuse();
        return new RuleBook(files.hash(), vocabulary, judgement, scenarios, clauseRules, second);
    }

    private static Map<String, Rule> rules(
            List<RuleFolder.SourceFile> files, String layer, Vocabulary vocabulary, Diagnostics faults) {
        var byName = new LinkedHashMap<String, Rule>();
        for (RuleFolder.SourceFile file : files) {
            for (Rule rule : RuleFile.read(file, layer, vocabulary, faults)) {
                Rule earlier = byName.putIfAbsent(rule.reference().name(), rule);
                if (earlier != null) {
                    String place = earlier.reference().file() + ":"
                            + earlier.reference().line();
                    faults.add(
                            file.name(),
                            rule.reference().line(),
                            1,
                            Diagnostic.Code.DUPLICATE,
                            "tên quy tắc đã dùng ở " + place,
                            "the rule's name is already used at " + place);
                }
            }
        }
        return byName;
    }
}
