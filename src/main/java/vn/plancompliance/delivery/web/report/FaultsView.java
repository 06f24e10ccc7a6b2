package vn.plancompliance.delivery.web.report;

import java.util.List;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.delivery.answer.Refusals.FaultJson;
import vn.plancompliance.intake.Fault;
import vn.plancompliance.intake.FaultyWorkbook;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;

/**
 * A file with faults.
 *
 * @param name under which the file is kept for the session
 * @param told how many faults there are
 * @param more how many of them are not listed; empty if none
 * @param sheets the parts of a workbook that have faults; empty for other files
 * @param workbook whether it is a workbook, which can be had with its faults marked
 */
record FaultsView(
        String name,
        FileView file,
        String told,
        List<FaultJson> faults,
        String more,
        List<Sheet> sheets,
        boolean workbook) {

    /** The rows of a sheet that have faults, below the letters of their columns. */
    record Sheet(String title, List<String> columns, List<Line> lines) {}

    /** A row. */
    record Line(int number, boolean head, List<Cell> cells) {}

    /** What a cell shows, and what is wrong with it. */
    record Cell(String text, List<FaultJson> faults) {}

    static FaultsView of(String name, Checked.Faulty checked, Language say) {
        RefusedFile refusal = checked.refusal();
        var refusals = new Refusals(say);
        int unlisted = refusal.count() - refusal.faults().size();
        return new FaultsView(
                name,
                FileView.of(checked.file().file(), say),
                refusals.of(refusal),
                refusals.faults(refusal),
                unlisted == 0 ? "" : say.phrase("refused.more", say.number(unlisted)),
                sheets(checked, refusals),
                checked.file().source().isWorkbook());
    }

    private static List<Sheet> sheets(Checked.Faulty checked, Refusals refusals) {
        if (!checked.file().source().isWorkbook()) {
            return List.of();
        }
        List<Fault> faults = checked.refusal().faults();
        try {
            return new FaultyWorkbook(checked.file().source().content(), faults)
                    .excerpts().stream()
                            .map(excerpt -> new Sheet(
                                    excerpt.sheet(),
                                    excerpt.columns(),
                                    excerpt.lines().stream()
                                            .map(line -> line(line, refusals))
                                            .toList()))
                            .toList();
        } catch (UnreadableFile e) {
            throw new IllegalStateException("it was read before", e);
        }
    }

    private static Line line(FaultyWorkbook.Line line, Refusals refusals) {
        return new Line(
                line.number(),
                line.head(),
                line.cells().stream()
                        .map(cell -> new Cell(cell.text(), refusals.faults(cell.faults())))
                        .toList());
    }
}
