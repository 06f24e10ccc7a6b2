package vn.plancompliance.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBooks;

/** What people wait for, by the project's own rules and use cases: an answer to a report, a form, a comparison of rule books. */
final class EveryDay {

    private static final Path RULES = Path.of("rules");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 30);
    private static final Period NOVEMBER = Period.parse("2023-11");
    private static final Choice BY_DEFAULT = Choice.ofNothing();
    private static final int MONTHS = 105;

    private EveryDay() {}

    /** Prints the table. */
    static void print() throws Exception {
        System.out.println("| done again and again in one thread | p50 | p99 |");
        System.out.println("| --- | ---: | ---: |");
        var judge = new Judge(RuleBooks.load(RULES, Judge.LANGUAGE));
        Percentiles judged = oneReport(judge);
        district(new Assessments(judge));
        nineYears();
        System.out.println();
        Asked.atMost(0.2, 1e3 * judged.p50(), "one report judged takes, in ms,");
    }

    private static Percentiles oneReport(Judge judge) throws Exception {
        var assessments = new Assessments(judge);
        List<Source> file = List.of(source(Path.of("fixtures/2023-11/nam-da.json")));
        JsonMapper json = Answers.writer();
        var answers = new Answers(assessments.vocabulary());
        Reports read = assessments.read(file, TODAY);
        Percentiles judged = Percentiles.row(
                "one report judged", 20_000, () -> judge.evaluate(read, NOVEMBER, TODAY, Scope.UNIT));
        Percentiles.row("one report, from its bytes to those of the answer", 10_000, () -> {
            var evaluation = assessments.assess(file, BY_DEFAULT, TODAY);
            json.writeValueAsBytes(answers.evaluation(evaluation, Language.VI));
        });
        var report = read.find("nam-da", NOVEMBER.first());
        Percentiles.row(
                "the workbook that a unit fills in", 300, () -> assessments.form("nam-da", NOVEMBER, report));
        return judged;
    }

    private static void district(Assessments assessments) throws Exception {
        List<Source> files;
        try (Stream<Path> paths = Files.list(Path.of("fixtures/2023-11"))) {
            files = paths.sorted().map(EveryDay::source).toList();
        }
        Percentiles.row(
                "the district's month, 30 files, read and judged",
                500,
                () -> assessments.assess(files, BY_DEFAULT, TODAY));
    }

    private static Source source(Path file) {
        try {
            return new Source(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void nineYears() throws Exception {
        RuleBookInForce rules = RuleBookInForce.open(RULES);
        RuleBookInForce other = RuleBookCost.changed(49);
        var vocabulary = rules.assessments().vocabulary();
        List<YearMonth> months = Stream.iterate(YearMonth.from(vocabulary.start()), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        Reports reports = LargeDistrict.reports(vocabulary, months, 9);
        Percentiles.row(
                "two rule books compared over nine years, 30 units", 5, () -> rules.compare(other, reports, () -> {}));
    }
}
