package vn.plancompliance.delivery.answer;

import java.time.YearMonth;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import vn.plancompliance.delivery.answer.ReportJson.ContentJson;
import vn.plancompliance.delivery.answer.ReportJson.FileJson;
import vn.plancompliance.delivery.answer.ReportJson.NamedJson;
import vn.plancompliance.delivery.answer.ReportJson.RevisionJson;
import vn.plancompliance.delivery.answer.ReportJson.SubmittedJson;
import vn.plancompliance.register.ReportDocument;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.register.Submission;
import vn.plancompliance.reporting.Report;

/** Turns submitted reports into the shapes of their JSON. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ReportMapper {

    @Mapping(target = "period", source = "month")
    NamedJson named(ReportRevision revision);

    List<NamedJson> named(List<ReportRevision> revisions);

    @Mapping(target = "period", source = "month")
    @Mapping(target = "receivedAt", source = "submission.receivedAt")
    @Mapping(target = "by", source = "submission.by")
    @Mapping(target = "file", source = "submission")
    SubmittedJson submitted(ReportRevision revision);

    List<SubmittedJson> submitted(List<ReportRevision> revisions);

    @Mapping(target = "name", source = "fileName")
    FileJson file(Submission submission);

    @Mapping(target = "receivedAt", source = "submission.receivedAt")
    @Mapping(target = "by", source = "submission.by")
    RevisionJson revision(ReportRevision revision);

    List<RevisionJson> revisions(List<ReportRevision> revisions);

    @Mapping(target = "unit", source = "submitted.unit")
    @Mapping(target = "period", source = "submitted.period")
    @Mapping(target = "submittedOn", source = "submitted.submittedOn")
    @Mapping(target = "report", source = "report")
    @Mapping(target = "revisions", source = "revisions")
    ContentJson content(SubmittedJson submitted, Report report, List<ReportRevision> revisions);

    default ReportDocument document(Report report) {
        return ReportDocument.of(report);
    }

    default String label(YearMonth month) {
        return month.toString();
    }
}
