package vn.plancompliance.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;

/**
 * How a violation was explained and what was decided on that, step by step, in whatever periods it was there.
 *
 * @param id from 1, in the order in which matters were first explained; 0 if this one never was
 * @param steps oldest first, numbered from 1
 */
public record Explanation(int id, Matter matter, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** That of a matter which nobody has explained. */
    public static Explanation none(Matter matter) {
        return new Explanation(0, matter, List.of());
    }

    /** How an explanation stands. */
    public enum State {
        /** Nobody has explained it. */
        NONE,
        /** It waits to be decided on. */
        GIVEN,
        /** It was sent back, so that it is given better. */
        RETURNED,
        /** It is accepted, and still is on the day. */
        ACCEPTED,
        /** It was accepted until a day that is past. */
        LAPSED
    }

    /** How it stands by its newest step, whenever that was taken; the day tells only whether it still is accepted. */
    public State state(LocalDate asOf) {
        return newest().map(step -> step.state(asOf)).orElse(State.NONE);
    }

    /** Its newest step. */
    public Optional<Step> newest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** What was said last, whether it is decided on by now or not. */
    public Optional<Given> given() {
        return steps.stream()
                .filter(Given.class::isInstance)
                .map(Given.class::cast)
                .reduce((earlier, later) -> later);
    }

    /** Whether it waits to be decided on. */
    public boolean isWaiting() {
        return newest().filter(Given.class::isInstance).isPresent();
    }

    /** The number of its newest step; 0 if there is none. */
    public int length() {
        return steps.size();
    }

    /** One step of an explanation. */
    public sealed interface Step {

        /** One more than that of the step which was the newest to whoever took this one. */
        int number();

        /** Who took it, and when. */
        Act by();

        /** The period in which the violation that is explained was found. */
        Period period();

        /** What the audit trail tells of it. */
        Deed deed();

        /** How an explanation stands of which it is the newest step. */
        State state(LocalDate asOf);
    }

    /**
     * The violation was explained.
     *
     * @param answerable code of the unit, or of the group, that answered for it then
     * @param remedy what is done about it
     * @param day by which it is remedied
     */
    public record Given(
            int number, Act by, Period period, String answerable, String cause, String remedy, LocalDate day)
            implements Step {

        @Override
        public Deed deed() {
            return Deed.EXPLANATION_GIVEN;
        }

        @Override
        public State state(LocalDate asOf) {
            return State.GIVEN;
        }
    }

    /**
     * The explanation was accepted; the violation stays one.
     *
     * @param until the last day on which it is accepted
     * @param remark null if there is none
     */
    public record Accepted(
            int number,
            Act by,
            Period period,
            LocalDate until,
            @Nullable String remark) implements Step {

        @Override
        public Deed deed() {
            return Deed.EXPLANATION_ACCEPTED;
        }

        @Override
        public State state(LocalDate asOf) {
            return asOf.isAfter(until) ? State.LAPSED : State.ACCEPTED;
        }
    }

    /** The explanation was sent back. */
    public record Returned(int number, Act by, Period period, String reason) implements Step {

        @Override
        public Deed deed() {
            return Deed.EXPLANATION_RETURNED;
        }

        @Override
        public State state(LocalDate asOf) {
            return State.RETURNED;
        }
    }
}
