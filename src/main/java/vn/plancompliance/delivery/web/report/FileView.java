package vn.plancompliance.delivery.web.report;

import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.Submission;

/**
 * A file as it was received.
 *
 * @param size in bytes
 * @param sha256 names its content
 */
record FileView(String name, String type, String size, String sha256) {

    static FileView of(ReportFile file, Language say) {
        return new FileView(file.name(), file.mediaType(), say.number(file.content().length), file.sha256());
    }

    static FileView of(Submission submission, Language say) {
        return new FileView(
                submission.fileName(), submission.mediaType(), say.number(submission.size()), submission.sha256());
    }
}
