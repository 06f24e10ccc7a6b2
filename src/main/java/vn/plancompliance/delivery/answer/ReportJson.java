package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.plancompliance.register.ReportDocument;

/** Submitted reports, in the shapes of their JSON. */
public final class ReportJson {

    private ReportJson() {}

    /** What came of a submission: the revisions of its files, and the evaluation. */
    @JsonPropertyOrder({"reports", "evaluation"})
    public record ReceiptJson(List<NamedJson> reports, EvaluationJson evaluation) {}

    /** Which report it is: the id in its address, and the how manyth of the unit for the month. */
    @JsonPropertyOrder({"id", "unit", "period", "revision"})
    public record NamedJson(int id, String unit, String period, int revision) {}

    /** A page of submitted reports, newest first; the total is that of all pages. */
    @JsonPropertyOrder({"total", "page", "size", "reports"})
    public record PageJson(int total, int page, int size, List<SubmittedJson> reports) {}

    /**
     * A submitted report without its content.
     *
     * @param by who handed it in; {@code ?} if that was before anybody had to say so
     */
    @JsonPropertyOrder({"id", "unit", "period", "revision", "submittedOn", "receivedAt", "by", "file"})
    public record SubmittedJson(
            int id,
            String unit,
            String period,
            int revision,
            LocalDate submittedOn,
            Instant receivedAt,
            String by,
            FileJson file) {}

    /** A file as it was received; the size in bytes. */
    @JsonPropertyOrder({"name", "mediaType", "size", "sha256"})
    public record FileJson(String name, String mediaType, int size, String sha256) {}

    /**
     * A submitted report.
     *
     * @param report in the form in which reports are sent as JSON, whatever form it came in
     * @param revisions all of the unit for the month, oldest first
     */
    @JsonPropertyOrder({
        "id",
        "unit",
        "period",
        "revision",
        "submittedOn",
        "receivedAt",
        "by",
        "file",
        "report",
        "revisions"
    })
    public record ContentJson(
            int id,
            String unit,
            String period,
            int revision,
            LocalDate submittedOn,
            Instant receivedAt,
            String by,
            FileJson file,
            ReportDocument report,
            List<RevisionJson> revisions) {}

    /** A revision among those of the same unit and month. */
    @JsonPropertyOrder({"id", "revision", "submittedOn", "receivedAt", "by"})
    public record RevisionJson(int id, int revision, LocalDate submittedOn, Instant receivedAt, String by) {}
}
