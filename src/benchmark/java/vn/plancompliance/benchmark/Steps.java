package vn.plancompliance.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.evaluation.JudgingSteps;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBook;
import vn.plancompliance.rulebook.RuleBooks;

/** Where the time goes: of one uploaded report, from its bytes to the bytes of the answer; and of a quarter of 310 units. */
final class Steps {

    private static final int COMMUNES = 292;
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 30);

    private Steps() {}

    /** Prints the table. */
    static void print() throws Exception {
        System.out.println("| step | one report | share | a quarter of 310 units | share |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        Rounds report = oneReport();
        Rounds quarter = quarter();
        double whole = report.total();
        double all = quarter.total();
        for (String step : report.names()) {
            String large = quarter.names().contains(step)
                    ? "%s | %.0f %%".formatted(told(quarter.seconds(step)), 100 * quarter.seconds(step) / all)
                    : " | ";
            System.out.println("| %s | %s | %.0f %% | %s |"
                    .formatted(step, told(report.seconds(step)), 100 * report.seconds(step) / whole, large));
        }
        System.out.println("| together | %s | | %s | |".formatted(told(whole), told(all)));
    }

    private static String told(double seconds) {
        return Percentiles.told(seconds);
    }

    private static Rounds oneReport() throws Exception {
        var judge = new Judge(RuleBooks.load(Path.of("rules"), Judge.LANGUAGE));
        var assessments = new Assessments(judge);
        var file = List.of(new Source("nam-da.json", Files.readAllBytes(Path.of("fixtures/2023-11/nam-da.json"))));
        Reports reports = assessments.read(file, TODAY);
        Evaluation evaluation = assessments.assess(file, Choice.ofNothing(), TODAY);
        var steps = new JudgingSteps(judge, reports, Period.parse("2023-11"), TODAY, Scope.UNIT);
        var rounds = new Rounds(10, 21).with("bytes read into reports, and checked", () -> assessments.read(file, TODAY));
        return judged(rounds, steps, evaluation).with("the answer written as JSON", writing(judge, evaluation)).run();
    }

    private static Rounds quarter() throws Exception {
        Path folder = LargeDistrict.rules(Files.createTempDirectory("district"), COMMUNES);
        RuleBook rules = RuleBooks.load(folder, Judge.LANGUAGE);
        FileSystemUtils.deleteRecursively(folder.getParent());
        var judge = new Judge(rules);
        Period period = Period.parse("2023-Q4");
        LocalDate asOf = LocalDate.of(2024, 1, 5);
        Reports reports = LargeDistrict.reports(rules.vocabulary(), period.months(), COMMUNES);
        Evaluation evaluation = judge.evaluate(reports, period, asOf, Scope.DISTRICT);
        var steps = new JudgingSteps(judge, reports, period, asOf, Scope.DISTRICT);
        return judged(new Rounds(10, 21), steps, evaluation)
                .with("the answer written as JSON", writing(judge, evaluation))
                .run();
    }

    private static Rounds judged(Rounds rounds, JudgingSteps steps, Evaluation expected) {
        steps.pair();
        steps.judge();
        if (!steps.conclude().equals(expected)) {
            throw new IllegalStateException("the steps do not find the same as the whole");
        }
        return rounds.with("facts: what is demanded paired with what was reported", steps::pair)
                .with("the rules judge them", steps::judge)
                .with("findings and outcomes put in order", steps::conclude);
    }

    private static Rounds.Work writing(Judge judge, Evaluation evaluation) {
        JsonMapper json = Answers.writer();
        var answers = new Answers(judge.rules().vocabulary());
        return () -> json.writeValueAsBytes(answers.evaluation(evaluation, Language.VI));
    }
}
