package vn.plancompliance.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.ReportFilter;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/** What was handed in, to be read again. */
public final class SubmittedReports {

    private final ReportRevisions revisions;

    public SubmittedReports(ReportRevisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Some of the revisions that are asked for.
     *
     * @param total how many there are on all pages
     */
    public record Page(int total, List<ReportRevision> revisions) {

        public Page {
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * A page of the revisions of a unit or of all, for the months of a period or for all, newest first.
     *
     * @param reader who asks
     * @param unit code of the unit; null or empty for all that the reader may read
     * @param period {@code 2023-11} or {@code 2023-Q4}; null or empty for all
     * @throws UnreadableChoice if the period cannot be read
     * @throws UnknownUnit if the plan has no such unit, and it never handed in anything
     * @throws NotAllowed if its reports are not the reader's to read
     */
    public Page page(
            Vocabulary vocabulary, Caller reader, @Nullable String unit, @Nullable String period, Paging paging)
            throws UnreadableChoice, UnknownUnit, NotAllowed {
        Period months = Choice.of(period, null, null).period().orElse(null);
        String reporter = unit == null || unit.isEmpty() ? null : unit;
        if (reporter == null && !reader.readsAll()) {
            reporter = reader.unit();
        }
        if (reporter == null) {
            reader.requireReadingAll();
        } else {
            reader.requireReading(reporter);
        }
        var filter = new ReportFilter(reporter, months);
        int total = revisions.count(filter);
        if (total == 0 && reporter != null && vocabulary.unit(reporter).isEmpty()) {
            throw new UnknownUnit(reporter);
        }
        return new Page(total, revisions.list(filter, paging));
    }

    /**
     * The revision of that id.
     *
     * @throws UnknownReport if there is none
     * @throws NotAllowed if it is not the reader's to read
     */
    public ReportRevision revision(Caller reader, int id) throws UnknownReport, NotAllowed {
        ReportRevision revision = revisions.find(id).orElse(null);
        if (revision == null) {
            // Whoever may not read all is not told how many there are.
            reader.requireReadingAll();
            throw new UnknownReport(id);
        }
        reader.requireReading(revision.unit());
        return revision;
    }

    /**
     * The revisions that came in the same file as that of the id, in the order of the file.
     *
     * @throws UnknownReport if there is none of that id
     * @throws NotAllowed if a report in the file is not the reader's to read
     */
    public List<ReportRevision> ofSameFile(Caller reader, int id) throws UnknownReport, NotAllowed {
        List<ReportRevision> brought =
                revisions.ofFile(revision(reader, id).submission().sha256());
        for (ReportRevision each : brought) {
            reader.requireReading(each.unit());
        }
        return brought;
    }

    /**
     * Of each of these, by its id, the number of the newest revision of the same unit and month, which counts.
     *
     * @param brought all that came in one file; at least one
     */
    public Map<Integer, Integer> newest(List<ReportRevision> brought) {
        return revisions.newestOfFile(brought.get(0).submission().sha256());
    }

    /** All revisions of the report of the same unit and month, oldest first. */
    public List<ReportRevision> revisionsOf(ReportRevision revision) {
        return revisions.of(revision.unit(), revision.month());
    }

    /**
     * What a revision says.
     *
     * @throws UnknownReport if there is none of that id
     */
    public Report content(ReportRevision revision) throws UnknownReport {
        return revisions.report(revision.id()).orElseThrow(() -> new UnknownReport(revision.id()));
    }

    /**
     * The file that brought a revision, as it was received.
     *
     * @throws UnknownReport if there is none of that id
     * @throws NotAllowed if a report in it is not the reader's to read
     */
    public ReportFile file(Caller reader, int id) throws UnknownReport, NotAllowed {
        ofSameFile(reader, id);
        return revisions.file(id).orElseThrow(() -> new UnknownReport(id));
    }

    /**
     * All that counts by now of what the unit reported, of every month.
     *
     * @throws NotAllowed if its reports are not the reader's to read
     */
    public Reports ofUnit(Caller reader, String unit) throws NotAllowed {
        reader.requireReading(unit);
        return revisions.counting(List.of(unit));
    }

    /**
     * All revisions of the unit's report of the month, oldest first.
     *
     * @throws NotAllowed if its reports are not the reader's to read
     */
    public List<ReportRevision> revisions(Caller reader, String unit, YearMonth month) throws NotAllowed {
        reader.requireReading(unit);
        return revisions.of(unit, month);
    }

    /**
     * Which months the unit reported, and for which it owes a report.
     *
     * @throws UnknownUnit if the plan has no unit of that code
     * @throws NotAllowed if its reports are not the reader's to read
     */
    public ReportCalendar calendar(Assessments assessments, Caller reader, String unit, LocalDate today)
            throws UnknownUnit, NotAllowed {
        reader.requireReading(unit);
        Unit known = assessments.vocabulary().unit(unit).orElseThrow(() -> new UnknownUnit(unit));
        return ReportCalendar.of(assessments, known, revisions.counting(List.of(unit)), today);
    }

    /**
     * What the unit reported last before a month, as it counts by now.
     *
     * @throws NotAllowed if its reports are not the reader's to read
     */
    public Optional<Report> newestBefore(Caller reader, String unit, YearMonth month) throws NotAllowed {
        reader.requireReading(unit);
        return revisions.counting(List.of(unit)).before(unit, month).findFirst();
    }
}
