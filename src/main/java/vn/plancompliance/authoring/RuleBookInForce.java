package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.util.List;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleBook;
import vn.plancompliance.rulebook.RuleBooks;

/** The rule book by which the program works. */
public final class RuleBookInForce {

    private final RuleBook rules;
    private final Assessments assessments;
    private final List<ClauseCoverage> clauses;

    private RuleBookInForce(RuleBook rules) {
        this.rules = rules;
        this.assessments = new Assessments(new Judge(rules));
        this.clauses = ClauseCoverage.of(rules);
    }

    /**
     * Puts a rules folder in force; compiling it takes seconds in a cold machine.
     *
     * @throws BrokenRuleBook with every fault found, if the folder has any
     */
    public static RuleBookInForce open(Path folder) throws BrokenRuleBook {
        return new RuleBookInForce(RuleBooks.load(folder));
    }

    /** Assessments by these rules. */
    public Assessments assessments() {
        return assessments;
    }

    /** The plan's clauses by address, with the rules that carry them and the scenarios that prove them. */
    public List<ClauseCoverage> clauses() {
        return clauses;
    }

    /** Runs all scenarios against these rules. */
    public Rehearsal rehearse() {
        return Rehearsal.of(rules);
    }
}
