package vn.plancompliance.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.TaskStatus;

/** Reports with everything that can be amiss: months, figures and statuses that lack, impossible figures, no cases, events. */
public final class RandomReports {

    private final Vocabulary vocabulary;
    private final Random random;

    private RandomReports(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new Random(seed);
    }

    /** Of the period's months, of the three before and of the one after; the same for the same seed. */
    public static Reports of(Vocabulary vocabulary, Period period, long seed) {
        var random = new RandomReports(vocabulary, seed);
        var reports = new ArrayList<Report>();
        for (Unit unit : vocabulary.units()) {
            Stream.iterate(period.first().minusMonths(3), month -> month.plusMonths(1))
                    .limit(period.length() + 4L)
                    .filter(month -> random.happens(80))
                    .forEach(month -> reports.add(random.report(unit, month)));
        }
        return new Reports(reports);
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private Report report(Unit unit, YearMonth month) {
        var measurements = vocabulary.indicators().stream()
                .filter(indicator -> unit.reports(indicator.code()) && happens(90))
                .map(indicator -> new Measurement(indicator.code(), figure(indicator)))
                .toList();
        var tasks = vocabulary.tasks().stream()
                .filter(task -> unit.leads(task.code()) && happens(60))
                .map(task -> status(task, month))
                .toList();
        List<Event> events = vocabulary.events().stream()
                .filter(event -> happens(event.owner() == EventType.Owner.UNIT ? 20 : 1))
                .map(event -> new Event(unit.code(), event.code(), day(month.minusMonths(1)), day(month.plusMonths(1))))
                .toList();
        return new Report(unit.code(), month, day(month), measurements, tasks, events);
    }

    private LocalDate day(YearMonth month) {
        return month.atDay(random.nextInt(28) + 1);
    }

    private Figure figure(Indicator indicator) {
        int whole = happens(10) ? 0 : random.nextInt(50);
        return indicator.form() == Form.COUNT
                ? Figure.Count.of(random.nextInt(4000))
                : Figure.Ratio.of(happens(50) ? whole : random.nextInt(whole + 2), whole);
    }

    private TaskStatus status(Task task, YearMonth month) {
        String code = switch (task.recurrence()) {
            case ONCE -> task.code();
            case MONTHLY -> task.code() + "/" + month;
            case YEARLY -> task.code() + "/" + month.getYear();
        };
        return happens(50)
                ? new TaskStatus(code, TaskStatus.State.DONE, day(month.minusMonths(1)), day(month))
                : new TaskStatus(
                        code, happens(50) ? TaskStatus.State.IN_PROGRESS : TaskStatus.State.NOT_STARTED, null, null);
    }
}
