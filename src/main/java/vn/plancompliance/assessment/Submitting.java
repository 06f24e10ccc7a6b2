package vn.plancompliance.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.Source;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.register.Submissions;
import vn.plancompliance.register.Submissions.HandedIn;
import vn.plancompliance.register.Submissions.Kept;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/** Takes in reports and assesses them by all that is known of their units. Safe for use by several threads. */
public final class Submitting {

    private final Submissions submissions;
    private final ReportRevisions revisions;

    /** Submitting to that register. */
    public Submitting(Submissions submissions, ReportRevisions revisions) {
        this.submissions = submissions;
        this.revisions = revisions;
    }

    /** A file as it is read, and as it is kept; the same bytes. */
    public record Submitted(Source source, ReportFile file) {}

    /**
     * What came of a submission.
     *
     * @param kept the revisions that its files brought, now or when the very same files were handed in before
     */
    public record Receipt(Kept kept, Evaluation evaluation) {}

    /**
     * Keeps the reports in the files as new revisions, all or none, and assesses a period by what counts then. A file of
     * which the very same content was handed in before adds nothing, and is not read again.
     *
     * <p>One unit is assessed by all that it ever reported and by the events that others recorded, more units by all that
     * anybody reported. Of a unit and month the newest revision counts, though it may not be that of these files.
     *
     * @param by who hands them in
     * @param now when they were received
     * @param today the as-of day and the day of submission where neither the choice nor a report names one
     * @throws UnreadableFile if a file is none of the formats; nothing is kept then
     * @throws RefusedFile if any file has faults; nothing is kept then
     * @throws PeriodOutsidePlan if the plan does not cover the period; nothing is kept if the choice names it
     * @throws NotAllowed if a report is not his to hand in, or what others reported would tell in the evaluation; nothing
     *     is kept then
     */
    public Receipt submit(
            Assessments assessments, List<Submitted> files, Caller by, Choice choice, Instant now, LocalDate today)
            throws UnreadableFile, RefusedFile, PeriodOutsidePlan, NotAllowed {
        assessments.requireCovered(choice);
        List<HandedIn> handedIn = read(assessments, files, today);
        Set<String> units = units(handedIn);
        Scope scope = choice.scope().orElse(units.size() == 1 ? Scope.UNIT : Scope.DISTRICT);
        by.requireReporting(units);
        if (scope == Scope.DISTRICT) {
            by.requireReadingAll();
        }
        Kept kept = submissions.keep(handedIn, by.act(now));
        assessments.observer().kept(kept.added());
        Reports known = scope == Scope.UNIT ? revisions.counting(units) : revisions.counting();
        return new Receipt(kept, assessments.assess(known, newestMonth(kept), scope, choice, today));
    }

    /** Whose reports the files hold, though they may have been handed in before. */
    private Set<String> units(List<HandedIn> files) {
        var units = new TreeSet<String>();
        for (HandedIn each : files) {
            each.reports().forEach(report -> units.add(report.unit()));
            revisions.ofFile(each.file().sha256()).forEach(revision -> units.add(revision.unit()));
        }
        return units;
    }

    private static YearMonth newestMonth(Kept kept) {
        return kept.revisions().stream()
                .map(ReportRevision::month)
                .max(YearMonth::compareTo)
                .orElseThrow(() -> new IllegalStateException("a file of reports holds at least one"));
    }

    /** Reads the files that were not handed in before. */
    List<HandedIn> read(Assessments assessments, List<Submitted> files, LocalDate today)
            throws UnreadableFile, RefusedFile {
        List<Submitted> unknown = files.stream().filter(this::isNew).toList();
        if (unknown.size() > 1) {
            // What speaks against them together, with the name of each file.
            assessments.read(unknown.stream().map(Submitted::source).toList(), today);
        }
        var handedIn = new ArrayList<HandedIn>();
        for (Submitted each : files) {
            List<Report> reports =
                    unknown.contains(each) ? assessments.reports(List.of(each.source()), today) : List.of();
            handedIn.add(new HandedIn(each.file(), reports));
        }
        return handedIn;
    }

    private boolean isNew(Submitted each) {
        return revisions.ofFile(each.file().sha256()).isEmpty();
    }
}
