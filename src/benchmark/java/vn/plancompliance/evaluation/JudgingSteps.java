package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.reporting.Reports;

/** Judging in one thread, taken apart into its steps, so that each can be timed. */
public final class JudgingSteps {

    private static final int UNITS_A_SESSION = 64;

    private final Judge judge;
    private final Facts facts;
    private final List<List<Subject>> made = new ArrayList<>();
    private final List<Verdicts> drawn = new ArrayList<>();

    public JudgingSteps(Judge judge, Reports reports, Period period, LocalDate asOf, Scope scope) {
        this.judge = judge;
        this.facts =
                new Facts(judge.rules().vocabulary(), new Derivation(judge.rules()), reports, period, asOf, scope);
    }

    /** Pairs what is demanded with what was reported; how many facts come of it. */
    public int pair() {
        made.clear();
        List<Unit> units = facts.judged();
        for (int from = 0; from < units.size(); from += UNITS_A_SESSION) {
            made.add(facts.of(units.subList(from, Math.min(units.size(), from + UNITS_A_SESSION))));
        }
        made.add(facts.together());
        return made.stream().mapToInt(List::size).sum();
    }

    /** Has the rules judge these facts. */
    public void judge() {
        drawn.clear();
        made.forEach(each -> drawn.add(Verdicts.of(judge.rules(), each)));
    }

    /** Puts what they conclude in order. */
    public Evaluation conclude() {
        return new JudgedPart(facts, judge.rules().hash(), drawn).evaluation();
    }
}
