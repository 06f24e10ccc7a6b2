package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.util.List;
import vn.plancompliance.plan.Text;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;

/** Compiles and tests rules here and now, and says no more than that scenarios fail. */
final class QuickCheck {

    private QuickCheck() {}

    static List<Diagnostic> of(Path folder) {
        try {
            return RuleBookInForce.open(folder).rehearse().passed()
                    ? List.of()
                    : List.of(new Diagnostic(
                            "plan.yaml", 1, 1, Diagnostic.Code.SCENARIO, new Text("kịch bản", "scenario"), null));
        } catch (BrokenRuleBook e) {
            return e.diagnostics();
        }
    }
}
