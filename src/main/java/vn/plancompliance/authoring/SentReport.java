package vn.plancompliance.authoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.plancompliance.register.ReportDocument;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/**
 * A report on its way to another process.
 *
 * @param firstSubmittedOn as in {@link Report#firstSubmittedOn()}
 */
record SentReport(ReportDocument report, LocalDate firstSubmittedOn) {

    /** All of these reports, by unit and month. */
    static List<SentReport> all(Reports reports) {
        return reports.units().stream()
                .flatMap(unit -> reports.months().stream()
                        .map(month -> reports.find(unit, month))
                        .flatMap(Optional::stream))
                .map(report -> new SentReport(ReportDocument.of(report), report.firstSubmittedOn()))
                .toList();
    }

    Report toReport() {
        return report.toReport().firstSubmittedOn(firstSubmittedOn);
    }
}
