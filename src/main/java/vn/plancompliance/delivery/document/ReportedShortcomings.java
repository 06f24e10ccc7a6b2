package vn.plancompliance.delivery.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.delivery.document.Told.Note;
import vn.plancompliance.delivery.document.Told.Work;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Status;

/** Section III of the official report: what is not kept, and who has to explain it. */
final class ReportedShortcomings {

    private static final List<Integer> EXPLANATIONS = List.of(6, 27, 11, 56);
    private static final int UNITS_SHOWN = 6;
    private static final int EXPLANATIONS_SHOWN = 60;
    private static final int RESOLVED_SHOWN = 10;
    private static final int CLAUSES_SHOWN = 30;
    private static final int VIOLATIONS_SHOWN = 12;
    private static final Set<Kind> OF_FIGURES =
            EnumSet.of(Kind.FIGURE_MISSING, Kind.FIGURE_INVALID, Kind.FIGURE_DROPPED);

    private final Quarter quarter;
    private final Words words;
    private final Sentences sentences;
    private final Paper paper;

    ReportedShortcomings(Quarter quarter, Sentences sentences, Paper paper) {
        this.quarter = quarter;
        this.words = quarter.words();
        this.sentences = sentences;
        this.paper = paper;
    }

    void write() {
        paper.subheading(words.say("docx.III.1"));
        paper.paragraph(sentences.findings());
        targets(Status.MISSED);
        targets(Status.BEHIND_PACE);
        undetermined();
        overdue();
        figures();
        resolved();
        paper.subheading(words.say("docx.III.2"));
        explanations();
        paper.subheading(words.say("docx.III.3"));
        paper.paragraph(words.say("docx.III.ask"));
    }

    private void targets(Status status) {
        for (Map.Entry<String, List<Aim>> clause : quarter.aimsByClause().entrySet()) {
            var summary = new AimSummary(clause.getValue(), words);
            List<Aim> those = summary.furthest(status).toList();
            if (!those.isEmpty()) {
                paper.paragraph(words.say(
                        clause.getValue().size() == 1 ? "docx.single" : "docx.those",
                        words.clause(clause.getKey()),
                        clause.getKey(),
                        words.status(status),
                        those.size(),
                        clause.getValue().size(),
                        Sentences.few(those.stream().map(this::aim), UNITS_SHOWN, words)));
            }
        }
    }

    private String aim(Aim aim) {
        String unit = words.unit(aim.course().unit());
        if (aim.figure() == null) {
            return unit;
        }
        String figure = words.figure(aim.figure());
        if (aim.note() == null || aim.note().finding().missing() == null) {
            return words.say("docx.aim", unit, figure);
        }
        boolean ceiling = aim.course().required().comparator().isCeiling();
        return words.say(
                ceiling ? "docx.aim.over" : "docx.aim.missing",
                unit,
                figure,
                aim.note().finding().missing());
    }

    private void undetermined() {
        var byClause = new LinkedHashMap<String, List<Aim>>();
        quarter.aims().stream()
                .filter(aim -> aim.status() == Status.UNDETERMINED)
                .forEach(aim -> byClause.computeIfAbsent(aim.course().clause(), clause -> new ArrayList<>())
                        .add(aim));
        if (!byClause.isEmpty()) {
            Stream<String> clauses = byClause.entrySet().stream()
                    .map(clause -> words.say(
                            "docx.undetermined.clause",
                            clause.getKey(),
                            Sentences.few(clause.getValue().stream().map(this::aim), UNITS_SHOWN, words)));
            paper.paragraph(words.say(
                    "docx.undetermined",
                    sentences.total().of(Status.UNDETERMINED),
                    Sentences.few(clauses, CLAUSES_SHOWN, words)));
        }
    }

    private void overdue() {
        List<Work> overdue = quarter.works().stream()
                .filter(work -> work.state() == WorkState.OVERDUE)
                .toList();
        if (!overdue.isEmpty()) {
            paper.paragraph(words.say(
                    "docx.overdue",
                    overdue.size(),
                    Sentences.few(
                            overdue.stream()
                                    .map(work -> words.say(
                                            "docx.work",
                                            words.task(work.line().task()),
                                            work.line().task(),
                                            words.unit(work.line().unit()),
                                            words.dayIfAny(work.line().deadline()))),
                            UNITS_SHOWN,
                            words)));
        }
    }

    /** What is wrong with the figures themselves. */
    private void figures() {
        for (Kind kind : OF_FIGURES) {
            List<FindingJson> those = quarter.notes().stream()
                    .map(Note::finding)
                    .filter(finding -> finding.kind() == kind)
                    .toList();
            if (!those.isEmpty()) {
                paper.paragraph(words.say(
                        "docx.figures",
                        words.kind(those.get(0)),
                        those.size(),
                        Sentences.few(
                                those.stream().map(FindingJson::message).map(ReportedShortcomings::open),
                                UNITS_SHOWN,
                                words)));
            }
        }
    }

    private void resolved() {
        List<FindingJson> resolved = quarter.resolved();
        if (!resolved.isEmpty()) {
            paper.paragraph(words.say(
                    "docx.resolved",
                    resolved.size(),
                    Sentences.few(
                            resolved.stream().map(FindingJson::message).map(ReportedShortcomings::open),
                            RESOLVED_SHOWN,
                            words)));
        }
    }

    /** A sentence without its full stop, to stand within another. */
    private static String open(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void explanations() {
        List<Note> violations = quarter.violations();
        if (violations.isEmpty()) {
            paper.paragraph(words.say("docx.explanations.none"));
            return;
        }
        paper.paragraph(words.say("docx.explanations", violations.size()));
        List<Map.Entry<String, List<Note>>> units = byUnit(violations);
        PaperTable table = PaperTable.headed(paper, words.list("columns.docx.explanations"), EXPLANATIONS);
        for (int i = 0; i < Math.min(units.size(), EXPLANATIONS_SHOWN); i++) {
            List<Note> own = units.get(i).getValue();
            table.row(
                    List.of(
                            words.number(i + 1),
                            words.unit(units.get(i).getKey()),
                            words.number(own.size()),
                            Sentences.few(own.stream().map(this::explained), VIOLATIONS_SHOWN, words)),
                    List.of(0, 2));
        }
        paper.space();
        if (units.size() > EXPLANATIONS_SHOWN) {
            paper.paragraph(words.say("docx.explanations.more", units.size() - EXPLANATIONS_SHOWN));
        }
    }

    /** The violations by who has to explain them, whoever has most first. */
    private static List<Map.Entry<String, List<Note>>> byUnit(List<Note> violations) {
        var byUnit = new LinkedHashMap<String, List<Note>>();
        violations.forEach(note -> byUnit.computeIfAbsent(note.answerable(), unit -> new ArrayList<>())
                .add(note));
        return byUnit.entrySet().stream()
                .sorted(Comparator.comparing(unit -> -unit.getValue().size()))
                .toList();
    }

    private String explained(Note note) {
        FindingJson finding = note.finding();
        String topic = finding.task() != null ? finding.task() : String.valueOf(finding.clause());
        boolean ceiling =
                finding.required() != null && finding.required().comparator().isCeiling();
        String missing = finding.missing() == null
                ? ""
                : words.say(ceiling ? "docx.explained.over" : "docx.explained.missing", finding.missing());
        String change = quarter.change(note);
        return words.say(
                "docx.explained",
                topic,
                words.kind(finding),
                missing,
                change.isEmpty() ? "" : words.say("docx.explained.change", change));
    }
}
