package vn.plancompliance.delivery.web.standing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Grounds;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.finding.RuleReference;

/**
 * A finding with all that it rests on, in words.
 *
 * @param courses how the figure ran that was judged; none unless it is about a target
 * @param more how many links of the chain are not shown; empty if all are
 * @param rules the clause's rule, and the judgement rule
 * @param reports those on which it rests
 * @param explained null unless it is a violation
 */
record FindingView(
        String kind,
        Chip severity,
        String message,
        String period,
        String day,
        List<Fact> facts,
        List<CourseCard> courses,
        List<String> because,
        String more,
        List<RuleView> rules,
        List<Link> reports,
        @Nullable ExplanationView explained,
        String findings) {

    private static final int REASONS_SHOWN = 300;
    private static final int REPORTS_SHOWN = 100;

    /** Something that is known of it; the address is empty if it leads nowhere. */
    record Fact(String label, String text, String address) {}

    /** A page that tells more. */
    record Link(String text, String address) {}

    /** What a unit reported for a month. */
    private record Source(String unit, YearMonth month) {}

    static FindingView of(Finding finding, List<RuleView> rules, @Nullable ExplanationView explained, Judged judged) {
        List<Reason> because = finding.grounds().because();
        int more = because.size() - REASONS_SHOWN;
        return new FindingView(
                heading(finding, judged),
                Chip.of(finding.severity(), judged.names()),
                judged.wording().message(finding),
                judged.say().period(judged.period()),
                judged.say().day(judged.asOf()),
                new FindingFacts(finding, judged).facts(),
                courses(finding, judged),
                because.stream()
                        .limit(REASONS_SHOWN)
                        .map(judged.wording()::reason)
                        .toList(),
                more > 0 ? judged.say().number(more) : "",
                rules,
                reports(because, judged),
                explained,
                judged.to().findings());
    }

    private static List<CourseCard> courses(Finding finding, Judged judged) {
        return finding instanceof Finding.OfTarget about
                ? CourseCard.of(
                        judged.overview().runs().stream()
                                .filter(run -> run.target().equals(about.target()))
                                .toList(),
                        judged)
                : List.of();
    }

    /** What a finding says, as a heading is written. */
    private static String heading(Finding finding, Judged judged) {
        String kind = judged.wording().kind(finding);
        return kind.substring(0, 1).toUpperCase(judged.say().locale()) + kind.substring(1);
    }

    /** The rules on which a finding rests: that of the clause, then those of the judgement. */
    static List<RuleReference> rules(Finding finding) {
        Grounds grounds = finding.grounds();
        Stream<RuleReference> concluded = grounds.because().stream()
                .filter(Reason.Concluded.class::isInstance)
                .map(reason -> ((Reason.Concluded) reason).rule());
        return Stream.concat(Stream.of(grounds.rule()), concluded).distinct().toList();
    }

    private static List<Link> reports(List<Reason> because, Judged judged) {
        return because.stream()
                .flatMap(reason -> source(reason).stream())
                .distinct()
                .limit(REPORTS_SHOWN)
                .map(source -> new Link(
                        judged.told(
                                "standing.finding.report",
                                judged.names().unit(source.unit()),
                                judged.say().month(source.month())),
                        judged.to().reports(source.unit(), source.month())))
                .toList();
    }

    private static Optional<Source> source(Reason reason) {
        if (reason instanceof Reason.FigureReported told) {
            return Optional.of(new Source(told.unit(), told.month()));
        }
        if (reason instanceof Reason.FigureNotGiven told) {
            return Optional.of(new Source(told.unit(), told.month()));
        }
        if (reason instanceof Reason.StatusReported told) {
            return Optional.of(new Source(told.unit(), told.month()));
        }
        return reason instanceof Reason.ReportReceived told
                ? Optional.of(new Source(told.unit(), told.month()))
                : Optional.empty();
    }
}
