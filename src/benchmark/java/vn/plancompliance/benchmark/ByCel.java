package vn.plancompliance.benchmark;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;

/**
 * CEL: an expression for each clause, whose value is how the goal stands, over typed variables that tell of the figure; all
 * compiled once, by the newer of its two planners. Each figure is given to the expression of its clause.
 */
final class ByCel implements Contender {

    private static final String NOT_IN_FORCE = "";

    private final Cases cases;
    private final Map<Goal, CelRuntime.Program> outcomes = new HashMap<>();
    private final Map<Goal, CelRuntime.Program> shares = new HashMap<>();

    ByCel(Vocabulary vocabulary) throws CelValidationException, CelEvaluationException {
        this.cases = new Cases(vocabulary);
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("known", SimpleType.BOOL)
                .addVar("usable", SimpleType.BOOL)
                .addVar("impossible", SimpleType.BOOL)
                .addVar("n", SimpleType.INT)
                .addVar("d", SimpleType.INT)
                .addVar("end", SimpleType.INT)
                .addVar("connected", SimpleType.INT)
                .build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        for (Goal goal : HandPlan.GOALS) {
            var text = new GoalText(goal, vocabulary, "", "");
            var outcome = new StringBuilder("!(" + text.inForce() + ") ? '' : ");
            text.outcomes().forEach((status, condition) -> outcome.append("(%s) ? '%s' : ".formatted(condition, status)));
            String share = text.inForce() + " && " + text.below();
            outcomes.put(
                    goal,
                    runtime.createProgram(
                            compiler.compile(outcome.append("'none'").toString()).getAst()));
            shares.put(goal, runtime.createProgram(compiler.compile(share).getAst()));
        }
    }

    @Override
    public Judged judge(Reports reports, Period period, LocalDate asOf) {
        var ledger = new Ledger(period);
        cases.of(reports, period, (goal, figure) -> {
            try {
                judge(goal, figure, ledger);
            } catch (CelEvaluationException e) {
                throw new IllegalStateException(e);
            }
        });
        return ledger.judged();
    }

    private void judge(Goal goal, Case figure, Ledger ledger) throws CelEvaluationException {
        if (figure.isShareOf(goal)) {
            if ((boolean) shares.get(goal).eval(variables(figure))) {
                figure.below(goal, ledger);
            }
        } else {
            String status = (String) outcomes.get(goal).eval(variables(figure));
            if (!status.equals(NOT_IN_FORCE)) {
                figure.stood(goal, Status.valueOf(status), ledger);
            }
        }
    }

    private static Map<String, Object> variables(Case figure) {
        var variables = new HashMap<String, Object>();
        variables.put("known", figure.isKnown());
        variables.put("usable", figure.isUsable());
        variables.put("impossible", figure.isImpossible());
        variables.put("n", figure.getN());
        variables.put("d", figure.getD());
        variables.put("end", figure.getEnd());
        variables.put("connected", figure.getConnected());
        return variables;
    }
}
