package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.Text;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;

/** Everything that speaks against a rules folder: what does not compile or makes no sense, and what its scenarios show. */
public final class RuleCheck {

    private RuleCheck() {}

    /** The faults of the folder, by file and line; none if it can count. Scenarios are run only if everything else is fine. */
    public static List<Diagnostic> of(Path folder) {
        return of(folder, KeptRules.inMemory());
    }

    /**
     * The same, but for what was found to be without a fault before.
     *
     * @param kept where that is kept
     */
    public static List<Diagnostic> of(Path folder, KeptRules kept) {
        try {
            return of(RuleBookInForce.open(folder, kept));
        } catch (BrokenRuleBook e) {
            return e.diagnostics();
        }
    }

    private static List<Diagnostic> of(RuleBookInForce rules) {
        var faults = new ArrayList<Diagnostic>();
        Rehearsal rehearsal = rules.rehearse();
        for (Performance performance : rehearsal.performances()) {
            if (!performance.passed()) {
                faults.add(fault(
                        performance.place(),
                        "kịch bản ra kết quả khác: " + told(performance, "cần có ", "đã ra "),
                        "the scenario comes out otherwise: " + told(performance, "expected ", "found ")));
            }
        }
        for (RuleReference rule : rehearsal.unproven()) {
            faults.add(fault(rule, "chưa kịch bản nào thử quy tắc này", "no scenario proves this rule"));
        }
        for (ClauseCoverage clause : rules.clauses()) {
            if (clause.lacksRule()) {
                String address = clause.clause().address().address();
                faults.add(fault(
                        null,
                        "điều khoản %s chưa có quy tắc".formatted(address),
                        "the clause %s has no rule".formatted(address)));
            }
        }
        return List.copyOf(faults);
    }

    private static String told(Performance performance, String expected, String found) {
        return performance.differences().stream()
                .map(difference -> (difference.expected() ? expected : found) + difference.what())
                .collect(Collectors.joining("; "));
    }

    private static Diagnostic fault(@Nullable RuleReference place, String vi, String en) {
        return new Diagnostic(
                place == null ? "plan.yaml" : place.file(),
                place == null ? 1 : place.line(),
                1,
                Diagnostic.Code.SCENARIO,
                new Text(vi, en),
                null);
    }
}
