package vn.plancompliance.delivery.web.standing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.finding.TargetRun;

/** How many findings, reports and targets of each kind there are. */
record Counts(List<Count> findings, List<Count> reports, List<Count> targets) {

    /**
     * How many there are of something.
     *
     * @param of what is counted, with a mark
     * @param address of a page that tells them one by one; empty if there is none
     */
    record Count(String number, String of, String style, String address) {

        Count withoutAddress() {
            return new Count(number, of, style, "");
        }
    }

    /** Counts of what is told of the whole district. */
    static Counts of(List<Finding> findings, List<TargetRun> runs, List<Filing> filings, Judged judged) {
        return new Counts(findings(findings, judged), reports(filings, judged), targets(runs, judged));
    }

    /** The same without addresses, for a page that tells them one by one itself. */
    Counts withoutAddresses() {
        return new Counts(withoutAddresses(findings), withoutAddresses(reports), withoutAddresses(targets));
    }

    private static List<Count> withoutAddresses(List<Count> counts) {
        return counts.stream().map(Count::withoutAddress).toList();
    }

    private static <E extends Enum<E>, T> Map<E, Long> count(Class<E> type, List<T> all, Function<T, E> kind) {
        var counts = new EnumMap<E, Long>(type);
        all.forEach(each -> counts.merge(kind.apply(each), 1L, Long::sum));
        return counts;
    }

    private static Count count(long number, Tone tone, String word, String address, Judged judged) {
        // What there is none of needs nobody's eye.
        Tone seen = number == 0 ? Tone.GREY : tone;
        return new Count(judged.say().number(number), tone.mark() + " " + word, seen.style(), address);
    }

    private static List<Count> findings(List<Finding> findings, Judged judged) {
        Map<Severity, Long> counts = count(Severity.class, findings, Finding::severity);
        return Stream.of(Severity.values())
                .map(severity -> count(
                        counts.getOrDefault(severity, 0L),
                        Tone.of(severity),
                        judged.names().severity(severity),
                        judged.to().findings("severity", severity.name()),
                        judged))
                .toList();
    }

    private static List<Count> reports(List<Filing> filings, Judged judged) {
        return count(FilingState.class, filings, Filing::state).entrySet().stream()
                .map(state -> count(
                        state.getValue(),
                        Tone.of(state.getKey()),
                        judged.told("standing.reports." + state.getKey()),
                        address(state.getKey(), judged),
                        judged))
                .toList();
    }

    private static String address(FilingState state, Judged judged) {
        return switch (state) {
            case MISSING -> judged.to().findings("kind", Kind.REPORT_MISSING.name());
            case LATE -> judged.to().findings("kind", Kind.REPORT_LATE.name());
            case AWAITED, IN_TIME -> "";
        };
    }

    /** How many targets stand how, the worst first. */
    static List<Count> targets(List<TargetRun> runs, Judged judged) {
        Map<Status, Long> counts =
                count(Status.class, runs, run -> run.outcome().status());
        return Tone.WORST_FIRST.stream()
                .filter(counts::containsKey)
                .map(status -> count(
                        counts.getOrDefault(status, 0L),
                        Tone.of(status),
                        judged.names().status(status),
                        address(status, judged),
                        judged))
                .toList();
    }

    private static String address(Status status, Judged judged) {
        return switch (status) {
            case MISSED -> judged.to().findings("kind", Kind.TARGET_MISSED.name());
            case BEHIND_PACE -> judged.to().findings("kind", Kind.TARGET_BEHIND_PACE.name());
            default -> judged.to().targets(status);
        };
    }
}
