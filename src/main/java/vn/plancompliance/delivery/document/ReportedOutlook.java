package vn.plancompliance.delivery.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.delivery.document.Told.Work;

/** Section IV of the official report: what has to be done next, as far as it follows from results. */
final class ReportedOutlook {

    private static final int TASKS_SHOWN = 15;
    private static final int UNITS_SHOWN = 5;
    private static final int CLAUSES_SHOWN = 30;

    private final Quarter quarter;
    private final Words words;
    private final Paper paper;

    ReportedOutlook(Quarter quarter, Paper paper) {
        this.quarter = quarter;
        this.words = quarter.words();
        this.paper = paper;
    }

    void write() {
        dueSoon();
        quarter.aimsByClause().values().stream()
                .filter(aims -> aims.size() == 1)
                .forEach(aims -> single(aims.get(0)));
        several();
        paper.paragraph(words.say("docx.IV.ask"));
    }

    private void dueSoon() {
        Map<String, List<Work>> soon = quarter.works().stream()
                .filter(Work::isDueSoon)
                .collect(Collectors.groupingBy(work -> work.line().task(), LinkedHashMap::new, Collectors.toList()));
        if (!soon.isEmpty()) {
            paper.paragraph(words.say(
                    "docx.soon", Sentences.few(soon.entrySet().stream().map(this::task), TASKS_SHOWN, words)));
        }
    }

    private String task(Map.Entry<String, List<Work>> task) {
        return words.say(
                "docx.work",
                words.task(task.getKey()),
                task.getKey(),
                Sentences.few(
                        task.getValue().stream()
                                .map(work -> words.unit(work.line().unit())),
                        UNITS_SHOWN,
                        words),
                words.dayIfAny(task.getValue().get(0).line().deadline()));
    }

    private void single(Aim aim) {
        CourseJson course = aim.course();
        if (course.neededPerMonth() == null) {
            return;
        }
        String needed = words.say(
                "docx.needed",
                words.clause(course.clause()),
                course.clause(),
                words.requiredWhen(course.required()),
                course.neededPerMonth());
        paper.paragraph(course.forecast() == null ? needed : needed + " " + words.forecast(course.forecast()));
    }

    private void several() {
        List<String> clauses = quarter.aimsByClause().entrySet().stream()
                .filter(clause -> clause.getValue().size() > 1)
                .flatMap(clause -> several(clause.getKey(), clause.getValue()).stream())
                .toList();
        if (!clauses.isEmpty()) {
            paper.paragraph(words.say("docx.needed.several", Sentences.few(clauses.stream(), CLAUSES_SHOWN, words)));
        }
    }

    /** At how many units a target of several units needs more each month. */
    private Optional<String> several(String clause, List<Aim> aims) {
        long open = aims.stream()
                .filter(aim -> aim.course().neededPerMonth() != null)
                .count();
        return open == 0
                ? Optional.empty()
                : Optional.of(words.say("docx.needed.clause", words.clause(clause), clause, open, aims.size()));
    }
}
