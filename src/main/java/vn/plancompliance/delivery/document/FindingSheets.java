package vn.plancompliance.delivery.document;

import java.util.List;
import java.util.stream.Collectors;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.document.Told.Note;

/** The findings with their explanation, and the list of who must explain what. */
final class FindingSheets {

    private static final List<Integer> FINDINGS = List.of(6, 10, 18, 20, 19, 24, 60, 12, 12, 12, 12, 24, 30, 44, 80);
    private static final List<Integer> EXPLANATIONS = List.of(5, 24, 17, 48, 9, 16, 18, 25, 25, 12);

    private static final int REASONS_SHOWN = 20;

    private FindingSheets() {}

    static void findings(Page page, Quarter quarter) {
        Words words = quarter.words();
        page.title(words.say("findings.title", words.longQuarter(quarter.period())));
        page.above(words.say("findings.note"));
        page.head(words.list("columns.findings"), FINDINGS, 1);
        int number = 0;
        for (Note note : quarter.notes()) {
            var row = page.row().whole(++number);
            row.toned(words.severity(note.finding()), Tone.of(note.finding().severity()));
            finding(row, note.finding(), quarter.change(note), words);
        }
        for (FindingJson resolved : quarter.resolved()) {
            var row = page.row().whole(++number);
            row.toned(words.severity(resolved), Tone.GREEN);
            finding(row, resolved, words.say("change.RESOLVED"), words);
        }
        page.filter();
    }

    private static void finding(Page.Cells row, FindingJson finding, String change, Words words) {
        var required = finding.required();
        row.text(words.kind(finding))
                .text(change)
                .text(finding.clause())
                .text(words.unit(finding.unit()))
                .text(finding.message())
                .measure(finding.observed());
        if (required == null) {
            row.text(null);
        } else {
            row.amount(required.form(), required.threshold());
        }
        row.number(finding.missing())
                .day(required == null ? finding.deadline() : required.due())
                .text(words.obligor(finding.lead()))
                .text(finding.partners().stream().map(words::obligor).collect(Collectors.joining("; ")))
                .text(words.say(
                        "rule",
                        finding.rule().name(),
                        finding.rule().file(),
                        String.valueOf(finding.rule().line())))
                .text(because(finding.because(), words));
    }

    /** The chain of reasons, one a line; the first and the last of them if there are many. */
    static String because(List<String> reasons, Words words) {
        int more = reasons.size() - REASONS_SHOWN;
        if (more <= 0) {
            return String.join("\n", reasons);
        }
        int half = REASONS_SHOWN / 2;
        return String.join("\n", reasons.subList(0, half))
                + "\n" + words.say("more.reasons", more) + "\n"
                + String.join("\n", reasons.subList(half + more, reasons.size()));
    }

    static void explanations(Page page, Quarter quarter) {
        Words words = quarter.words();
        page.title(words.say("explanations.title", words.longQuarter(quarter.period())));
        page.above(words.say("explanations.note"));
        page.head(words.list("columns.explanations"), EXPLANATIONS, 2);
        int number = 0;
        for (Note note : quarter.violations()) {
            FindingJson finding = note.finding();
            page.row()
                    .whole(++number)
                    .text(words.unit(note.answerable()))
                    .text(finding.clause())
                    .text(finding.message())
                    .number(finding.missing())
                    .text(quarter.change(note))
                    .text(words.obligor(finding.lead()))
                    .text(null)
                    .text(null)
                    .day(null);
        }
        page.filter();
    }
}
