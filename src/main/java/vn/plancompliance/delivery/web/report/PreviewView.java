package vn.plancompliance.delivery.web.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Preview;
import vn.plancompliance.assessment.Preview.Coming;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.reporting.Report;

/**
 * A file without faults, and what would come of handing it in.
 *
 * @param name under which the file is kept for the session
 * @param warnings what whoever hands it in should look at once more
 * @param known the report that the very same content already is, if it was handed in before
 * @param unit code of the one unit of whose one month there is a report; null if there are more
 * @param filledIn whether the form on the page can be opened again
 */
record PreviewView(
        String name,
        FileView file,
        List<Warning> warnings,
        @Nullable Known known,
        List<ContentView> contents,
        EvaluationView evaluation,
        @Nullable String unit,
        @Nullable String month,
        boolean filledIn) {

    /** What is to be looked at. */
    enum Sort {
        /** The same unit and month was reported before: on that day. */
        REPLACES,
        /** It says nothing else than what counts already. */
        UNCHANGED,
        /** What counts has figures of these indicators, and this has none. */
        DROPS,
        /** The report has no figure at all of so many. */
        EMPTY,
        /** So many figures are left out. */
        GAPS,
        /** A figure is found to be odd. */
        FIGURE
    }

    /** A warning about a unit's month. */
    record Warning(Sort sort, String unit, String month, String told) {}

    /** A revision. */
    record Known(int id, int revision) {

        static Known of(ReportRevision revision) {
            return new Known(revision.id(), revision.revision());
        }
    }

    static PreviewView of(String name, Checked.Fine checked, Vocabulary vocabulary, Wording wording) {
        Preview preview = checked.preview();
        List<Report> reports = preview.coming().stream().map(Coming::report).toList();
        var units = reports.stream().map(Report::unit).collect(Collectors.toCollection(TreeSet::new));
        preview.known().forEach(revision -> units.add(revision.unit()));
        Report only = reports.size() == 1 ? reports.get(0) : null;
        return new PreviewView(
                name,
                FileView.of(checked.file().file(), wording.language()),
                warnings(preview, vocabulary, wording),
                preview.known().stream().findFirst().map(Known::of).orElse(null),
                reports.stream()
                        .map(report -> ContentView.of(report, vocabulary, wording))
                        .toList(),
                EvaluationView.of(preview.assessed(), units, wording),
                only == null ? null : only.unit(),
                only == null ? null : Period.of(only.month()).label(),
                checked.filledIn());
    }

    private static List<Warning> warnings(Preview preview, Vocabulary vocabulary, Wording wording) {
        Stream<Warning> ofReports = preview.coming().stream()
                .flatMap(coming -> Stream.of(
                                told(Sort.REPLACES, coming, replaced(coming, wording.language()), wording),
                                told(Sort.UNCHANGED, coming, coming.isUnchanged() ? "-" : "", wording),
                                told(Sort.DROPS, coming, dropped(coming, wording.names()), wording),
                                gaps(coming, vocabulary, wording))
                        .flatMap(Optional::stream));
        Stream<Warning> ofFigures = preview.assessed().evaluation().findings().stream()
                .filter(finding -> finding instanceof Finding.OfFigure && finding.kind() != Kind.FIGURE_MISSING)
                .filter(finding -> preview.coming().stream()
                        .anyMatch(coming -> finding.unit()
                                .filter(coming.report().unit()::equals)
                                .isPresent()))
                .map(finding -> new Warning(Sort.FIGURE, "", "", wording.message(finding)));
        return Stream.concat(ofReports, ofFigures).toList();
    }

    /** A warning, unless there is nothing to tell. */
    private static Optional<Warning> told(Sort sort, Coming coming, String told, Wording wording) {
        Report report = coming.report();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        sort,
                        wording.names().unit(report.unit()),
                        wording.language().period(Period.of(report.month())),
                        told));
    }

    private static String replaced(Coming coming, Language say) {
        Report replaced = coming.replaced();
        return replaced == null ? "" : say.day(replaced.submittedOn());
    }

    private static String dropped(Coming coming, Names names) {
        return coming.dropped().stream()
                .map(code -> "«" + names.indicator(code) + "»")
                .collect(Collectors.joining(", "));
    }

    private static Optional<Warning> gaps(Coming coming, Vocabulary vocabulary, Wording wording) {
        Report report = coming.report();
        long own = vocabulary.unit(report.unit()).stream()
                .flatMap(unit ->
                        vocabulary.indicators().stream().map(Indicator::code).filter(unit::reports))
                .count();
        long gaps = own - report.measurements().size();
        Sort sort = report.measurements().isEmpty() ? Sort.EMPTY : Sort.GAPS;
        return told(sort, coming, gaps <= 0 ? "" : wording.language().number(gaps), wording);
    }
}
