package vn.plancompliance.delivery.web.standing;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.plancompliance.delivery.answer.Duties.FilingLine;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.finding.Finding;

/**
 * A unit's report of a month.
 *
 * @param address of the unit's page
 * @param received when it came, or empty
 * @param late by how many days, or empty
 * @param finding address of the finding about it, or empty
 * @param reports address of what was handed in, or empty
 */
record Filing(
        FilingState state,
        String unit,
        String address,
        String month,
        String due,
        boolean asked,
        String received,
        String late,
        Chip chip,
        String finding,
        String reports) {

    /** All reports that are owed: those that are missing first, else in the order of the plan. */
    static List<Filing> of(List<FilingLine> lines, Judged judged) {
        return lines.stream()
                .map(line -> of(line, judged))
                .sorted(Comparator.comparing(Filing::state))
                .toList();
    }

    private static Filing of(FilingLine line, Judged judged) {
        Optional<Finding> found = judged.about(line);
        FilingState state = FilingState.of(line, found.map(Finding::kind).orElse(null));
        var received = Optional.ofNullable(line.received());
        return new Filing(
                state,
                judged.names().unit(line.unit()),
                judged.to().unit(line.unit()),
                judged.say().month(line.month()),
                judged.say().day(line.due()),
                line.asked(),
                received.map(judged.say()::day).orElse(""),
                received.filter(day -> day.isAfter(line.due()))
                        .map(day -> judged.say().number(ChronoUnit.DAYS.between(line.due(), day)))
                        .orElse(""),
                Chip.of(state, judged.names()),
                found.map(judged.to()::finding).orElse(""),
                received.map(day -> judged.to().reports(line.unit(), line.month()))
                        .orElse(""));
    }

    /** Whether nothing was received. */
    boolean lacking() {
        return state == FilingState.MISSING || state == FilingState.AWAITED;
    }
}
