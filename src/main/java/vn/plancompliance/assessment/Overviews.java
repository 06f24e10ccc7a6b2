package vn.plancompliance.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.reporting.Reports;

/** Tells how the plan stands by all that is kept. Safe for use by several threads. */
public final class Overviews {

    /** Pages ask for the same few periods again and again; what is asked for no longer is let go. */
    private static final int REMEMBERED = 32;

    private static final Duration UNASKED = Duration.ofMinutes(10);

    private final ReportRevisions revisions;
    private final Cache<State, Reports> reports = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(UNASKED)
            .build();
    private final Cache<Question, Overview> overviews = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(UNASKED)
            .build();

    /** Overviews of what that register keeps. */
    public Overviews(ReportRevisions revisions) {
        this.revisions = revisions;
    }

    /** What is kept, as far as the reader of one unit, or of all if it is null, may see it; it changes with each revision. */
    private record State(int highest, @Nullable String unit) {}

    /** Rule books are told apart by identity: what names it decides verdicts, but not every word. */
    private record Question(Assessments assessments, State state, Period period, LocalDate asOf) {}

    /**
     * How the plan stands in a period: for whoever reads all, the whole district; for whoever reports for a unit, what is
     * judged of that unit.
     *
     * @param choice the period is by default the newest month of the plan of which anything is known
     * @param today the as-of day where the choice names none
     * @throws PeriodOutsidePlan if the plan does not cover the period
     * @throws NotAllowed if the reader may read nobody's reports
     */
    public Overview of(Assessments assessments, Caller reader, Choice choice, LocalDate today)
            throws PeriodOutsidePlan, NotAllowed {
        String unit = reader.readsAll() ? null : reader.unit();
        if (unit == null) {
            reader.requireReadingAll();
        } else {
            reader.requireReading(unit);
        }
        var state = new State(revisions.highest(), unit);
        Reports known = reports.get(state, this::read);
        Period period = choice.period().orElseGet(() -> newest(known, assessments.vocabulary(), today));
        assessments.requireCovered(period);
        return of(new Question(assessments, state, period, choice.asOf().orElse(today)), known);
    }

    /**
     * The violations judged of several units together that the reader has to explain, since his unit leads their clause,
     * and of which his overview does not tell; none for whoever reads all.
     *
     * @param overview his own
     */
    public List<Finding> led(Assessments assessments, Caller reader, Overview overview) {
        String unit = reader.unit();
        if (reader.readsAll() || unit == null) {
            return List.of();
        }
        var all = new State(revisions.highest(), null);
        Evaluation own = overview.evaluation();
        Overview district = of(new Question(assessments, all, own.period(), own.asOf()), reports.get(all, this::read));
        return district.evaluation().findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .filter(finding ->
                        finding.unit().isEmpty() && finding.answerable().equals(unit))
                .toList();
    }

    private Overview of(Question question, Reports known) {
        return overviews.get(question, asked -> judged(asked, known));
    }

    private Reports read(State state) {
        return state.unit() == null ? revisions.counting() : revisions.counting(List.of(state.unit()));
    }

    private static Overview judged(Question asked, Reports known) {
        return asked.assessments()
                .overview(known, asked.period(), asked.asOf(), asked.state().unit());
    }

    private static Period newest(Reports known, Vocabulary vocabulary, LocalDate today) {
        Optional<YearMonth> newest =
                known.months().stream().filter(vocabulary::covers).max(YearMonth::compareTo);
        return Period.of(newest.orElseGet(() -> within(vocabulary, YearMonth.from(today))));
    }

    /** The month, or where it lies outside the plan the plan's nearest one. */
    private static YearMonth within(Vocabulary vocabulary, YearMonth month) {
        YearMonth first = YearMonth.from(vocabulary.start());
        YearMonth last = YearMonth.from(vocabulary.end());
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }
}
