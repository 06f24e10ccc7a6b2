package vn.plancompliance.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Choice ANY = Choice.ofNothing();

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
        Intended intended = intended(assessments, files, by, choice, today);
        Kept kept = submissions.keep(intended.files(), by.act(now));
        assessments.observer().kept(kept.added());
        YearMonth newest = newestMonth(kept.revisions().stream().map(ReportRevision::month));
        return new Receipt(
                kept, assessments.assess(counting(intended.subject()), newest, intended.scope(), choice, today));
    }

    /**
     * What would come of handing the files in, by all that counts now; nothing of them is kept.
     *
     * @param by who would hand them in
     * @param today as when they are handed in
     * @throws UnreadableFile if a file is none of the formats
     * @throws RefusedFile if any file has faults
     * @throws PeriodOutsidePlan if the plan does not cover the period
     * @throws NotAllowed if a report is not his to hand in, or what others reported would tell in the evaluation
     */
    public Preview preview(Assessments assessments, List<Submitted> files, Caller by, Choice choice, LocalDate today)
            throws UnreadableFile, RefusedFile, PeriodOutsidePlan, NotAllowed {
        Intended intended = intended(assessments, files, by, choice, today);
        Reports counting = counting(intended.subject());
        List<Report> reports = intended.files().stream()
                .flatMap(file -> file.reports().stream())
                .toList();
        List<ReportRevision> known = intended.files().stream()
                .flatMap(file -> revisions.ofFile(file.file().sha256()).stream())
                .toList();
        YearMonth newest = newestMonth(Stream.concat(
                reports.stream().map(Report::month), known.stream().map(ReportRevision::month)));
        return new Preview(
                reports.stream()
                        .map(report -> new Preview.Coming(
                                report,
                                counting.find(report.unit(), report.month()).orElse(null)))
                        .toList(),
                known,
                assessments.assessed(counting.revisedBy(reports), newest, intended.scope(), choice, today));
    }

    /**
     * The newest month of reports that were handed in together, by all that counts now.
     *
     * @param brought at least one
     * @throws PeriodOutsidePlan if the plan does not cover the month any more
     */
    public Assessed assessed(Assessments assessments, List<ReportRevision> brought, LocalDate today)
            throws PeriodOutsidePlan {
        var subject = new Subject(
                brought.stream().map(ReportRevision::unit).collect(Collectors.toCollection(TreeSet::new)), ANY);
        YearMonth newest = newestMonth(brought.stream().map(ReportRevision::month));
        return assessments.assessed(counting(subject), newest, subject.scope(), ANY, today);
    }

    /** Files that somebody may hand in, as they were read. */
    private record Intended(List<HandedIn> files, Subject subject) {

        Scope scope() {
            return subject.scope();
        }
    }

    private Intended intended(Assessments assessments, List<Submitted> files, Caller by, Choice choice, LocalDate today)
            throws UnreadableFile, RefusedFile, PeriodOutsidePlan, NotAllowed {
        assessments.requireCovered(choice);
        List<HandedIn> handedIn = read(assessments, files, today);
        var subject = new Subject(units(handedIn), choice);
        by.requireReporting(subject.units());
        if (subject.scope() == Scope.DISTRICT) {
            by.requireReadingAll();
        }
        return new Intended(handedIn, subject);
    }

    /** Of whom there are reports, and what is assessed of them. */
    private record Subject(Set<String> units, Scope scope) {

        Subject(Set<String> units, Choice choice) {
            this(units, choice.scope().orElse(units.size() == 1 ? Scope.UNIT : Scope.DISTRICT));
        }
    }

    private Reports counting(Subject subject) {
        return subject.scope() == Scope.UNIT ? revisions.counting(subject.units()) : revisions.counting();
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

    private static YearMonth newestMonth(Stream<YearMonth> months) {
        return months.max(YearMonth::compareTo)
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
