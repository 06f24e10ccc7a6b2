package vn.plancompliance.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleBooks;

/**
 * The project's rules against the same judging in Java without rules, and against other engines. Everybody judges the same
 * quarter of 310 units in one thread, and has to find the same before the clock starts.
 */
final class Judging {

    private static final int COMMUNES = 292;
    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 5);
    private static final String BY_HAND = "Java by hand: all, no reasons";
    private static final String ALL = "the rules: all, with reasons";
    private static final String TARGETS = "the rules: targets, with reasons";

    private final Map<String, Contender> ofAll = new LinkedHashMap<>();
    private final Map<String, Contender> ofTargets = new LinkedHashMap<>();
    private final Map<String, Rounds.Work> works = new LinkedHashMap<>();
    private final Reports reports;

    private Judging() throws Exception {
        Judge all = judge(false);
        Judge targets = judge(true);
        Vocabulary vocabulary = all.rules().vocabulary();
        this.reports = LargeDistrict.reports(vocabulary, QUARTER.months(), COMMUNES);
        ofAll.put(BY_HAND, new HandWritten(vocabulary)::judge);
        ofAll.put(ALL, byRules(all));
        ofTargets.put(TARGETS, byRules(targets));
        ofTargets.put("Easy Rules 4.1.0, rules in Java: targets", new ByEasyRules(vocabulary));
        ofTargets.put("Easy Rules 4.1.0, rules as text (MVEL): targets", new ByEasyRulesInText(vocabulary));
        ofTargets.put("CEL 0.14.0: targets", new ByCel(vocabulary));
        ofTargets.put("Evrete 4.0.3: targets", new ByEvrete(vocabulary));
        for (var each : List.of(ofAll, ofTargets)) {
            each.forEach((name, contender) -> works.put(name, () -> contender.judge(reports, QUARTER, AS_OF)));
        }
        works.put(ALL, () -> all.evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT));
        works.put(TARGETS, () -> targets.evaluate(reports, QUARTER, AS_OF, Scope.DISTRICT));
    }

    private static Contender byRules(Judge judge) {
        return (reports, period, asOf) -> Judged.of(judge.evaluate(reports, period, asOf, Scope.DISTRICT));
    }

    /** A judge by the project's rules, or by those of them which concern targets. */
    private static Judge judge(boolean onlyTargets) throws Exception {
        Path folder = LargeDistrict.rules(Files.createTempDirectory("district"), COMMUNES);
        if (onlyTargets) {
            FileSystemUtils.deleteRecursively(folder.resolve("scenarios"));
            keep(folder.resolve("clauses"), "I\\.2\\.[acd](-20.*)?\\.drl|IV\\.2-bao-cao\\.drl");
            keep(folder.resolve("judgement"), "targets\\.drl");
        }
        try {
            return new Judge(RuleBooks.load(folder, Judge.LANGUAGE));
        } catch (BrokenRuleBook e) {
            throw new IllegalStateException(e);
        } finally {
            FileSystemUtils.deleteRecursively(folder.getParent());
        }
    }

    private static void keep(Path folder, String names) throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().matches(names)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Prints the table. */
    static void print() throws Exception {
        var judging = new Judging();
        judging.check();
        new ForkJoinPool(1).submit(judging::measure).get();
    }

    private void check() throws Exception {
        Judged expected = ofAll.get(BY_HAND).judge(reports, QUARTER, AS_OF);
        require(ALL, expected, ofAll.get(ALL).judge(reports, QUARTER, AS_OF));
        for (var each : ofTargets.entrySet()) {
            require(each.getKey(), expected.ofTargets(), each.getValue().judge(reports, QUARTER, AS_OF));
        }
    }

    private static void require(String name, Judged expected, Judged found) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(name + " does not find the same");
        }
    }

    private Void measure() throws Exception {
        var rounds = new Rounds(10, 21);
        works.forEach(rounds::with);
        rounds.run();
        System.out.println("| 310 units judged in one thread by | time | × Java by hand | × the rules, targets |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (String name : works.keySet()) {
            System.out.println("| %s | %.1f ms | %.1f | %.2f |"
                    .formatted(
                            name,
                            1000 * rounds.seconds(name),
                            rounds.ratio(name, BY_HAND),
                            rounds.ratio(name, TARGETS)));
        }
        System.out.println();
        Asked.atMost(20, rounds.ratio(ALL, BY_HAND), "all rules, with reasons, take, in times of Java by hand,");
        double best = ofTargets.keySet().stream()
                .filter(name -> !name.equals(TARGETS))
                .mapToDouble(name -> rounds.ratio(name, TARGETS))
                .min()
                .orElseThrow();
        Asked.atLeast(6, best, "the quickest other engine takes, in times of the rules,");
        return null;
    }
}
