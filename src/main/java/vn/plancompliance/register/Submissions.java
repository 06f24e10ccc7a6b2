package vn.plancompliance.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.reporting.Report;

/** Takes in files of reports; each file once, whoever sends it however often. */
public final class Submissions {

    private final JdbcClient database;
    private final Gate gate;
    private final ReportRevisions revisions;
    private final AuditTrail trail;
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    Submissions(JdbcClient database, TransactionOperations transactions, ReportRevisions revisions, AuditTrail trail) {
        this.database = database;
        this.gate = new Gate(database, transactions, "report_gate");
        this.revisions = revisions;
        this.trail = trail;
    }

    /** A file and the reports it holds; these do not matter if the very same file was handed in before. */
    public record HandedIn(ReportFile file, List<Report> reports) {}

    /**
     * What came of handing in.
     *
     * @param revisions of all files, in their order, whether they are new or were there before
     * @param added how many of them are new
     */
    public record Kept(List<ReportRevision> revisions, int added) {

        /** Whether any of them is new. */
        public boolean isNew() {
            return added > 0;
        }
    }

    /**
     * Keeps files with their reports, wholly or not at all. A file of which the content was handed in before adds nothing.
     * Of several callers at once one comes after the other: every report becomes a revision of its own.
     *
     * @param by who hands them in, and when
     */
    public Kept keep(List<HandedIn> files, Act by) {
        return gate.pass(() -> {
            var kept = new ArrayList<ReportRevision>();
            int added = 0;
            for (HandedIn each : files) {
                List<ReportRevision> known = revisions.ofFile(each.file().sha256());
                kept.addAll(known.isEmpty() ? add(each, by) : known);
                added += known.isEmpty() ? each.reports().size() : 0;
            }
            return new Kept(List.copyOf(kept), added);
        });
    }

    private List<ReportRevision> add(HandedIn handedIn, Act by) {
        if (handedIn.reports().isEmpty()) {
            throw new IllegalArgumentException("a file of reports holds at least one");
        }
        int submission = number("select coalesce(max(id), 0) + 1 from submission");
        insert(submission, handedIn.file(), by);
        int id = number("select coalesce(max(id), (select last_report from demonstration)) + 1 from report_revision");
        for (Report report : handedIn.reports()) {
            insert(id, submission, report);
            trail.add(by, Deed.SUBMITTED, "report " + id);
            id++;
        }
        return revisions.ofFile(handedIn.file().sha256());
    }

    private int number(String question) {
        return database.sql(question).query(Integer.class).single();
    }

    private void insert(int id, ReportFile file, Act by) {
        database.sql("""
                        insert into submission (id, received_at, signed_by, file_name, media_type, sha256, size)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, id)
                .param(2, by.moment())
                .param(3, by.who())
                .param(4, file.name())
                .param(5, file.mediaType())
                .param(6, file.sha256())
                .param(7, file.content().length)
                .update();
        database.sql("insert into submission_file (submission, content) values (?, ?)")
                .params(id, file.content())
                .update();
    }

    private void insert(int id, int submission, Report report) {
        String unit = report.unit();
        String period = report.month().toString();
        int revision = database.sql(
                        "select coalesce(max(revision), 0) + 1 from report_revision where unit = ? and period = ?")
                .params(unit, period)
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into report_revision
                        (id, submission, unit, period, revision, submitted_on, tells_events, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        submission,
                        unit,
                        period,
                        revision,
                        report.submittedOn(),
                        !report.events().isEmpty(),
                        json.writeValueAsString(ReportDocument.of(report)))
                .update();
    }
}
