package vn.plancompliance.delivery.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.finding.Status;

/** The counts of a quarter in sentences, the same in every document. */
final class Sentences {

    private final Quarter quarter;
    private final Words words;
    private final Tally total;

    Sentences(Quarter quarter) {
        this.quarter = quarter;
        this.words = quarter.words();
        this.total = quarter.total();
    }

    Tally total() {
        return total;
    }

    /** How many findings there are, and what is new. */
    String findings() {
        String findings = words.say("summary.findings", total.violations(), total.alerts());
        return quarter.json().changes().isEmpty() ? findings : findings + " " + changes();
    }

    private String changes() {
        return words.say(
                "summary.changes", total.of(Novelty.NEW), total.of(Novelty.CONTINUING), total.of(Novelty.RESOLVED));
    }

    String targets() {
        return words.say(
                "summary.targets",
                total.targets(),
                total.of(Status.MET),
                total.of(Status.ON_PACE),
                total.of(Status.BEHIND_PACE),
                total.of(Status.MISSED),
                total.of(Status.UNDETERMINED),
                total.of(Status.NOT_APPLICABLE));
    }

    String tasks() {
        return words.say(
                "summary.tasks",
                total.tasks(),
                total.of(WorkState.DONE) + total.of(WorkState.DONE_LATE),
                total.of(WorkState.DONE_LATE),
                total.of(WorkState.IN_PROGRESS) + total.of(WorkState.STARTED_LATE),
                total.of(WorkState.NOT_STARTED),
                total.of(WorkState.OVERDUE),
                total.of(WorkState.UNREPORTED),
                total.of(WorkState.AWAITED) + total.of(WorkState.UNBOUND));
    }

    String filings() {
        String filings = words.say(
                "summary.filings",
                total.filings(),
                total.of(FilingState.IN_TIME),
                total.of(FilingState.LATE),
                total.of(FilingState.MISSING),
                total.of(FilingState.AWAITED));
        int refused = quarter.json().refused().size();
        return refused == 0 ? filings : filings + " " + words.say("summary.refused", refused);
    }

    /** The first few of them, and how many more there are. */
    static String few(Stream<String> all, int most, Words words) {
        var each = all.toList();
        String first = each.stream().limit(most).collect(Collectors.joining("; "));
        return each.size() > most ? first + "; " + words.say("more", each.size() - most) : first;
    }
}
