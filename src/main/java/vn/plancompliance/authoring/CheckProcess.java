package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import vn.plancompliance.evaluation.UndecidedTarget;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.Diagnostic;
import vn.plancompliance.rulebook.KeptRules;
import vn.plancompliance.rulebook.RunawayRules;

/** The process in which {@link SeparateCheck} tries candidate rules. */
final class CheckProcess {

    private CheckProcess() {}

    /** What it can be asked. */
    enum Question {
        /** What speaks against a folder. */
        CHECK,
        /** What comes of a folder's scenarios. */
        REHEARSE,
        /** What a folder's rules do to past reports in place of another folder's. */
        COMPARE
    }

    /**
     * Answers a question about one or two folders: the question, the desk for reports and the answer, the name of the
     * kept rules, the folders.
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        Path desk = Path.of(arguments[1]);
        CheckDesk.putAnswer(desk, answer(Question.valueOf(arguments[0]), desk, arguments));
    }

    private static CheckAnswer<?> answer(Question question, Path desk, String[] arguments) {
        KeptRules kept = KeptRules.named(arguments[2]);
        Path folder = Path.of(arguments[3]);
        try {
            return switch (question) {
                case CHECK -> new CheckAnswer<>(RuleCheck.of(folder, kept), null);
                case REHEARSE ->
                    new CheckAnswer<>(
                            List.of(), RuleBookInForce.open(folder, kept).rehearse());
                case COMPARE ->
                    new CheckAnswer<>(
                            List.of(), compared(Path.of(arguments[4]), folder, kept, CheckDesk.takeReports(desk)));
            };
        } catch (BrokenRuleBook e) {
            return new CheckAnswer<>(e.diagnostics(), null);
        } catch (UndecidedTarget | RunawayRules e) {
            return new CheckAnswer<>(List.of(unjudged(e)), null);
        }
    }

    private static PastComparison compared(Path before, Path after, KeptRules kept, Reports reports)
            throws BrokenRuleBook {
        Comparing comparing = RuleBookInForce.open(before, kept).with(RuleBookInForce.open(after, kept));
        List<YearMonth> months = PastComparison.newest(comparing.months(reports));
        return PastComparison.of(months, comparing.of(reports, months, () -> {}));
    }

    /** Such rules give no evaluation at all. */
    private static Diagnostic unjudged(RuntimeException why) {
        return new Diagnostic(
                "clauses",
                1,
                1,
                Diagnostic.Code.RULE,
                new Text(
                        "không đánh giá được các báo cáo đã có: " + why.getMessage(),
                        "past reports cannot be judged: " + why.getMessage()),
                null);
    }
}
