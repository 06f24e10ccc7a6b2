package vn.plancompliance.assessment;

/** An asker's word for a period, a day, a scope or a page cannot be read. */
public final class UnreadableChoice extends Exception {

    private final Part part;
    private final String text;

    UnreadableChoice(Part part, String text) {
        super("cannot read " + part + ": " + text);
        this.part = part;
        this.text = text;
    }

    /** What was to be chosen. */
    public Part part() {
        return part;
    }

    /** What was written. */
    public String text() {
        return text;
    }

    /** The parts of a choice. */
    public enum Part {
        PERIOD,
        MONTH,
        QUARTER,
        AS_OF,
        SCOPE,
        PAGE,
        SIZE
    }
}
