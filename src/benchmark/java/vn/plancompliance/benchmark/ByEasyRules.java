package vn.plancompliance.benchmark;

import java.time.LocalDate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;

/**
 * Easy Rules with rules written in Java, a rule a verdict, over a goal and the figure that answers it. Goals and rules are a part
 * of the program: whoever changes one builds it anew.
 */
final class ByEasyRules implements Contender {

    private static final String ANSWER = "answer";

    private final Vocabulary vocabulary;
    private final Cases cases;
    private final DefaultRulesEngine engine =
            new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private final Rules rules = new Rules();

    ByEasyRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cases = new Cases(vocabulary);
        Answer.VERDICTS.forEach((status, condition) -> rules.register(new RuleBuilder()
                .name(status.name())
                .when(facts -> condition.test(facts.get(ANSWER)))
                .then(facts -> facts.<Answer>get(ANSWER).stood(status))
                .build()));
        rules.register(new RuleBuilder()
                .name("share")
                .when(facts -> facts.<Answer>get(ANSWER).isBelow())
                .then(facts -> facts.<Answer>get(ANSWER).below())
                .build());
    }

    @Override
    public Judged judge(Reports reports, Period period, LocalDate asOf) {
        var ledger = new Ledger(period);
        cases.of(reports, period, (goal, figure) -> {
            if (Answer.isInForce(goal, figure)) {
                var facts = new Facts();
                facts.put(ANSWER, new Answer(goal, figure, ledger, vocabulary));
                engine.fire(rules, facts);
            }
        });
        return ledger.judged();
    }
}
