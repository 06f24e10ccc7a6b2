package vn.plancompliance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.QuarterAssessment;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.RuleBook;
import vn.plancompliance.rulebook.RuleBooks;

/**
 * How long a quarter takes in districts of different size, each in a Java machine of its own. Reports lie in memory before
 * the clock starts, and some units have been judged, so that the code is warm; what the rules demand is derived anew.
 */
final class WholeQuarter {

    static final List<Integer> COMMUNES = List.of(12, 100, 300, 1_000, 3_000, 10_000);

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 5);
    private static final int UNITS_A_PART = 250;
    private static final int WARM_UP = 20;

    private WholeQuarter() {}

    static void printHead() {
        System.out.println("| units | figures | findings | rules read | judged | processor | a unit | whole quarter"
                + " | processor | a unit | memory |");
        System.out.println("|" + " ---: |".repeat(11));
    }

    static void printRow(int communes) throws Exception {
        System.out.println(row(communes));
    }

    private static String row(int communes) throws Exception {
        Path folder = LargeDistrict.rules(Files.createTempDirectory("district"), communes);
        var reading = new Stopwatch();
        RuleBook rules = RuleBooks.load(folder, Judge.LANGUAGE);
        double read = reading.seconds();
        FileSystemUtils.deleteRecursively(folder.getParent());
        Vocabulary vocabulary = rules.vocabulary();
        int units = vocabulary.units().size();
        Reports reports = LargeDistrict.reports(vocabulary, QUARTER.months(), communes);
        warmUp(rules, reports);
        var judging = new Stopwatch();
        int findings = new Judge(rules)
                .evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT)
                .findings()
                .size();
        String judged = judging.cells(units);
        var assessing = new Stopwatch();
        assess(new Assessments(new Judge(rules)).quarter(reports, QUARTER, AS_OF));
        return "| %,d | %,d | %,d | %.1f s | %s | %s | %,d MB |"
                .formatted(
                        units,
                        figures(vocabulary, reports),
                        findings,
                        read,
                        judged,
                        assessing.cells(units),
                        Stopwatch.mostMemory());
    }

    private static void warmUp(RuleBook rules, Reports reports) {
        List<Unit> few = List.copyOf(rules.vocabulary().units()).subList(0, 30);
        for (int i = 0; i < WARM_UP; i++) {
            new Judge(rules).sitting(reports, QUARTER, AS_OF).of(few);
        }
    }

    /** Everything a quarter's job says, part by part as it does, and each part dropped. */
    private static void assess(QuarterAssessment quarter) {
        List<String> units = quarter.units();
        var parts = new ArrayList<List<String>>();
        for (int from = 0; from < units.size(); from += UNITS_A_PART) {
            parts.add(units.subList(from, Math.min(units.size(), from + UNITS_A_PART)));
        }
        parts.parallelStream().forEach(quarter::of);
        quarter.together();
    }

    private static long figures(Vocabulary vocabulary, Reports reports) {
        return vocabulary.units().stream()
                .flatMap(unit -> reports.within(unit.code(), QUARTER).stream())
                .mapToLong(report -> vocabulary.indicators().stream()
                        .map(Indicator::code)
                        .filter(code -> report.figure(code).isPresent())
                        .count())
                .sum();
    }
}
