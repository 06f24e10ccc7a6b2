package vn.plancompliance.assessment;

import java.util.List;

/** What somebody wrote to explain a violation, or to decide on that, cannot be kept. */
public final class RefusedExplanation extends Exception {

    private final transient List<Flaw> flaws;

    RefusedExplanation(List<Flaw> flaws) {
        super(flaws.toString());
        this.flaws = List.copyOf(flaws);
    }

    /** All that speaks against it, one for each field concerned. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** What is wrong with a field. */
    public record Flaw(Field field, Fault fault) {}

    /** What is written. */
    public enum Field {
        /** Why the violation came about. */
        CAUSE,
        /** What is done about it. */
        REMEDY,
        /** By which day it is remedied. */
        DAY,
        /** Until which day the explanation is accepted. */
        UNTIL,
        /** What is remarked on accepting it. */
        REMARK,
        /** Why it is sent back. */
        REASON
    }

    /** What can be wrong. */
    public enum Fault {
        /** Nothing is written, or nothing but blanks. */
        MISSING,
        /** It is longer than {@link Explaining#LONGEST}. */
        TOO_LONG,
        /** It has characters that are none of a text. */
        NO_TEXT,
        /** It is no day as {@code 2024-03-31}. */
        NO_DAY,
        /** The day is over. */
        PAST
    }
}
