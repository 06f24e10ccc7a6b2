package vn.plancompliance.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/**
 * The months of the plan as one unit has to report them, oldest first.
 *
 * @param months up to the present one and the one due next; at least one
 * @param suggested of which it is time to report: the one due next once it has begun, unless it is reported; else the newest
 *     one before that is not; else the one due next
 */
public record ReportCalendar(Unit unit, List<Month> months, YearMonth suggested) {

    public ReportCalendar {
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param due last day on which its report is in time; null if none is owed
     * @param received the day on which it was first sent; null if it was not
     */
    public record Month(
            YearMonth month,
            @Nullable LocalDate due,
            @Nullable LocalDate received) {

        /** Whether a report is owed that is not there. */
        public boolean isOwed() {
            return due != null && received == null;
        }

        private boolean isDueFrom(LocalDate day) {
            return due != null && !due.isBefore(day);
        }
    }

    static ReportCalendar of(Assessments assessments, Unit unit, Reports known, LocalDate today) {
        Vocabulary vocabulary = assessments.vocabulary();
        YearMonth present = YearMonth.from(today);
        YearMonth last = YearMonth.from(vocabulary.end());
        var months = new ArrayList<Month>();
        for (YearMonth each = YearMonth.from(vocabulary.start()); !each.isAfter(last); each = each.plusMonths(1)) {
            if (each.isAfter(present) && months.stream().anyMatch(month -> month.isDueFrom(today))) {
                break;
            }
            months.add(month(assessments, unit, known, each));
        }
        return new ReportCalendar(unit, upTo(present, today, months), suggested(months, today));
    }

    private static Month month(Assessments assessments, Unit unit, Reports known, YearMonth month) {
        return new Month(
                month,
                assessments.owed(known, unit, month).map(ReportDuty::due).orElse(null),
                known.find(unit.code(), month).map(Report::firstSubmittedOn).orElse(null));
    }

    /** Where no report is owed any more, nothing is due next. */
    private static List<Month> upTo(YearMonth present, LocalDate today, List<Month> months) {
        boolean due = months.stream().anyMatch(month -> month.isDueFrom(today));
        List<Month> begun =
                months.stream().filter(month -> !month.month().isAfter(present)).toList();
        return due ? months : begun.isEmpty() ? months.subList(0, 1) : begun;
    }

    private static YearMonth suggested(List<Month> months, LocalDate today) {
        Optional<Month> next = first(months, month -> month.isDueFrom(today));
        if (next.filter(month -> month.received() == null && !month.month().isAfter(YearMonth.from(today)))
                .isPresent()) {
            return next.get().month();
        }
        return newest(months, month -> month.isOwed() && !month.isDueFrom(today))
                .or(() -> next)
                .map(Month::month)
                .orElseGet(() -> present(months, today));
    }

    private static Optional<Month> first(List<Month> months, Predicate<Month> wanted) {
        return months.stream().filter(wanted).findFirst();
    }

    private static Optional<Month> newest(List<Month> months, Predicate<Month> wanted) {
        return months.stream().filter(wanted).max(Comparator.comparing(Month::month));
    }

    /** The month of that day, or the nearest one. */
    private static YearMonth present(List<Month> months, LocalDate today) {
        return newest(months, month -> !month.month().isAfter(YearMonth.from(today)))
                .orElse(months.get(0))
                .month();
    }
}
