package vn.plancompliance.rulebook;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Vocabulary;

/**
 * A rules folder, read and checked word by word; nothing of it has been compiled.
 *
 * @param vocabulary null if it has faults
 * @param clauses the rules of layer 1 by name
 * @param judgement the rules of layer 2 by name
 */
record RuleTexts(
        RuleFolder files,
        @Nullable Vocabulary vocabulary,
        Map<String, Rule> clauses,
        Map<String, Rule> judgement,
        List<Scenario> scenarios) {

    /** Reads a folder, and adds all faults of all its files. */
    static RuleTexts read(Path folder, RuleLanguage judgement, Diagnostics faults) {
        RuleFolder files = RuleFolder.read(folder, faults);
        Vocabulary vocabulary = files.vocabulary() == null
                ? null
                : VocabularyReader.read(files.vocabulary(), faults).orElse(null);
        Words words = vocabulary == null ? Words.unread() : Words.of(vocabulary);
        Map<String, Rule> first = rules(files.clauses(), RuleLanguage.CLAUSES, words, faults);
        Map<String, Rule> second = rules(files.judgement(), judgement, words, faults);
        List<Scenario> scenarios = vocabulary == null
                ? List.of()
                : files.scenarios().stream()
                        .flatMap(file -> ScenarioReader.read(file, vocabulary, faults).stream())
                        .toList();
        return new RuleTexts(files, vocabulary, first, second, scenarios);
    }

    private static Map<String, Rule> rules(
            List<RuleFolder.SourceFile> files, RuleLanguage language, Words words, Diagnostics faults) {
        var byName = new LinkedHashMap<String, Rule>();
        for (RuleFolder.SourceFile file : files) {
            for (Rule rule : RuleFile.read(file, language, words, faults)) {
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

    /** The same without the rule files of these names. */
    RuleTexts without(Set<String> faulty) {
        var kept = new RuleFolder(
                files.vocabulary(),
                files.clauses().stream()
                        .filter(file -> !faulty.contains(file.name()))
                        .toList(),
                files.judgement().stream()
                        .filter(file -> !faulty.contains(file.name()))
                        .toList(),
                files.scenarios());
        return new RuleTexts(kept, vocabulary, without(clauses, faulty), without(judgement, faulty), scenarios);
    }

    private static Map<String, Rule> without(Map<String, Rule> rules, Set<String> faulty) {
        var kept = new LinkedHashMap<>(rules);
        kept.values().removeIf(rule -> faulty.contains(rule.reference().file()));
        return kept;
    }
}
