package vn.plancompliance.assessment;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.ReportFilter;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.reporting.Report;

/** What was handed in, to be read again. */
public final class SubmittedReports {

    /** The most revisions on a page. */
    public static final int LARGEST_PAGE = 500;

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
     * @param unit code of the unit; null or empty for all
     * @param period {@code 2023-11} or {@code 2023-Q4}; null or empty for all
     * @param page from 0; beyond the last one, pages are empty
     * @param size from 1 to {@link #LARGEST_PAGE}
     * @throws UnreadableChoice if the period cannot be read, or page or size are out of bounds
     * @throws UnknownUnit if the plan has no such unit, and it never handed in anything
     */
    public Page page(Vocabulary vocabulary, @Nullable String unit, @Nullable String period, int page, int size)
            throws UnreadableChoice, UnknownUnit {
        if (page < 0) {
            throw new UnreadableChoice(UnreadableChoice.Part.PAGE, String.valueOf(page));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new UnreadableChoice(UnreadableChoice.Part.SIZE, String.valueOf(size));
        }
        Period months = Choice.of(period, null, null).period().orElse(null);
        String reporter = unit == null || unit.isEmpty() ? null : unit;
        var filter = new ReportFilter(reporter, months);
        int total = revisions.count(filter);
        if (total == 0 && reporter != null && vocabulary.unit(reporter).isEmpty()) {
            throw new UnknownUnit(reporter);
        }
        return new Page(total, revisions.list(filter, (long) page * size, size));
    }

    /**
     * The revision of that id.
     *
     * @throws UnknownReport if there is none
     */
    public ReportRevision revision(int id) throws UnknownReport {
        return revisions.find(id).orElseThrow(() -> new UnknownReport(id));
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
    public Report content(int id) throws UnknownReport {
        return revisions.report(id).orElseThrow(() -> new UnknownReport(id));
    }

    /**
     * The file that brought a revision, as it was received.
     *
     * @throws UnknownReport if there is none of that id
     */
    public ReportFile file(int id) throws UnknownReport {
        return revisions.file(id).orElseThrow(() -> new UnknownReport(id));
    }

    /** What the unit reported last before a month, as it counts by now. */
    public Optional<Report> newestBefore(String unit, YearMonth month) {
        return revisions.counting(List.of(unit)).before(unit, month).findFirst();
    }
}
