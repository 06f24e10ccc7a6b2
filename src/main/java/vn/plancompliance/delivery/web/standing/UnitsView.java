package vn.plancompliance.delivery.web.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.web.standing.Counts.Count;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Unit;

/** All units that are seen, those with most violations first. */
record UnitsView(Chooser chooser, Pages<Row> rows, String overview) {

    private static final int SIZE = 100;

    /** A unit. */
    record Row(
            String name,
            String address,
            String violations,
            String alerts,
            List<Count> targets,
            String overdue,
            List<Chip> reports) {}

    /** What is said of a unit. */
    private record Said(Unit unit, List<Finding> findings, List<TargetRun> runs) {

        long count(Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }

        long count(Kind kind) {
            return findings.stream().filter(finding -> finding.kind() == kind).count();
        }
    }

    private static final Comparator<Said> WORST_FIRST = Comparator.comparing(
                    (Said said) -> said.count(Severity.VIOLATION))
            .thenComparing(said -> said.count(Severity.ALERT))
            .reversed();

    static UnitsView of(int page, Judged judged) throws UnreadableChoice {
        Map<String, Said> byUnit = new HashMap<>();
        List<Said> units = judged.overview().demands().keySet().stream()
                .map(unit -> new Said(unit, new ArrayList<>(), new ArrayList<>()))
                .toList();
        units.forEach(said -> byUnit.put(said.unit().code(), said));
        judged.findings()
                .forEach(finding -> finding.unit()
                        .map(byUnit::get)
                        .ifPresent(said -> said.findings().add(finding)));
        judged.overview()
                .runs()
                .forEach(run -> run.outcome()
                        .unit()
                        .map(byUnit::get)
                        .ifPresent(said -> said.runs().add(run)));
        Pages<Said> pages = Pages.of(
                units.stream().sorted(WORST_FIRST).toList(),
                page,
                SIZE,
                judged.to().units(),
                judged);
        return new UnitsView(
                Chooser.of(judged, Map.of()),
                pages.map(said -> row(said, judged)),
                judged.to().overview());
    }

    private static Row row(Said said, Judged judged) {
        String code = said.unit().code();
        return new Row(
                judged.names().unit(code),
                judged.to().unit(code),
                judged.say().number(said.count(Severity.VIOLATION)),
                judged.say().number(said.count(Severity.ALERT)),
                Counts.targets(said.runs(), judged).stream()
                        .map(Count::withoutAddress)
                        .toList(),
                judged.say().number(said.count(Kind.TASK_OVERDUE)),
                reports(said, judged));
    }

    /** The reports of which there is something to be said. */
    private static List<Chip> reports(Said said, Judged judged) {
        return said.findings().stream()
                .filter(Finding.OfReport.class::isInstance)
                .map(finding -> Chip.of(
                        finding.kind() == Kind.REPORT_MISSING ? Tone.RED : Tone.ORANGE,
                        judged.wording().kind(finding) + " "
                                + judged.say().month(finding.period().first())))
                .toList();
    }
}
