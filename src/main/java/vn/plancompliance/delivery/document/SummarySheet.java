package vn.plancompliance.delivery.document;

import java.util.List;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.finding.Status;

/** The counts of each unit and of all. */
final class SummarySheet {

    private static final List<Integer> WIDTHS = List.of(34, 10);

    private SummarySheet() {}

    static void write(Page page, Quarter quarter) {
        Words words = quarter.words();
        Tally total = quarter.total();
        page.title(words.say("title", words.longQuarter(quarter.period())));
        page.above(quarter.vocabulary().title().vi());
        page.above(words.say("asOf", words.day(quarter.asOf()), quarter.json().rules()));
        page.above(new Sentences(quarter).findings());
        page.head(words.list("columns.summary"), WIDTHS, 1);
        quarter.tallies().forEach(tally -> counts(page.row().text(words.unit(tally.unit())), tally, false));
        page.filter();
        counts(page.row().bold(words.say("total")), total, true);
    }

    private static void counts(Page.Cells row, Tally tally, boolean bold) {
        List.of(
                        tally.violations(),
                        tally.alerts(),
                        tally.of(Novelty.NEW),
                        tally.of(Novelty.CONTINUING),
                        tally.of(Novelty.RESOLVED),
                        tally.of(Status.MET),
                        tally.of(Status.ON_PACE),
                        tally.of(Status.BEHIND_PACE),
                        tally.of(Status.MISSED),
                        tally.of(Status.UNDETERMINED),
                        tally.of(Status.NOT_APPLICABLE),
                        tally.tasks(),
                        tally.of(WorkState.OVERDUE),
                        tally.of(FilingState.IN_TIME),
                        tally.of(FilingState.LATE),
                        tally.of(FilingState.MISSING))
                .forEach(count -> {
                    if (bold) {
                        row.boldWhole(count);
                    } else {
                        row.whole(count);
                    }
                });
    }
}
