package vn.plancompliance.delivery.web.explaining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.Overview;
import vn.plancompliance.assessment.Overviews;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.Violation;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.Vocabulary;

/** The violations of which somebody is told: those he may read, and those that he has to explain. */
@Component
class SeenViolations {

    private final Publishing publishing;
    private final Overviews overviews;
    private final Clock clock;

    SeenViolations(Publishing publishing, Overviews overviews, Clock clock) {
        this.publishing = publishing;
        this.overviews = overviews;
        this.clock = clock;
    }

    /**
     * The violations of what was judged.
     *
     * @param evaluation in which they were found, all but those judged together that somebody only has to explain
     * @param all in the order of findings
     */
    record Seen(Assessments assessments, Evaluation evaluation, List<Finding> all) {

        Vocabulary vocabulary() {
            return assessments.vocabulary();
        }

        /** The violation of that name, if it is one of them. */
        Optional<Finding> find(Violation violation) {
            return all.stream()
                    .filter(each -> Violation.of(each, vocabulary()).equals(violation))
                    .findFirst();
        }
    }

    /**
     * Those of the period that is chosen, by default the newest, as of the day that is chosen, by default today.
     *
     * @throws PeriodOutsidePlan if the plan does not cover the period
     * @throws NotAllowed if he may read nobody's reports
     */
    Seen of(Caller reader, Choice choice) throws PeriodOutsidePlan, NotAllowed {
        Assessments assessments = publishing.inForce().assessments();
        Overview overview = overviews.of(assessments, reader, choice, LocalDate.now(clock));
        Stream<Finding> own =
                overview.evaluation().findings().stream().filter(finding -> finding.severity() == Severity.VIOLATION);
        Stream<Finding> led = overviews.led(assessments, reader, overview).stream();
        return new Seen(
                assessments,
                overview.evaluation(),
                Stream.concat(own, led).sorted(Finding.ORDER).toList());
    }
}
