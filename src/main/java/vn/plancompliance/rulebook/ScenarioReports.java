package vn.plancompliance.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

/** Reads the reports that a scenario gives: its own ({@code unit}, {@code month} …) and those under {@code reports}. */
final class ScenarioReports {

    private static final Set<String> REPORT =
            Set.of("unit", "month", "submitted", "indicator", "figure", "figures", "task", "status", "events");
    private static final String NUMBER = "(\\d{1,13}(?:\\.\\d{1,6})?)";
    private static final Pattern RATIO = Pattern.compile(NUMBER + "/" + NUMBER);
    private static final Pattern COUNT = Pattern.compile(NUMBER);
    private static final Pattern STATUS =
            Pattern.compile("(NOT_STARTED|IN_PROGRESS|DONE)(?: from (\\S+))?(?: on (\\S+))?");
    private static final Pattern EVENT = Pattern.compile("(\\S+)(?: due (\\S+))?");
    private static final int USUAL_DAY = 10;

    private final Vocabulary vocabulary;
    private final Map<String, Report> reports = new LinkedHashMap<>();

    ScenarioReports(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All reports of the scenario; one of a unit and month replaces an earlier one, so that a group can have exceptions. */
    List<Report> read(YamlMapping scenario) {
        scenario.mappings("reports", REPORT).forEach(this::add);
        if (scenario.has("month")) {
            add(scenario);
        }
        return List.copyOf(reports.values());
    }

    private void add(YamlMapping mapping) {
        YearMonth month =
                mapping.value("month", Period::parseMonth, "2023-11").orElse(YearMonth.from(vocabulary.start()));
        LocalDate submittedOn = mapping.has("submitted")
                ? mapping.day("submitted").orElse(month.atDay(USUAL_DAY))
                : month.atDay(USUAL_DAY);
        List<Unit> units = units(mapping);
        for (Unit unit : units) {
            Map<String, Measurement> figures = new LinkedHashMap<>();
            figures(mapping, unit).forEach(figure -> figures.put(figure.indicator(), figure));
            figure(mapping, unit, units).ifPresent(figure -> figures.put(figure.indicator(), figure));
            reports.put(
                    unit.code() + " " + month,
                    new Report(
                            unit.code(),
                            month,
                            submittedOn,
                            List.copyOf(figures.values()),
                            status(mapping, unit).stream().toList(),
                            events(mapping, unit)));
        }
    }

    private List<Unit> units(YamlMapping mapping) {
        String code = mapping.text("unit");
        if (vocabulary.group(code).isPresent()) {
            String indicator = mapping.has("indicator") ? mapping.text("indicator") : "";
            return vocabulary.group(code).orElseThrow().members().stream()
                    .sorted(CodePointOrder.INSTANCE)
                    .map(member -> vocabulary.unit(member).orElseThrow())
                    .filter(unit -> indicator.isEmpty() || unit.reports(indicator))
                    .toList();
        }
        return mapping.known("unit", vocabulary::unit, "đơn vị hoặc nhóm", "unit or group").stream()
                .toList();
    }

    /** The figure of the one indicator; that of a group is what its first unit reports, while the others have no cases. */
    private Optional<Measurement> figure(YamlMapping mapping, Unit unit, List<Unit> units) {
        if (!mapping.has("figure")) {
            return Optional.empty();
        }
        return indicator(mapping, mapping.text("indicator"), "indicator").flatMap(indicator -> {
            Optional<Figure> given = figure(mapping, "figure", indicator, mapping.text("figure"));
            Figure none = indicator.form() == Form.RATIO ? Figure.Ratio.of(0, 0) : Figure.Count.of(0);
            return given.map(figure -> new Measurement(indicator.code(), unit.equals(units.get(0)) ? figure : none))
                    .filter(figure -> reports(mapping, "indicator", unit, indicator));
        });
    }

    private Stream<Measurement> figures(YamlMapping mapping, Unit unit) {
        var figures = new ArrayList<Measurement>();
        mapping.texts(
                "figures",
                (code, text) -> indicator(mapping, code, "figures")
                        .filter(indicator -> reports(mapping, "figures", unit, indicator))
                        .flatMap(indicator -> figure(mapping, "figures", indicator, text)
                                .map(figure -> new Measurement(indicator.code(), figure)))
                        .ifPresent(figures::add));
        return figures.stream();
    }

    private Optional<Indicator> indicator(YamlMapping mapping, String code, String key) {
        Optional<Indicator> known = vocabulary.indicator(code);
        if (known.isEmpty()) {
            mapping.unknown(key, code, "chỉ tiêu", "indicator");
        }
        return known;
    }

    private static boolean reports(YamlMapping mapping, String key, Unit unit, Indicator indicator) {
        if (!unit.reports(indicator.code())) {
            mapping.fault(
                    key,
                    Diagnostic.Code.VALUE,
                    "chỉ tiêu «%s» không phải của %s".formatted(indicator, unit),
                    "the indicator '%s' is not one of %s".formatted(indicator, unit));
        }
        return unit.reports(indicator.code());
    }

    private static Optional<Figure> figure(YamlMapping mapping, String key, Indicator indicator, String text) {
        boolean ratio = indicator.form() == Form.RATIO;
        Matcher parts = (ratio ? RATIO : COUNT).matcher(text);
        List<BigDecimal> numbers = parts.matches()
                ? IntStream.rangeClosed(1, parts.groupCount())
                        .mapToObj(parts::group)
                        .map(BigDecimal::new)
                        .filter(indicator.numbers()::admit)
                        .toList()
                : List.of();
        if (numbers.size() < parts.groupCount()) {
            refuse(mapping, key, indicator, text);
            return Optional.empty();
        }
        return Optional.of(ratio ? new Figure.Ratio(numbers.get(0), numbers.get(1)) : new Figure.Count(numbers.get(0)));
    }

    private static void refuse(YamlMapping mapping, String key, Indicator indicator, String text) {
        int decimals = indicator.numbers().decimals();
        boolean ratio = indicator.form() == Form.RATIO;
        String form = decimals == 0 ? (ratio ? "118/120" : "2870") : (ratio ? "118.5/120" : "2870.5");
        mapping.fault(
                key,
                Diagnostic.Code.VALUE,
                "«%s» không phải số liệu của «%s»; cần dạng %s".formatted(text, indicator, form)
                        + (decimals == 0 ? "" : ", không quá %d chữ số lẻ".formatted(decimals)),
                "'%s' is no figure of '%s'; expected the form %s".formatted(text, indicator, form)
                        + (decimals == 0 ? "" : ", decimals: %d at most".formatted(decimals)));
    }

    private Optional<TaskStatus> status(YamlMapping mapping, Unit unit) {
        if (!mapping.has("status")) {
            return Optional.empty();
        }
        Matcher parts = STATUS.matcher(mapping.text("status"));
        Optional<String> task = mapping.known("task", vocabulary::task, "nhiệm vụ", "task")
                .filter(known -> leads(mapping, unit, known.leads()))
                .map(known -> mapping.text("task"));
        boolean wellFormed = parts.matches() && !("DONE".equals(parts.group(1)) && parts.group(3) == null);
        if (!wellFormed) {
            mapping.fault(
                    "status",
                    Diagnostic.Code.VALUE,
                    "cần dạng: NOT_STARTED, IN_PROGRESS from 2022-04-30, DONE on 2022-06-30, DONE from 2022-04-30 on 2022-06-30",
                    "expected the form: NOT_STARTED, IN_PROGRESS from 2022-04-30, DONE on 2022-06-30, DONE from 2022-04-30 on 2022-06-30");
            return Optional.empty();
        }
        LocalDate startedOn = mapping.dayIn("status", parts.group(2)).orElse(null);
        LocalDate completedOn = mapping.dayIn("status", parts.group(3)).orElse(null);
        var state = TaskStatus.State.valueOf(parts.group(1));
        return state == TaskStatus.State.DONE && completedOn == null
                ? Optional.empty()
                : task.map(code -> new TaskStatus(code, state, startedOn, completedOn));
    }

    private static boolean leads(YamlMapping mapping, Unit unit, Set<String> leads) {
        boolean leading = leads.contains(unit.code());
        if (!leading) {
            mapping.fault(
                    "task",
                    Diagnostic.Code.VALUE,
                    "nhiệm vụ này không do %s chủ trì".formatted(unit),
                    "the task is not led by %s".formatted(unit));
        }
        return leading;
    }

    private List<Event> events(YamlMapping mapping, Unit unit) {
        var events = new ArrayList<Event>();
        mapping.texts("events", (code, text) -> {
            if (vocabulary.event(code).isEmpty()) {
                mapping.unknown("events", code, "sự kiện", "event");
            }
            Matcher parts = EVENT.matcher(text);
            if (!parts.matches()) {
                mapping.fault(
                        "events",
                        Diagnostic.Code.VALUE,
                        "cần dạng: 2023-03-01, hoặc 2023-03-01 due 2023-09-30",
                        "expected the form: 2023-03-01, or 2023-03-01 due 2023-09-30");
                return;
            }
            LocalDate dueOn = mapping.dayIn("events", parts.group(2)).orElse(null);
            mapping.dayIn("events", parts.group(1))
                    .ifPresent(day -> events.add(new Event(unit.code(), code, day, dueOn)));
        });
        return events;
    }
}
