package vn.plancompliance.delivery.answer;

import java.util.List;
import java.util.Locale;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;

/**
 * The colours of the province's dashboards. They only repeat what a word beside them says; the marks differ in shape, for
 * whoever sees no colours or prints without them.
 */
public enum Tone {
    RED("F8CBAD", "7B1A00", "✗"),
    ORANGE("FFE699", "5C4400", "▲"),
    GREEN("D5E8D4", "1B4D1B", "✓"),
    GREY("E7E6E6", "3B3B3B", "–");

    /** The order in which the statuses of targets are told. */
    public static final List<Status> WORST_FIRST = List.of(
            Status.MISSED, Status.BEHIND_PACE, Status.UNDETERMINED, Status.NOT_APPLICABLE, Status.ON_PACE, Status.MET);

    private final String fill;
    private final String ink;
    private final String mark;

    Tone(String fill, String ink, String mark) {
        this.fill = fill;
        this.ink = ink;
        this.mark = mark;
    }

    /** The colour behind a word, as six hexadecimal digits. */
    public String fill() {
        return fill;
    }

    /** The colour of a word on that, as six hexadecimal digits. */
    public String ink() {
        return ink;
    }

    /** What stands for it where there are no colours. */
    public String mark() {
        return mark;
    }

    /** Its name in the style of a page. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of a target. */
    public static Tone of(Status status) {
        return switch (status) {
            case MISSED -> RED;
            case BEHIND_PACE -> ORANGE;
            case MET, ON_PACE -> GREEN;
            case NOT_APPLICABLE, UNDETERMINED -> GREY;
        };
    }

    /** That of a task. */
    public static Tone of(WorkState state) {
        return switch (state) {
            case OVERDUE -> RED;
            case NOT_STARTED, STARTED_LATE, IN_PROGRESS, DONE_LATE -> ORANGE;
            case DONE -> GREEN;
            case UNREPORTED, UNBOUND, AWAITED -> GREY;
        };
    }

    /** That of a report. */
    public static Tone of(FilingState state) {
        return switch (state) {
            case MISSING -> RED;
            case LATE -> ORANGE;
            case IN_TIME -> GREEN;
            case AWAITED -> GREY;
        };
    }

    /** That of a finding. */
    public static Tone of(Severity severity) {
        return severity == Severity.VIOLATION ? RED : ORANGE;
    }
}
