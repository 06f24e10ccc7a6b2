package vn.plancompliance.assessment;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.ReportFilter;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.reporting.Report;

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
        ReportFile file = revisions.file(revision(reader, id).id()).orElseThrow(() -> new UnknownReport(id));
        for (ReportRevision each : revisions.ofFile(file.sha256())) {
            reader.requireReading(each.unit());
        }
        return file;
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
