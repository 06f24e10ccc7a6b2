package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jeasy.rules.api.Action;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jeasy.rules.mvel.MVELCondition;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;

/**
 * Easy Rules with conditions as text (MVEL, compiled once), a rule for each clause and verdict. A figure is given to its
 * clause's rules alone, of which no further one is asked once one applies.
 */
final class ByEasyRulesInText implements Contender {

    private static final String CASE = "c";
    private static final String LEDGER = "ledger";

    private final Cases cases;
    private final DefaultRulesEngine engine =
            new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private final Map<Goal, Rules> outcomes = new HashMap<>();
    private final Map<Goal, Rules> shares = new HashMap<>();

    ByEasyRulesInText(Vocabulary vocabulary) {
        this.cases = new Cases(vocabulary);
        for (Goal goal : HandPlan.GOALS) {
            var text = new GoalText(goal, vocabulary, "c.", "L");
            var all = new Rules();
            text.outcomes()
                    .forEach((status, condition) -> register(
                            all,
                            status.name(),
                            text.inForce() + " && " + condition,
                            facts -> facts.<Case>get(CASE).stood(goal, status, facts.get(LEDGER))));
            outcomes.put(goal, all);
            var share = new Rules();
            register(
                    share,
                    "share",
                    text.inForce() + " && " + text.below(),
                    facts -> facts.<Case>get(CASE).below(goal, facts.get(LEDGER)));
            shares.put(goal, share);
        }
    }

    private static void register(Rules rules, String name, String condition, Action action) {
        rules.register(new RuleBuilder()
                .name(name)
                .when(new MVELCondition(condition))
                .then(action)
                .build());
    }

    @Override
    public Judged judge(Reports reports, Period period, LocalDate asOf) {
        var ledger = new Ledger(period);
        cases.of(reports, period, (goal, figure) -> {
            var facts = new Facts();
            facts.put(CASE, figure);
            facts.put(LEDGER, ledger);
            engine.fire((figure.isShareOf(goal) ? shares : outcomes).get(goal), facts);
        });
        return ledger.judged();
    }
}
