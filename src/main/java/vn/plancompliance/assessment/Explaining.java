package vn.plancompliance.assessment;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.RefusedExplanation.Field;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Explanation.Step;
import vn.plancompliance.register.Explanations;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.register.Role;
import vn.plancompliance.reporting.Reports;

/**
 * Has violations explained by whoever answers for them, and these explanations accepted or sent back. A violation that is
 * explained stays one, and an explanation is about its matter in whatever period: one that is accepted until a day covers
 * the same violation in the months up to then. The newest step alone counts: explained anew, it waits anew.
 *
 * <p>Everybody goes on from the newest step that he has seen. If another was taken meanwhile, he is told how things stand,
 * and nothing is kept. Safe for use by several threads.
 */
public final class Explaining {

    /** The longest text, in characters. */
    public static final int LONGEST = 4_000;

    private final Explanations explanations;
    private final ReportRevisions revisions;

    /** Explaining in that register. */
    public Explaining(Explanations explanations, ReportRevisions revisions) {
        this.explanations = explanations;
        this.revisions = revisions;
    }

    /**
     * Whether somebody may explain the violations for which a unit, or a group, answers.
     *
     * @param answerable its code
     */
    public static boolean isGivenBy(Caller caller, String answerable) {
        return caller.reportsFor(answerable);
    }

    /** Whether somebody may accept explanations and send them back. */
    public static boolean isDecidedBy(Caller caller) {
        return caller.roles().contains(Role.COORDINATOR);
    }

    /**
     * Explains a violation, for the first time or anew.
     *
     * @param assessments by the rule book in force
     * @param seen the {@linkplain Explanation#length() length} of the explanation that the caller knows
     * @param now where the caller is, since days are told by it
     * @return the explanation as it stands then
     * @throws PeriodOutsidePlan if the plan does not cover the period
     * @throws UnknownViolation if today there is no such violation by all that was reported
     * @throws NotAllowed if it is not his to explain; told before he is told whether it is there
     * @throws RefusedExplanation if what he wrote cannot be kept
     * @throws UnexpectedState if a step was taken that he has not seen
     */
    public Explanation give(
            Assessments assessments,
            Caller by,
            Violation violation,
            int seen,
            ExplanationDraft draft,
            ZonedDateTime now)
            throws PeriodOutsidePlan, UnknownViolation, NotAllowed, RefusedExplanation, UnexpectedState {
        LocalDate today = now.toLocalDate();
        Finding finding = find(assessments, by, violation, today);
        var entries = new Entries();
        var given = new Given(
                seen + 1,
                by.act(now.toInstant()),
                violation.period(),
                finding.answerable(),
                entries.text(Field.CAUSE, draft.cause()),
                entries.text(Field.REMEDY, draft.remedy()),
                entries.day(Field.DAY, draft.day(), today));
        entries.requireFlawless();
        return add(violation.matter(), given);
    }

    private Finding find(Assessments assessments, Caller by, Violation violation, LocalDate today)
            throws PeriodOutsidePlan, UnknownViolation, NotAllowed {
        String unit = violation.matter().unit();
        if (unit != null) {
            by.requireReporting(Set.of(unit));
        }
        Reports known = unit == null ? revisions.counting() : revisions.counting(Set.of(unit));
        Finding finding = assessments.findings(known, unit, violation.period(), today).stream()
                .filter(each -> violation.isNamed(each, assessments.vocabulary()))
                .findFirst()
                .orElse(null);
        if (finding == null) {
            if (unit == null) {
                // Whoever may not read all is not told how several units fare together.
                by.requireReadingAll();
            }
            throw new UnknownViolation(violation);
        }
        by.requireReporting(Set.of(finding.answerable()));
        return finding;
    }

    /**
     * Accepts an explanation that waits to be decided on.
     *
     * @param seen its {@linkplain Explanation#length() length} as the caller knows it
     * @param until the last day on which it is accepted, as {@code 2024-03-31}
     * @param remark null or blank for none
     * @param now where the caller is, since days are told by it
     * @return the explanation as it stands then
     * @throws NotAllowed if he has not to decide
     * @throws UnknownExplanation if there is none of that id
     * @throws UnexpectedState if it does not wait, or a step was taken that he has not seen
     * @throws RefusedExplanation if what he wrote cannot be kept
     */
    public Explanation accept(
            Caller by, int id, int seen, @Nullable String until, @Nullable String remark, ZonedDateTime now)
            throws NotAllowed, UnknownExplanation, UnexpectedState, RefusedExplanation {
        Explanation waiting = waiting(by, id, seen);
        var entries = new Entries();
        var accepted = new Accepted(
                seen + 1,
                by.act(now.toInstant()),
                waiting.given().orElseThrow().period(),
                entries.day(Field.UNTIL, until, now.toLocalDate()),
                entries.optional(Field.REMARK, remark));
        entries.requireFlawless();
        return add(waiting.matter(), accepted);
    }

    /**
     * Sends an explanation back that waits to be decided on.
     *
     * @param seen its {@linkplain Explanation#length() length} as the caller knows it
     * @return the explanation as it stands then
     * @throws NotAllowed if he has not to decide
     * @throws UnknownExplanation if there is none of that id
     * @throws UnexpectedState if it does not wait, or a step was taken that he has not seen
     * @throws RefusedExplanation if what he wrote cannot be kept
     */
    public Explanation sendBack(Caller by, int id, int seen, @Nullable String reason, ZonedDateTime now)
            throws NotAllowed, UnknownExplanation, UnexpectedState, RefusedExplanation {
        Explanation waiting = waiting(by, id, seen);
        var entries = new Entries();
        var returned = new Returned(
                seen + 1,
                by.act(now.toInstant()),
                waiting.given().orElseThrow().period(),
                entries.text(Field.REASON, reason));
        entries.requireFlawless();
        return add(waiting.matter(), returned);
    }

    private Explanation waiting(Caller by, int id, int seen) throws NotAllowed, UnknownExplanation, UnexpectedState {
        by.requireAnyOf(Role.COORDINATOR);
        Explanation present = explanations.find(id).orElseThrow(() -> new UnknownExplanation(id));
        if (present.length() != seen || !present.isWaiting()) {
            throw new UnexpectedState(present);
        }
        return present;
    }

    private Explanation add(Matter matter, Step step) throws UnexpectedState {
        return explanations.add(matter, step).orElseThrow(() -> new UnexpectedState(explanations.of(matter)));
    }
}
