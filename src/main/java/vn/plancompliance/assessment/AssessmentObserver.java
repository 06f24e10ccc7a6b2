package vn.plancompliance.assessment;

import java.time.Duration;
import vn.plancompliance.finding.Evaluation;

/** Is told what comes of assessing, for whoever counts it. May be told by several threads at once, and must not fail. */
public interface AssessmentObserver {

    /** Wants to know nothing. */
    AssessmentObserver NOBODY = new AssessmentObserver() {
        @Override
        public void evaluated(Evaluation evaluation, Duration took) {}

        @Override
        public void kept(int revisions) {}
    };

    /**
     * A period was evaluated.
     *
     * @param took how long the rules needed, without the reading of files
     */
    void evaluated(Evaluation evaluation, Duration took);

    /**
     * Reports were kept.
     *
     * @param revisions how many new revisions there are by them; 0 if all were handed in before
     */
    void kept(int revisions);
}
