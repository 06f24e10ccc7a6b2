package vn.plancompliance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;
import vn.plancompliance.benchmark.LargeDistrict;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBooks;

/** What judging a quarter of 118 units costs, in what can be counted: sessions, facts, firings, bytes. */
class EffortTest {

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 5);

    /** A fact, what is concluded of it and why: half as much again as it took when this was written. */
    private static final long BYTES_A_FACT = 2_400;

    private static final int WARM_UP = 20;

    private static Judge judge;
    private static Reports reports;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        judge = new Judge(RuleBooks.load(LargeDistrict.rules(folder, 100), Judge.LANGUAGE));
        reports = LargeDistrict.reports(judge.rules().vocabulary(), QUARTER.months(), 7);
    }

    private static Evaluation evaluate() {
        return judge.evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT);
    }

    @Test
    void takesASessionForEachSixtyFourUnitsAndOneForWhatIsJudgedTogether() {
        long before = sessions();
        evaluate();

        assertThat(sessions() - before - 1).isEqualTo(3);
    }

    /** Sessions are numbered; taking one more tells how many there were. */
    private static long sessions() {
        KieSession session = judge.rules().judgement().newKieSession();
        try {
            return session.getIdentifier();
        } finally {
            session.dispose();
        }
    }

    @Test
    void givesTheRulesAFactForEachDemandAndFigure() {
        assertThat(facts().size()).isEqualTo(6_269);
    }

    @Test
    void firesOnceForEachOutcomeAndForEachFindingThatIsNotThatOfATarget() {
        Evaluation evaluation = evaluate();
        long findings = evaluation.findings().stream()
                .filter(finding -> !(finding instanceof Finding.OfTarget) || finding.kind() == Kind.SHARE_BELOW_TARGET)
                .count();

        assertThat(firings()).isEqualTo(evaluation.outcomes().size() + findings).isEqualTo(2_811);
    }

    @Test
    void allocatesFewBytesAFact() {
        Collection<Unit> units = judge.rules().vocabulary().units();
        Sitting sitting = judge.sitting(reports, QUARTER, AS_OF);
        for (int i = 0; i < WARM_UP; i++) {
            sitting.of(units);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        sitting.of(units);

        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(bytes / facts().size()).isBetween(100L, BYTES_A_FACT);
    }

    private static int firings() {
        KieSession session = judge.rules().judgement().newKieSession();
        try {
            facts().forEach(session::insert);
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private static List<Subject> facts() {
        var vocabulary = judge.rules().vocabulary();
        var facts = new Facts(vocabulary, new Derivation(judge.rules()), reports, QUARTER, AS_OF, Scope.DISTRICT);
        var all = new ArrayList<>(facts.of(vocabulary.units()));
        all.addAll(facts.together());
        return all;
    }
}
