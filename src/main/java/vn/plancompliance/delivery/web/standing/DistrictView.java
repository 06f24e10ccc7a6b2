package vn.plancompliance.delivery.web.standing;

import java.util.List;
import java.util.Map;
import vn.plancompliance.assessment.Overview;
import vn.plancompliance.delivery.answer.Duties;

/**
 * How the whole plan stands, in words.
 *
 * @param plan its title
 * @param lacking the reports that were not received
 */
record DistrictView(
        String plan,
        Chooser chooser,
        Counts counts,
        List<Filing> lacking,
        Matrix matrix,
        List<CourseCard> cards,
        Unassessed unassessed,
        String targets,
        String units) {

    static DistrictView of(Judged judged) {
        Overview overview = judged.overview();
        List<Filing> filings = Filing.of(Duties.filings(overview.demands(), overview.reports()), judged);
        return new DistrictView(
                judged.say().of(judged.vocabulary().title()),
                Chooser.of(judged, Map.of()),
                Counts.of(judged.findings(), overview.runs(), filings, judged),
                filings.stream().filter(Filing::lacking).toList(),
                Matrix.of(judged),
                CourseCard.of(Clauses.ofTheDistrict(overview.runs()), judged),
                Unassessed.of(judged),
                judged.to().targets(),
                judged.to().units());
    }
}
