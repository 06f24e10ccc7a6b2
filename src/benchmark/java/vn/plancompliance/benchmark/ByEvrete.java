package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;

/**
 * Evrete: a rule for each verdict, written as text and compiled once, over facts that hold a goal and the figure that answers
 * it; a stateless session for the whole district. The goals are a part of the program.
 */
final class ByEvrete implements Contender, AutoCloseable {

    private static final Map<Status, String[]> RULES = Map.of(
            Status.NOT_APPLICABLE, new String[] {"$a.single", "$a.usable", "!$a.concerned"},
            Status.MET, new String[] {"$a.single", "$a.enough", "$a.concerned", "$a.reached"},
            Status.MISSED, new String[] {"$a.single", "$a.decided", "$a.concerned", "!$a.reached", "$a.due"},
            Status.ON_PACE,
                    new String[] {"$a.single", "$a.enough", "$a.concerned", "!$a.reached", "!$a.due", "$a.onPace"},
            Status.BEHIND_PACE,
                    new String[] {"$a.single", "$a.usable", "$a.concerned", "!$a.reached", "!$a.due", "!$a.onPace"},
            Status.UNDETERMINED, new String[] {"$a.single", "!$a.usable", "!$a.settled"});

    private static final String[] BELOW = {"!$a.single", "$a.ratio", "$a.usable", "$a.concerned", "!$a.reached", "$a.due"};

    private final Cases cases;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final Vocabulary vocabulary;

    ByEvrete(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cases = new Cases(vocabulary);
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (Map.Entry<Status, String[]> rule : RULES.entrySet()) {
            rules = rules.newRule(rule.getKey().name())
                    .forEach("$a", Answer.class)
                    .where(rule.getValue())
                    .execute(context -> context.get(Answer.class, "$a").stood(rule.getKey()));
        }
        this.knowledge = rules.newRule("below")
                .forEach("$a", Answer.class)
                .where(BELOW)
                .execute(context -> context.get(Answer.class, "$a").below())
                .build();
    }

    @Override
    public Judged judge(Reports reports, Period period, LocalDate asOf) {
        var ledger = new Ledger(period);
        List<Answer> answers = new ArrayList<>();
        cases.of(reports, period, (goal, figure) -> {
            if (Answer.isInForce(goal, figure)) {
                answers.add(new Answer(goal, figure, ledger, vocabulary));
            }
        });
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(answers);
        session.fire();
        return ledger.judged();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
