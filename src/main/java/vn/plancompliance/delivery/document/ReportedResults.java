package vn.plancompliance.delivery.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.delivery.document.Told.Filed;
import vn.plancompliance.delivery.document.Told.Work;

/** Section II of the official report: tasks, reports and targets. */
final class ReportedResults {

    private static final List<Integer> TASKS = List.of(6, 41, 18, 16, 19);
    private static final List<Integer> TARGETS = List.of(6, 31, 15, 15, 16, 17);
    private static final int TASKS_SHOWN = 40;
    private static final int UNITS_SHOWN = 10;

    private final Quarter quarter;
    private final Words words;
    private final Sentences sentences;
    private final Paper paper;

    ReportedResults(Quarter quarter, Sentences sentences, Paper paper) {
        this.quarter = quarter;
        this.words = quarter.words();
        this.sentences = sentences;
        this.paper = paper;
    }

    void write() {
        paper.subheading(words.say("docx.II.1"));
        paper.paragraph(sentences.tasks());
        tasks();
        paper.subheading(words.say("docx.II.2"));
        paper.paragraph(sentences.filings());
        filings(FilingState.MISSING);
        filings(FilingState.LATE);
        paper.subheading(words.say("docx.II.3"));
        paper.paragraph(sentences.targets());
        targets();
    }

    private void tasks() {
        List<Map.Entry<String, List<Work>>> open = pressing();
        if (!open.isEmpty()) {
            tasks(open);
        }
        paper.paragraph(words.say("docx.tasks.all"));
    }

    /** The tasks that press at some unit, the worst first, those of several units as one. */
    private List<Map.Entry<String, List<Work>>> pressing() {
        return quarter.worksByTask().entrySet().stream()
                .filter(task -> task.getValue().stream().anyMatch(Work::isPressing))
                .sorted(Comparator.comparing(task -> worst(task.getValue())))
                .toList();
    }

    private void tasks(List<Map.Entry<String, List<Work>>> open) {
        paper.caption(words.say("docx.tasks"));
        PaperTable table = PaperTable.headed(paper, words.list("columns.docx.tasks"), TASKS);
        for (int i = 0; i < Math.min(open.size(), TASKS_SHOWN); i++) {
            table.row(task(i + 1, open.get(i)), List.of(0, 3));
        }
        paper.space();
        if (open.size() > TASKS_SHOWN) {
            paper.paragraph(words.say("docx.tasks.more", open.size() - TASKS_SHOWN));
        }
    }

    private static WorkState worst(List<Work> works) {
        return works.stream().map(Work::state).min(Comparator.naturalOrder()).orElse(WorkState.DONE);
    }

    private List<String> task(int number, Map.Entry<String, List<Work>> task) {
        List<Work> works = task.getValue();
        Work first = works.get(0);
        String deadline = works.stream()
                .map(work -> words.dayIfAny(work.line().deadline()))
                .distinct()
                .filter(day -> !day.isEmpty())
                .collect(Collectors.joining("; "));
        return List.of(
                words.number(number),
                words.say("docx.named", words.task(task.getKey()), task.getKey()),
                works.size() == 1 ? words.unit(first.line().unit()) : words.say("units", works.size()),
                deadline,
                works.size() == 1 ? DutySheets.state(first, words) : states(works));
    }

    /** How many units are how far, the worst first. */
    private String states(List<Work> works) {
        var counts = new TreeMap<WorkState, Integer>();
        works.forEach(work -> counts.merge(work.state(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(state -> words.say("counted", words.state(state.getKey()), state.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void filings(FilingState state) {
        var byUnit = new LinkedHashMap<String, List<String>>();
        quarter.filed().stream()
                .filter(filed -> filed.state() == state)
                .map(Filed::line)
                .forEach(line -> byUnit.computeIfAbsent(words.unit(line.unit()), unit -> new ArrayList<>())
                        .add(words.month(line.month())));
        if (!byUnit.isEmpty()) {
            Stream<String> units = byUnit.entrySet().stream()
                    .map(unit -> words.say("docx.filing", unit.getKey(), String.join(", ", unit.getValue())));
            paper.paragraph(words.say("docx.filing." + state, Sentences.few(units, UNITS_SHOWN, words)));
        }
    }

    private void targets() {
        if (quarter.aims().isEmpty()) {
            return;
        }
        paper.caption(words.say("docx.targets"));
        PaperTable table = PaperTable.headed(paper, words.list("columns.docx.targets"), TARGETS);
        int number = 0;
        for (Map.Entry<String, List<Aim>> clause : quarter.aimsByClause().entrySet()) {
            table.row(target(++number, clause.getKey(), clause.getValue()), List.of(0, 2, 3, 4, 5));
        }
        paper.space();
        paper.paragraph(words.say("docx.targets.note"));
    }

    private List<String> target(int number, String clause, List<Aim> aims) {
        Aim first = aims.get(0);
        var summary = new AimSummary(aims, words);
        return List.of(
                words.number(number),
                words.say("docx.named", words.clause(clause), clause),
                summary.result(),
                summary.rate(),
                words.requiredWhen(first.course().required()),
                summary.verdict());
    }
}
