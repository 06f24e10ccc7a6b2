package vn.plancompliance.delivery.web.report;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.ReportRevision;

/**
 * A page of the reports that were handed in.
 *
 * @param units to choose from, the first of them for all; empty if there is no choice
 * @param unit code of the unit that is asked for; empty for all
 * @param period as it was written; empty for all
 * @param refused why the period cannot be read; null if it can
 * @param number of the page, from 1
 * @param newer number of the page before, as addresses have it; null if there is none
 * @param older that of the page after; null if there is none
 */
record ReportsView(
        List<Option> units,
        String unit,
        String period,
        @Nullable String refused,
        String total,
        List<Line> lines,
        String number,
        @Nullable Integer newer,
        @Nullable Integer older) {

    /** A report; the file name may be empty. */
    record Line(
            int id,
            String unit,
            String month,
            int revision,
            String submittedOn,
            Moment received,
            String by,
            String file) {

        static Line of(ReportRevision revision, Wording wording, ZoneId zone) {
            Language say = wording.language();
            return new Line(
                    revision.id(),
                    wording.names().unit(revision.unit()),
                    say.month(revision.month()),
                    revision.revision(),
                    say.day(revision.submittedOn()),
                    Moment.of(revision.submission().receivedAt(), zone, say),
                    revision.submission().by(),
                    revision.submission().fileName());
        }
    }

    /** What is found. */
    static ReportsView of(Question question, SubmittedReports.Page found, Paging paging, Wording wording, ZoneId zone) {
        boolean more = (paging.page() + 1L) * paging.size() < found.total();
        return new ReportsView(
                question.units(),
                question.unit(),
                question.period(),
                null,
                wording.language().number(found.total()),
                found.revisions().stream()
                        .map(revision -> Line.of(revision, wording, zone))
                        .toList(),
                wording.language().number(paging.page() + 1),
                paging.page() == 0 ? null : paging.page() - 1,
                more ? paging.page() + 1 : null);
    }

    /** Nothing is found, because the question cannot be understood. */
    static ReportsView refused(Question question, String why) {
        return new ReportsView(
                question.units(), question.unit(), question.period(), why, "0", List.of(), "1", null, null);
    }

    /** What is asked for, as it was written. */
    record Question(List<Option> units, String unit, String period) {

        /** @param free whether a unit can be chosen */
        static Question of(
                @Nullable String unit, @Nullable String period, boolean free, Vocabulary vocabulary, Language say) {
            String asked = unit == null ? "" : unit;
            Stream<Option> all = Stream.of(new Option("", "", asked.isEmpty()));
            Stream<Option> each = vocabulary.units().stream()
                    .map(known -> new Option(
                            known.code(), say.of(known.name()), known.code().equals(asked)));
            return new Question(
                    free ? Stream.concat(all, each).toList() : List.of(), asked, period == null ? "" : period.strip());
        }
    }
}
