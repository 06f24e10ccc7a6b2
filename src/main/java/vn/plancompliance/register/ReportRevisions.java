package vn.plancompliance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/**
 * Every report that was ever handed in; nothing of it is ever changed, or removed unless it is a demonstration's.
 *
 * <p>What counts when something is judged is, for each unit and month, the newest revision alone: its figures, its task
 * statuses and its events, so that a revision can also take back what an earlier one said. Only whether the month was
 * reported in time goes by the day of the first revision.
 */
public final class ReportRevisions {

    private static final String COLUMNS = """
            select r.id, r.unit, r.period, r.revision, r.submitted_on,
                s.received_at, s.signed_by, s.file_name, s.media_type, s.sha256, s.size
            from report_revision r join submission s on s.id = r.submission
            """;
    private static final String NEWEST = """
            select r.content, f.submitted_on as first_submitted_on
            from report_revision r join report_revision f on f.unit = r.unit and f.period = r.period and f.revision = 1
            where r.revision = (select max(n.revision) from report_revision n where n.unit = r.unit and n.period = r.period)
            """;

    private final JdbcClient database;
    private final JsonMapper json = new JsonMapper();

    ReportRevisions(JdbcClient database) {
        this.database = database;
    }

    /** The revision of that id. */
    public Optional<ReportRevision> find(int id) {
        return database.sql(COLUMNS + "where r.id = ?")
                .param(id)
                .query(ReportRevisions::revision)
                .optional();
    }

    /** All revisions of a unit's report of a month, oldest first. */
    public List<ReportRevision> of(String unit, YearMonth month) {
        return database.sql(COLUMNS + "where r.unit = ? and r.period = ? order by r.revision")
                .params(unit, month.toString())
                .query(ReportRevisions::revision)
                .list();
    }

    /**
     * The revisions that a file brought, in the order in which it held them; none if it was never handed in.
     *
     * @param sha256 names the file's content
     */
    public List<ReportRevision> ofFile(String sha256) {
        return database.sql(COLUMNS + "where s.sha256 = ? order by r.id")
                .param(sha256)
                .query(ReportRevisions::revision)
                .list();
    }

    /**
     * Of each report that a file brought, by its id, the number of the newest revision of the same unit and month.
     *
     * @param sha256 names the file's content
     */
    public Map<Integer, Integer> newestOfFile(String sha256) {
        var newest = new HashMap<Integer, Integer>();
        database.sql("""
                        select r.id, max(n.revision) as newest
                        from report_revision r join submission s on s.id = r.submission
                            join report_revision n on n.unit = r.unit and n.period = r.period
                        where s.sha256 = ?
                        group by r.id
                        """)
                .param(sha256)
                .query((row, index) -> newest.put(row.getInt("id"), row.getInt("newest")))
                .list();
        return newest;
    }

    /** How many revisions the filter lets through. */
    public int count(ReportFilter filter) {
        return database.sql("select count(*) from report_revision r where " + filter.condition())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** A page of the revisions that the filter lets through, newest first. */
    public List<ReportRevision> list(ReportFilter filter, Paging paging) {
        return database.sql(COLUMNS + "where " + filter.condition()
                        + " order by r.id desc offset :leftOut rows fetch next :most rows only")
                .params(filter.parameters())
                .param("leftOut", paging.leftOut())
                .param("most", paging.size())
                .query(ReportRevisions::revision)
                .list();
    }

    /** What the revision of that id says, as it said it. */
    public Optional<Report> report(int id) {
        return database.sql("select content from report_revision where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::report);
    }

    /** The file that brought the revision of that id. */
    public Optional<ReportFile> file(int id) {
        return database.sql("""
                        select s.file_name, s.media_type, f.content
                        from report_revision r join submission s on s.id = r.submission
                            join submission_file f on f.submission = s.id
                        where r.id = ?
                        """)
                .param(id)
                .query((row, index) -> new ReportFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** The highest id there is; 0 if there is no report. */
    public int highest() {
        return database.sql("select coalesce(max(id), 0) from report_revision")
                .query(Integer.class)
                .single();
    }

    /**
     * All that counted, of every unit and month, when a revision was the newest one of all.
     *
     * @param highest its id
     */
    public Reports countingUpTo(int highest) {
        return new Reports(database.sql("""
                        select r.content, f.submitted_on as first_submitted_on
                        from report_revision r join report_revision f
                            on f.unit = r.unit and f.period = r.period and f.revision = 1
                        where r.revision = (
                            select max(n.revision) from report_revision n
                            where n.unit = r.unit and n.period = r.period and n.id <= :highest)
                        """)
                .param("highest", highest)
                .query(this::countingReport)
                .list());
    }

    /** All that counts, of every unit and month. */
    public Reports counting() {
        return new Reports(database.sql(NEWEST).query(this::countingReport).list());
    }

    /** All that counts of these units, of every month, and the events that the others recorded. */
    public Reports counting(Collection<String> units) {
        List<Report> own = database.sql(NEWEST + " and r.unit in (:units)")
                .param("units", units)
                .query(this::countingReport)
                .list();
        List<Event> told = database
                .sql(NEWEST + " and r.tells_events = true and r.unit not in (:units)")
                .param("units", units)
                .query(this::countingReport)
                .list()
                .stream()
                .flatMap(report -> report.events().stream())
                .toList();
        return new Reports(own, told);
    }

    private Report countingReport(ResultSet row, int index) throws SQLException {
        return report(row.getString("content")).firstSubmittedOn(row.getObject("first_submitted_on", LocalDate.class));
    }

    private Report report(String content) {
        return json.readValue(content, ReportDocument.class).toReport();
    }

    private static ReportRevision revision(ResultSet row, int index) throws SQLException {
        return new ReportRevision(
                row.getInt("id"),
                row.getString("unit"),
                YearMonth.parse(row.getString("period")),
                row.getInt("revision"),
                row.getObject("submitted_on", LocalDate.class),
                new Submission(
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("signed_by"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getInt("size")));
    }
}
