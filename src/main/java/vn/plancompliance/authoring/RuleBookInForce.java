package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.util.List;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RuleBook;
import vn.plancompliance.rulebook.RuleBooks;

/** The rule book by which the program works. */
public final class RuleBookInForce {

    private final RuleBook rules;
    private final Judge judge;
    private final Assessments assessments;

    private RuleBookInForce(RuleBook rules) {
        this.rules = rules;
        this.judge = new Judge(rules);
        this.assessments = new Assessments(judge);
    }

    /**
     * Puts a rules folder in force; compiling it takes seconds in a cold machine.
     *
     * @throws BrokenRuleBook with every fault found, if the folder has any
     */
    public static RuleBookInForce open(Path folder) throws BrokenRuleBook {
        return open(folder, KeptRules.inMemory());
    }

    /**
     * The same, but what was checked and compiled before, is not again; then it takes no second.
     *
     * @param kept where that is kept
     */
    public static RuleBookInForce open(Path folder, KeptRules kept) throws BrokenRuleBook {
        return new RuleBookInForce(RuleBooks.load(folder, Judge.LANGUAGE, kept));
    }

    /** Loads in the background what is kept of a folder that will be opened soon, if anything is. */
    public static void anticipate(Path folder, KeptRules kept) {
        var loading = new Thread(() -> RuleBooks.anticipate(folder, Judge.LANGUAGE, kept), "kept-rules");
        loading.setDaemon(true);
        loading.start();
    }

    /** Names it in every evaluation: {@code sha256:} and the digest of what decides verdicts. */
    public String hash() {
        return rules.hash();
    }

    /** Assessments by these rules. */
    public Assessments assessments() {
        return assessments;
    }

    /** The plan's clauses by address, with the rules that carry them and the scenarios that prove them. */
    public List<ClauseCoverage> clauses() {
        return ClauseCoverage.of(rules);
    }

    /**
     * What another rule book in place of this one does to past reports, in the months that both plans cover.
     *
     * @param progress told after each month that was judged
     */
    public RuleComparison compare(RuleBookInForce other, Reports reports, Runnable progress) {
        Comparing comparing = with(other);
        return comparing.of(reports, comparing.months(reports), progress);
    }

    /** The comparison of another rule book with this one. */
    Comparing with(RuleBookInForce other) {
        return new Comparing(judge, other.judge);
    }

    /** Runs all scenarios against these rules. */
    public Rehearsal rehearse() {
        return Rehearsal.of(rules);
    }
}
