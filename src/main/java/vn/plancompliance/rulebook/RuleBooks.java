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
        return load(folder, judgement, KeptRules.inMemory());
    }

    /**
     * The same, but for what was done before: of a folder that had no fault then, nothing is checked, compiled or tried
     * again.
     *
     * @param kept where that is kept
     */
    public static RuleBook load(Path folder, RuleLanguage judgement, KeptRules kept) throws BrokenRuleBook {
        var faults = new Diagnostics();
        RuleFolder files = RuleFolder.read(folder, faults);
        Optional<RuleBook> known = faults.isEmpty() ? known(files, judgement, kept) : Optional.empty();
        return known.isPresent() ? known.get() : checked(files, judgement, kept, faults);
    }

    /**
     * Loads what is kept of a folder, so that whoever opens it soon finds that in memory. Of a folder that has to be checked
     * it does nothing.
     */
    public static void anticipate(Path folder, RuleLanguage judgement, KeptRules kept) {
        var faults = new Diagnostics();
        RuleFolder files = RuleFolder.read(folder, faults);
        if (faults.isEmpty()) {
            known(files, judgement, kept);
        }
    }

    private static Optional<RuleBook> known(RuleFolder files, RuleLanguage judgement, KeptRules kept) {
        KnownRules rules = kept.faultless(files).orElse(null);
        if (rules == null) {
            return Optional.empty();
        }
        var faults = new Diagnostics();
        RuleTexts read = RuleTexts.known(files, rules, faults);
        Optional<ClauseRules> first = clauses(read, kept, faults);
        Optional<KieBase> second = RuleCompiler.compile(files.judgement(), judgement, kept, faults);
        return faults.isEmpty()
                ? Optional.of(new RuleBook(read, first.orElseThrow(), second.orElseThrow()))
                : Optional.empty();
    }

    private static RuleBook checked(RuleFolder files, RuleLanguage judgement, KeptRules kept, Diagnostics faults)
            throws BrokenRuleBook {
        RuleTexts read = RuleTexts.read(files, judgement, faults);
        // Files without a fault are compiled and tried all the same, so that the faults of others do not hide theirs.
        RuleTexts usable = read.without(faults.files());
        Optional<ClauseRules> first = clauses(usable, kept, faults);
        first.ifPresent(rules -> RuleTrial.of(rules, Objects.requireNonNull(read.vocabulary()), faults));
        Optional<KieBase> second = RuleCompiler.compile(usable.files().judgement(), judgement, kept, faults);
        faults.refuse();
        kept.keep(files, read.rules());
        return new RuleBook(read, first.orElseThrow(), second.orElseThrow());
    }

    private static Optional<ClauseRules> clauses(RuleTexts texts, KeptRules kept, Diagnostics faults) {
        Vocabulary vocabulary = texts.vocabulary();
        return vocabulary == null
                ? Optional.empty()
                : RuleCompiler.compile(texts.files().clauses(), RuleLanguage.CLAUSES, kept, faults)
                        .map(base -> new ClauseRules(base, texts.rules().clauses(), vocabulary));
    }

    /**
     * The faults that reading a rules folder shows, by file and line: layout, grammar, words, types, what rules must not do.
     * Nothing of the folder is compiled or run, so that it is quick and safe whatever stands in it.
     *
     * @param judgement what the rules of layer 2 can speak of
     */
    public static List<Diagnostic> inspect(Path folder, RuleLanguage judgement) {
        var faults = new Diagnostics();
        RuleTexts.read(RuleFolder.read(folder, faults), judgement, faults);
        return faults.sorted();
    }
}
