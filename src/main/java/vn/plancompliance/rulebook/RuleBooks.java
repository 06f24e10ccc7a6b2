package vn.plancompliance.rulebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kie.api.KieBase;
import vn.plancompliance.plan.Vocabulary;

/** Makes rule books out of rules folders. */
public final class RuleBooks {

    private RuleBooks() {}

    /**
     * Reads and compiles a rules folder, and tries its clauses' rules; takes seconds in a cold machine.
     *
     * @param judgement what the rules of layer 2 can speak of
     * @throws BrokenRuleBook with every fault found, if the folder has any
     */
    public static RuleBook load(Path folder, RuleLanguage judgement) throws BrokenRuleBook {
        var faults = new Diagnostics();
        var read = RuleTexts.read(folder, judgement, faults);
        // Files without a fault are compiled and tried all the same, so that the faults of others do not hide theirs.
        RuleTexts usable = read.without(faults.files());
        Optional<ClauseRules> clauses = clauses(usable, faults);
        Optional<KieBase> second = RuleCompiler.compile(usable.files().judgement(), judgement, faults);
        faults.refuse();
        return new RuleBook(
                read.files().hash(),
                Objects.requireNonNull(read.vocabulary()),
                read.judgement(),
                read.scenarios(),
                clauses.orElseThrow(),
                second.orElseThrow());
    }

    private static Optional<ClauseRules> clauses(RuleTexts texts, Diagnostics faults) {
        Vocabulary vocabulary = texts.vocabulary();
        if (vocabulary == null) {
            return Optional.empty();
        }
        Optional<ClauseRules> compiled = RuleCompiler.compile(texts.files().clauses(), RuleLanguage.CLAUSES, faults)
                .map(base -> new ClauseRules(base, texts.clauses(), vocabulary));
        compiled.ifPresent(rules -> RuleTrial.of(rules, vocabulary, faults));
        return compiled;
    }

    /**
     * The faults that reading a rules folder shows, by file and line: layout, grammar, words, types, what rules must not do.
     * Nothing of the folder is compiled or run, so that it is quick and safe whatever stands in it.
     *
     * @param judgement what the rules of layer 2 can speak of
     */
    public static List<Diagnostic> inspect(Path folder, RuleLanguage judgement) {
        var faults = new Diagnostics();
        RuleTexts.read(folder, judgement, faults);
        return faults.sorted();
    }
}
