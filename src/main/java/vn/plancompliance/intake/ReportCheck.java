package vn.plancompliance.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Report;

/** Holds drafts, from whatever format, against the vocabulary; together they become reports, or faults. */
final class ReportCheck {

    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final Fields fields;
    private final FigureCheck figures;
    private final ProgressCheck progress;
    private final Map<UnitMonth, String> places = new HashMap<>();
    private final List<Report> reports = new ArrayList<>();

    /** @param today the day on which a report was sent that does not say so */
    ReportCheck(Vocabulary vocabulary, LocalDate today, Faults faults) {
        this.vocabulary = vocabulary;
        this.today = today;
        this.fields = new Fields(faults);
        this.figures = new FigureCheck(vocabulary, fields);
        this.progress = new ProgressCheck(vocabulary, fields);
    }

    /** The reports of the drafts checked so far; to be used only if there is no fault. */
    List<Report> reports() {
        return reports;
    }

    void check(Draft draft) {
        Unit unit = fields.code(
                        draft.unit(),
                        vocabulary::unit,
                        new Text("mã của một đơn vị", "the code of a unit"),
                        vocabulary.units().stream().map(Unit::code))
                .orElse(null);
        YearMonth month = month(draft.period()).orElse(null);
        LocalDate submittedOn = fields.day(draft.submittedOn()).orElse(today);
        var measurements = figures.check(draft.measurements(), unit);
        var tasks = progress.tasks(draft.tasks(), unit);
        var events = progress.events(draft.events(), unit);
        if (unit != null && month != null && isFirst(draft.unit(), unit, month)) {
            reports.add(new Report(unit.code(), month, submittedOn, measurements, tasks, events));
        }
    }

    private record UnitMonth(String unit, YearMonth month) {}

    private boolean isFirst(Given given, Unit unit, YearMonth month) {
        String earlier = places.putIfAbsent(new UnitMonth(unit.code(), month), given.at());
        if (earlier != null) {
            fields.fault(
                    given,
                    new Text(
                            "báo cáo %s tháng %s lần thứ hai (lần đầu ở %s)".formatted(unit, month, earlier),
                            "a second report of %s for %s (the first is at %s)".formatted(unit, month, earlier)),
                    new Text("mỗi đơn vị, mỗi tháng một báo cáo", "one report a unit and month"));
        }
        return earlier == null;
    }

    private Optional<YearMonth> month(Given given) {
        YearMonth first = YearMonth.from(vocabulary.start());
        YearMonth last = YearMonth.from(vocabulary.end());
        return fields.value(
                given,
                text -> {
                    try {
                        return Optional.of(Period.parseMonth(text)).filter(vocabulary::covers);
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                },
                new Text(
                        "một tháng dạng 2023-11, từ %s đến %s".formatted(first, last),
                        "a month such as 2023-11, from %s to %s".formatted(first, last)));
    }
}
