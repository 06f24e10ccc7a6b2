package vn.plancompliance.delivery.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.document.Told.Filed;
import vn.plancompliance.delivery.document.Told.Note;
import vn.plancompliance.delivery.document.Told.Work;

/** What stands on the page, in words; the template only sets it. A page stays readable: what is too much is in the workbook. */
final class PageContent {

    private static final int FINDINGS_SHOWN = 400;
    private static final int WORKS_SHOWN = 60;
    private static final int LINES_SHOWN = 100;

    private final Quarter quarter;
    private final Words words;

    PageContent(Quarter quarter) {
        this.quarter = quarter;
        this.words = quarter.words();
    }

    /** The whole page. */
    record Content(
            String title,
            String plan,
            String asOf,
            List<Count> counts,
            List<Count> targets,
            List<String> sentences,
            String legend,
            List<CourseCard> courses,
            PageMatrix matrix,
            List<UnitPart> units,
            @Nullable String more,
            List<WorkLine> works,
            String filings,
            List<UnitFilings> filed,
            List<Refused> refused,
            List<String> resolved) {}

    /** A number and what it counts. */
    record Count(String number, String of, String tone) {}

    /** The findings about a unit. */
    record UnitPart(String unit, String counts, List<FindingPart> findings) {}

    /** A finding with its explanation. */
    record FindingPart(
            String severity,
            String tone,
            String kind,
            String change,
            String message,
            List<String> facts,
            String rule,
            List<String> because) {}

    /** A task that presses. */
    record WorkLine(String task, String unit, String deadline, String state, String tone) {}

    /** The reports of a unit that are late or missing. */
    record UnitFilings(String unit, List<Count> months) {}

    /** A refused file. */
    record Refused(String file, List<String> faults) {}

    Content content() {
        var sentences = new Sentences(quarter);
        Tally total = sentences.total();
        List<Note> shown = quarter.notes().stream().limit(FINDINGS_SHOWN).toList();
        int more = quarter.notes().size() - shown.size();
        return new Content(
                words.say("title", words.longQuarter(quarter.period())),
                quarter.vocabulary().title().vi(),
                words.say("asOf", words.day(quarter.asOf()), quarter.json().rules()),
                counts(total),
                targets(total),
                List.of(sentences.findings(), sentences.targets(), sentences.tasks(), sentences.filings()),
                words.say("legend"),
                CourseCard.of(quarter),
                PageMatrix.of(quarter),
                units(shown),
                more > 0 ? words.say("page.findings.more", more) : null,
                quarter.works().stream()
                        .filter(Work::isPressing)
                        .sorted(Comparator.comparing(Work::state))
                        .limit(WORKS_SHOWN)
                        .map(this::work)
                        .toList(),
                sentences.filings(),
                filed(),
                refused(),
                few(quarter.resolved().stream().map(FindingJson::message).toList()));
    }

    /** The first of them, and how many more there are. */
    private List<String> few(List<String> all) {
        return all.size() <= LINES_SHOWN
                ? all
                : Stream.concat(all.stream().limit(LINES_SHOWN), Stream.of(words.say("more", all.size() - LINES_SHOWN)))
                        .toList();
    }

    private List<Count> counts(Tally total) {
        return List.of(
                count(total.violations(), "count.violations", Tone.RED),
                count(total.alerts(), "count.alerts", Tone.ORANGE),
                count(total.of(Novelty.NEW), "change.NEW", Tone.GREY),
                count(total.of(Novelty.CONTINUING), "change.CONTINUING", Tone.GREY),
                count(total.of(Novelty.RESOLVED), "change.RESOLVED", Tone.GREEN));
    }

    private Count count(int number, String key, Tone tone) {
        return new Count(words.number(number), words.say(key), tone.style());
    }

    private List<Count> targets(Tally total) {
        return Tone.WORST_FIRST.stream()
                .filter(status -> total.of(status) > 0)
                .map(status -> new Count(
                        words.number(total.of(status)),
                        Tone.of(status).mark() + " " + words.status(status),
                        Tone.of(status).style()))
                .toList();
    }

    private List<UnitPart> units(List<Note> notes) {
        var byUnit = new LinkedHashMap<String, List<Note>>();
        notes.forEach(note -> byUnit.computeIfAbsent(words.unit(note.finding().unit()), unit -> new ArrayList<>())
                .add(note));
        return byUnit.entrySet().stream()
                .sorted(Comparator.comparing(unit -> -violations(unit.getValue())))
                .map(unit -> unit(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static long violations(List<Note> notes) {
        return notes.stream().filter(Note::isViolation).count();
    }

    private UnitPart unit(String name, List<Note> notes) {
        long violations = violations(notes);
        return new UnitPart(
                name,
                words.say("page.counts", violations, notes.size() - violations),
                notes.stream().map(this::finding).toList());
    }

    private FindingPart finding(Note note) {
        FindingJson finding = note.finding();
        var rule = finding.rule();
        return new FindingPart(
                words.severity(finding),
                Tone.of(finding.severity()).style(),
                words.kind(finding),
                quarter.change(note),
                finding.message(),
                facts(note),
                words.say("rule", rule.name(), rule.file(), String.valueOf(rule.line())),
                finding.because());
    }

    private List<String> facts(Note note) {
        FindingJson finding = note.finding();
        boolean ceiling =
                finding.required() != null && finding.required().comparator().isCeiling();
        return Stream.of(
                        finding.clause() == null ? null : words.say("page.clause", finding.clause()),
                        finding.missing() == null
                                ? null
                                : words.say(ceiling ? "page.over" : "page.missing", finding.missing()),
                        words.say("page.lead", words.obligor(finding.lead())),
                        note.change() == null || note.change().before() == null
                                ? null
                                : words.say(
                                        "page.before", words.kind(note.change().before())))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private WorkLine work(Work work) {
        return new WorkLine(
                words.say(
                        "docx.named",
                        words.task(work.line().task()),
                        work.line().task()),
                words.unit(work.line().unit()),
                words.dayIfAny(work.line().deadline()),
                DutySheets.state(work, words),
                Tone.of(work.state()).style());
    }

    private List<UnitFilings> filed() {
        var byUnit = new LinkedHashMap<String, List<Count>>();
        for (Filed each : quarter.filed()) {
            if (each.state() == FilingState.LATE || each.state() == FilingState.MISSING) {
                byUnit.computeIfAbsent(words.unit(each.line().unit()), unit -> new ArrayList<>())
                        .add(new Count(
                                words.month(each.line().month()),
                                words.state(each.state()),
                                Tone.of(each.state()).style()));
            }
        }
        return byUnit.entrySet().stream()
                .limit(LINES_SHOWN)
                .map(unit -> new UnitFilings(unit.getKey(), unit.getValue()))
                .toList();
    }

    private List<Refused> refused() {
        return quarter.json().refused().stream()
                .limit(LINES_SHOWN)
                .map(file -> new Refused(
                        file.file(), DutySheets.faults(file, words).lines().toList()))
                .toList();
    }
}
