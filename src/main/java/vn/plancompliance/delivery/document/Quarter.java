package vn.plancompliance.delivery.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.delivery.document.Told.Filed;
import vn.plancompliance.delivery.document.Told.Note;
import vn.plancompliance.delivery.document.Told.Work;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;

/** A quarter as documents tell it: each target, task and report with the finding about it. */
final class Quarter {

    private static final Set<Kind> OF_TARGETS =
            Set.of(Kind.TARGET_MISSED, Kind.TARGET_BEHIND_PACE, Kind.TARGET_UNDETERMINED);
    private static final Set<Kind> OF_REPORTS = Set.of(Kind.REPORT_LATE, Kind.REPORT_MISSING);

    private final Vocabulary vocabulary;
    private final QuarterJson json;
    private final Words words;
    private final Period period;
    private final List<Note> notes;
    private final List<Aim> aims;
    private final List<Work> works;
    private final List<Filed> filed;

    Quarter(Vocabulary vocabulary, QuarterJson json, Duties duties) {
        this.vocabulary = vocabulary;
        this.json = json;
        this.words = new Words(vocabulary);
        this.period = Period.parse(json.quarter());
        this.notes = notes(json);
        Map<List<@Nullable String>, Note> byTopic = byTopic(notes);
        this.aims = json.courses().stream().map(course -> aim(course, byTopic)).toList();
        this.works = duties.tasks().stream()
                .map(line -> new Work(line, byTopic.get(topic("task", line.task(), line.unit()))))
                .toList();
        this.filed = duties.filings().stream()
                .map(line -> new Filed(
                        line,
                        byTopic.get(topic("report", Period.of(line.month()).label(), line.unit()))))
                .toList();
    }

    private static List<Note> notes(QuarterJson json) {
        var changes = new HashMap<Integer, ChangeJson>();
        json.changes().stream()
                .filter(change -> change.position() != null)
                .forEach(change -> changes.put(change.position(), change));
        List<FindingJson> findings = json.evaluation().findings();
        var notes = new ArrayList<Note>();
        for (int i = 0; i < findings.size(); i++) {
            notes.add(new Note(findings.get(i), changes.get(i)));
        }
        return List.copyOf(notes);
    }

    private static Map<List<@Nullable String>, Note> byTopic(List<Note> notes) {
        var byTopic = new HashMap<List<@Nullable String>, Note>();
        for (Note note : notes) {
            FindingJson finding = note.finding();
            if (finding.task() != null) {
                byTopic.put(topic("task", finding.task(), finding.unit()), note);
            } else if (OF_TARGETS.contains(finding.kind())) {
                byTopic.put(topic(finding.clause(), finding.indicator(), finding.unit()), note);
            } else if (OF_REPORTS.contains(finding.kind())) {
                byTopic.put(topic("report", finding.period(), finding.unit()), note);
            }
        }
        return byTopic;
    }

    private static List<@Nullable String> topic(@Nullable String... parts) {
        return Stream.of(parts).toList();
    }

    private Aim aim(CourseJson course, Map<List<@Nullable String>, Note> byTopic) {
        Note note = byTopic.get(topic(course.clause(), course.indicator(), course.unit()));
        boolean counts = course.status() != Status.UNDETERMINED && course.status() != Status.NOT_APPLICABLE;
        FigureJson told = note == null ? null : note.finding().observed();
        if (!counts || told != null) {
            return new Aim(course, counts ? told : null, note);
        }
        var accumulation =
                vocabulary.indicator(course.indicator()).orElseThrow().accumulation();
        return new Aim(course, QuarterFigure.of(course, accumulation, period).orElse(null), note);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    QuarterJson json() {
        return json;
    }

    Words words() {
        return words;
    }

    Period period() {
        return period;
    }

    LocalDate asOf() {
        return json.asOf();
    }

    /** All findings, in the order of the evaluation. */
    List<Note> notes() {
        return notes;
    }

    /** The findings that are violations. */
    List<Note> violations() {
        return notes.stream().filter(Note::isViolation).toList();
    }

    /** The findings of the last quarter that are there no longer. */
    List<FindingJson> resolved() {
        return json.changes().stream()
                .map(ChangeJson::finding)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** All targets in force, in the order of the evaluation. */
    List<Aim> aims() {
        return aims;
    }

    /** The targets by clause. */
    Map<String, List<Aim>> aimsByClause() {
        var byClause = new LinkedHashMap<String, List<Aim>>();
        aims.forEach(aim -> byClause.computeIfAbsent(aim.course().clause(), clause -> new ArrayList<>())
                .add(aim));
        return byClause;
    }

    /** All tasks, unit by unit. */
    List<Work> works() {
        return works;
    }

    /** The tasks by code, in the order of the plan. */
    Map<String, List<Work>> worksByTask() {
        List<Task> order = List.copyOf(vocabulary.tasks());
        var positions = new HashMap<Task, Integer>();
        order.forEach(task -> positions.put(task, positions.size()));
        var byTask = new LinkedHashMap<String, List<Work>>();
        works.stream()
                .sorted(Comparator.comparing((Work work) -> vocabulary
                                .task(work.line().task())
                                .map(positions::get)
                                .orElse(order.size()))
                        .thenComparing(work -> work.line().task()))
                .forEach(work -> byTask.computeIfAbsent(work.line().task(), task -> new ArrayList<>())
                        .add(work));
        return byTask;
    }

    /** All reports owed, unit by unit. */
    List<Filed> filed() {
        return filed;
    }

    /** The counts of all. */
    Tally total() {
        var total = new Tally(null);
        notes.forEach(total::add);
        resolved().forEach(finding -> total.addResolved());
        violations().forEach(note -> total.addExplanation());
        aims.forEach(aim -> total.add(aim.status()));
        works.forEach(work -> total.add(work.state()));
        filed.forEach(each -> total.add(each.state()));
        return total;
    }

    /** The counts of what is judged together, if anything is, and of each unit: the worst first, else in the plan's order. */
    List<Tally> tallies() {
        var tallies = new LinkedHashMap<String, Tally>();
        vocabulary.units().stream().map(Unit::code).forEach(code -> tallies.put(code, new Tally(code)));
        var together = new Tally(null);
        notes.forEach(note -> of(tallies, note.finding().unit(), together).add(note));
        violations().forEach(note -> of(tallies, note.answerable(), together).addExplanation());
        resolved().forEach(finding -> of(tallies, finding.unit(), together).addResolved());
        aims.forEach(aim -> of(tallies, aim.course().unit(), together).add(aim.status()));
        works.forEach(work -> of(tallies, work.line().unit(), together).add(work.state()));
        filed.forEach(each -> of(tallies, each.line().unit(), together).add(each.state()));
        Stream<Tally> units = tallies.values().stream()
                .sorted(Comparator.comparing(Tally::violations)
                        .thenComparing(Tally::alerts)
                        .reversed());
        return Stream.concat(Stream.of(together).filter(each -> each.targets() > 0), units)
                .toList();
    }

    private static Tally of(Map<String, Tally> tallies, @Nullable String unit, Tally together) {
        return unit == null ? together : Objects.requireNonNullElse(tallies.get(unit), together);
    }

    /** What became of a finding since the last quarter, in words; empty if nothing is known of it. */
    String change(Note note) {
        ChangeJson change = note.change();
        if (change == null) {
            return "";
        }
        return note.is(Novelty.CONTINUING) && change.since() != null
                ? words.say("change.CONTINUING.since", words.period(change.since()))
                : words.say("change." + change.change());
    }
}
