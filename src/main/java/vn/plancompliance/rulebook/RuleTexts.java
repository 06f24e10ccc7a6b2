package vn.plancompliance.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Vocabulary;

/**
 * A rules folder, read and checked word by word; nothing of it has been compiled.
 *
 * @param vocabulary null if it has faults
 * @param rules those of both layers
 * @param scenarios in a folder that is known to have no fault, read when they are asked for
 */
record RuleTexts(
        RuleFolder files, @Nullable Vocabulary vocabulary, KnownRules rules, Supplier<List<Scenario>> scenarios) {

    /** Reads the texts of a folder, and adds all faults of all its files. */
    static RuleTexts read(RuleFolder files, RuleLanguage judgement, Diagnostics faults) {
        Vocabulary vocabulary = vocabulary(files, faults);
        Words words = vocabulary == null ? Words.unread() : Words.of(vocabulary);
        Map<String, Rule> first = rules(files.clauses(), RuleLanguage.CLAUSES, words, faults);
        Map<String, Rule> second = rules(files.judgement(), judgement, words, faults);
        List<Scenario> scenarios = vocabulary == null ? List.of() : scenarios(files, vocabulary, faults);
        return new RuleTexts(files, vocabulary, new KnownRules(first, second), () -> scenarios);
    }

    /** Reads no more of a folder than the vocabulary, where the rules are known and nothing has a fault. */
    static RuleTexts known(RuleFolder files, KnownRules rules, Diagnostics faults) {
        Vocabulary vocabulary = vocabulary(files, faults);
        return new RuleTexts(
                files,
                vocabulary,
                rules,
                () -> vocabulary == null ? List.of() : scenarios(files, vocabulary, new Diagnostics()));
    }

    private static @Nullable Vocabulary vocabulary(RuleFolder files, Diagnostics faults) {
        return files.vocabulary() == null
                ? null
                : VocabularyReader.read(files.vocabulary(), faults).orElse(null);
    }

    private static List<Scenario> scenarios(RuleFolder files, Vocabulary vocabulary, Diagnostics faults) {
        return files.scenarios().stream()
                .flatMap(file -> ScenarioReader.read(file, vocabulary, faults).stream())
                .toList();
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
        var left = new KnownRules(without(rules.clauses(), faulty), without(rules.judgement(), faulty));
        return new RuleTexts(kept, vocabulary, left, scenarios);
    }

    private static Map<String, Rule> without(Map<String, Rule> rules, Set<String> faulty) {
        var kept = new LinkedHashMap<>(rules);
        kept.values().removeIf(rule -> faulty.contains(rule.reference().file()));
        return kept;
    }
}
