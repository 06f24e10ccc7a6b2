package vn.plancompliance.delivery.web.rules;

import java.time.YearMonth;
import java.util.List;
import vn.plancompliance.authoring.PastComparison;
import vn.plancompliance.authoring.Performance;
import vn.plancompliance.authoring.Rehearsal;
import vn.plancompliance.delivery.answer.ComparisonRows;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.RuleReference;

/** What trying a draft showed. */
final class TrialView {

    private TrialView() {}

    /** Faults, or none. */
    record Checked(List<FaultView> faults) {}

    /**
     * What came of the scenarios.
     *
     * @param count how many there are
     * @param unproven the rules that none proves
     */
    record Rehearsed(
            String count, String failures, boolean passed, List<Scene> failed, List<Scene> fine, List<Place> unproven) {

        static Rehearsed of(Rehearsal rehearsal, Language say) {
            List<Performance> all = rehearsal.performances();
            return new Rehearsed(
                    say.number(all.size()),
                    say.number(rehearsal.failures()),
                    rehearsal.passed(),
                    all.stream().filter(each -> !each.passed()).map(Scene::of).toList(),
                    all.stream().filter(Performance::passed).map(Scene::of).toList(),
                    rehearsal.unproven().stream().map(Place::of).toList());
        }
    }

    /** A rule or a scenario of the draft. */
    record Place(String name, String told, String address) {

        private static Place of(RuleReference place) {
            String line = String.valueOf(place.line());
            return new Place(place.name(), place.file() + ":" + line, Links.draftFile(place.file()) + "#L" + line);
        }
    }

    /** A scenario, and what was expected and not found, or found and not expected. */
    record Scene(Place place, List<Performance.Difference> differences) {

        private static Scene of(Performance performance) {
            return new Scene(Place.of(performance.place()), performance.differences());
        }
    }

    /**
     * What the draft does to past reports.
     *
     * @param version number of the version with which it was compared
     * @param months the first and the last that were judged; none if nothing was
     * @param statuses how many targets stand otherwise, of which {@code statusRows} tell the first
     * @param findings how many findings appear, vanish or change, of which {@code findingRows} tell the first
     * @param cut whether there is more than the rows tell
     */
    record Compared(
            int version,
            List<String> months,
            boolean same,
            List<ComparisonRows.ClauseRow> clauses,
            String statuses,
            List<ComparisonRows.Row> statusRows,
            String findings,
            List<ComparisonRows.Row> findingRows,
            boolean cut) {

        static Compared of(int version, PastComparison comparison, Wording wording) {
            Language say = wording.language();
            var rows = new ComparisonRows(wording);
            var shown = comparison.shown();
            List<YearMonth> months = comparison.months();
            return new Compared(
                    version,
                    months.isEmpty()
                            ? List.of()
                            : List.of(say.month(months.get(0)), say.month(months.get(months.size() - 1))),
                    shown.isSame(),
                    rows.clauses(shown.clauses()),
                    say.number(comparison.statuses()),
                    rows.statuses(shown.statuses()),
                    say.number(comparison.findings()),
                    rows.findings(shown.findings()),
                    comparison.statuses() > shown.statuses().size()
                            || comparison.findings() > shown.findings().size());
        }
    }
}
