package vn.plancompliance.delivery.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import vn.plancompliance.delivery.answer.Duties.FilingLine;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.delivery.document.Told.Filed;
import vn.plancompliance.delivery.document.Told.Work;

/** The tasks, and the reports: what is owed and what was received of it. */
final class DutySheets {

    private static final List<Integer> TASKS = List.of(6, 16, 60, 30, 12, 22, 12, 12, 24);
    private static final List<Integer> FILINGS = List.of(34, 10, 12, 12, 10, 18, 14, 30, 60);

    private static final int FAULTS_SHOWN = 10;

    private DutySheets() {}

    static void tasks(Page page, Quarter quarter) {
        Words words = quarter.words();
        page.title(words.say("tasks.title", words.longQuarter(quarter.period())));
        page.above(words.say("tasks.note", words.day(quarter.asOf())));
        page.head(words.list("columns.tasks"), TASKS, 2);
        int number = 0;
        for (List<Work> works : quarter.worksByTask().values()) {
            for (Work work : works) {
                task(page.row().whole(++number), work, quarter);
            }
        }
        page.filter();
    }

    private static void task(Page.Cells row, Work work, Quarter quarter) {
        Words words = quarter.words();
        var line = work.line();
        row.text(line.task())
                .text(words.task(line.task()))
                .text(words.unit(line.unit()))
                .day(line.deadline())
                .toned(state(work, words), Tone.of(work.state()))
                .day(line.startedOn())
                .day(line.completedOn())
                .text(work.note() == null ? null : quarter.change(work.note()));
    }

    /** How a task stands, in words. */
    static String state(Work work, Words words) {
        String word = words.state(work.state());
        return work.isDueSoon() && work.state() != WorkState.OVERDUE ? words.say("work.soon", word) : word;
    }

    static void filings(Page page, Quarter quarter) {
        Words words = quarter.words();
        page.title(words.say("filings.title", words.longQuarter(quarter.period())));
        page.above(new Sentences(quarter).filings());
        page.head(words.list("columns.filings"), FILINGS, 1);
        quarter.filed().forEach(filed -> filing(page.row(), filed, words));
        quarter.json().refused().forEach(refused -> refused(page.row(), refused, words));
        page.filter();
    }

    private static void filing(Page.Cells row, Filed filed, Words words) {
        FilingLine line = filed.line();
        row.text(words.unit(line.unit()))
                .text(words.month(line.month()))
                .day(line.due())
                .day(line.received());
        if (line.received() != null && line.received().isAfter(line.due())) {
            row.whole(late(line.due(), line.received()));
        } else {
            row.text(null);
        }
        row.toned(words.state(filed.state()), Tone.of(filed.state()))
                .text(words.say(line.asked() ? "filing.asked" : "filing.ordered"))
                .text(null)
                .text(null);
    }

    private static int late(LocalDate due, LocalDate received) {
        return Math.toIntExact(ChronoUnit.DAYS.between(due, received));
    }

    private static void refused(Page.Cells row, RefusedJson refused, Words words) {
        row.text(null)
                .text(null)
                .day(null)
                .day(null)
                .text(null)
                .toned(words.say("filing.refused"), Tone.RED)
                .text(null)
                .text(refused.file())
                .text(faults(refused, words));
    }

    /** The faults of a refused file, one a line; the first of them if there are many. */
    static String faults(RefusedJson refused, Words words) {
        String first = refused.faults().stream()
                .limit(FAULTS_SHOWN)
                .map(fault -> words.say("fault", fault.at(), fault.found(), fault.expected()))
                .collect(Collectors.joining("\n"));
        int more = refused.faults().size() - FAULTS_SHOWN;
        return more > 0 ? first + "\n" + words.say("more.faults", more) : first;
    }
}
