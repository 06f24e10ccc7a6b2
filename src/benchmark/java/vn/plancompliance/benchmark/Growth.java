package vn.plancompliance.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;
import vn.plancompliance.evaluation.Judge;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleBooks;

/**
 * How the time of judging grows with the units, by one processor and by two, and beside Java by hand, which has to read the
 * same reports out of memory. A fact is a figure, task state or event reported.
 */
final class Growth {

    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 5);
    private static final List<Integer> COMMUNES = List.of(12, 82, 982, 9_982);
    private static final ForkJoinPool ONE = new ForkJoinPool(1);
    private static final ForkJoinPool TWO = new ForkJoinPool(2);

    private Growth() {}

    /** Reports of so many units, and who judges them. */
    private record District(int units, Judge judge, HandWritten hand, Reports reports, Scope scope) {

        Evaluation by(ForkJoinPool pool) throws Exception {
            return pool.submit(() -> judge.evaluate(reports, QUARTER, AS_OF, scope))
                    .get();
        }

        String called(ForkJoinPool pool) {
            return units + (pool == ONE ? " by one" : " by two");
        }

        String calledByHand() {
            return units + " by hand";
        }

        /** How many times as long as one of the other's a fact takes. */
        double growth(Rounds rounds, District from, Function<District, String> called) {
            return rounds.ratio(called.apply(this), called.apply(from)) * from.facts() / facts();
        }

        long facts() {
            return judge.rules().vocabulary().units().stream()
                    .flatMap(unit -> reports.within(unit.code(), QUARTER).stream())
                    .mapToLong(report -> report.measurements().size()
                            + report.tasks().size()
                            + report.events().size())
                    .sum();
        }

        long bytes() throws Exception {
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            return ONE.submit(() -> {
                        long before = threads.getCurrentThreadAllocatedBytes();
                        judge.evaluate(reports, QUARTER, AS_OF, scope);
                        return threads.getCurrentThreadAllocatedBytes() - before;
                    })
                    .get();
        }
    }

    /** Prints the table. */
    static void print() throws Exception {
        var districts = new ArrayList<District>();
        for (int communes : COMMUNES) {
            districts.add(district(communes));
        }
        districts.add(0, tenUnits(districts.get(0)));
        var rounds = new Rounds(3, 9);
        for (District district : districts) {
            require(district.by(ONE).equals(district.by(TWO)));
            rounds.with(district.called(ONE), () -> district.by(ONE));
            rounds.with(district.called(TWO), () -> district.by(TWO));
            rounds.with(district.calledByHand(), () -> district.hand().judge(district.reports(), QUARTER, AS_OF));
        }
        rounds.run();
        System.out.println("| units | facts | one processor | a unit | facts a second | × Java by hand |"
                + " two processors | faster | bytes a fact |");
        System.out.println("|" + " ---: |".repeat(9));
        for (District district : districts) {
            System.out.println(row(district, rounds));
        }
        System.out.println();
        District large = districts.get(districts.size() - 1);
        District middle = districts.get(2);
        Asked.atMost(
                1.1,
                large.growth(rounds, middle, district -> district.called(ONE)),
                "time a fact of %,d units, in times of that of %,d,".formatted(large.units(), middle.units()));
        System.out.println("- The same of Java by hand: %.2f."
                .formatted(large.growth(rounds, middle, District::calledByHand)));
        Asked.atLeast(
                1.8,
                rounds.ratio(large.called(ONE), large.called(TWO)),
                "two processors are, in times of one, as quick by");
    }

    private static String row(District district, Rounds rounds) throws Exception {
        long facts = district.facts();
        double one = rounds.seconds(district.called(ONE));
        return "| %,d | %,d | %.2f ms | %.0f µs | %,.0f | %s | %.2f ms | %.2f | %,d |"
                .formatted(
                        district.units(),
                        facts,
                        1e3 * one,
                        1e6 * one / district.units(),
                        facts / one,
                        district.scope() == Scope.DISTRICT
                                ? "%.1f".formatted(rounds.ratio(district.called(ONE), district.calledByHand()))
                                : "",
                        1e3 * rounds.seconds(district.called(TWO)),
                        rounds.ratio(district.called(ONE), district.called(TWO)),
                        district.bytes() / facts);
    }

    private static District district(int communes) throws Exception {
        Path folder = LargeDistrict.rules(Files.createTempDirectory("district"), communes);
        try {
            var judge = new Judge(RuleBooks.load(folder, Judge.LANGUAGE));
            var vocabulary = judge.rules().vocabulary();
            return new District(
                    vocabulary.units().size(),
                    judge,
                    new HandWritten(vocabulary),
                    LargeDistrict.reports(vocabulary, QUARTER.months(), communes),
                    Scope.DISTRICT);
        } catch (BrokenRuleBook e) {
            throw new IllegalStateException(e);
        } finally {
            FileSystemUtils.deleteRecursively(folder.getParent());
        }
    }

    /** The reports of ten communes, judged by themselves. */
    private static District tenUnits(District whole) {
        List<Report> reports = whole.judge().rules().vocabulary().units().stream()
                .skip(whole.units() - 10L)
                .flatMap(unit -> whole.reports().within(unit.code(), QUARTER).stream())
                .toList();
        return new District(10, whole.judge(), whole.hand(), new Reports(reports), Scope.UNIT);
    }

    private static void require(boolean same) {
        if (!same) {
            throw new IllegalStateException("two processors do not find the same as one");
        }
    }
}
