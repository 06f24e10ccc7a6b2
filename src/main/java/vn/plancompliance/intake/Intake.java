package vn.plancompliance.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Report;

/** Reads handed-in files by the words of one plan. */
public final class Intake {

    private final Vocabulary vocabulary;
    private final UnitNames units;

    public Intake(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.units = new UnitNames(vocabulary);
    }

    /**
     * Reads files together: all of them, or none.
     *
     * @param today the day on which a report was sent that does not say so
     * @return the reports of all files, in their order; at least one
     * @throws UnreadableFile if a file is none of its format
     * @throws RefusedFile with the faults of all files, if they have any
     */
    public List<Report> read(List<Source> files, LocalDate today) throws UnreadableFile, RefusedFile {
        var faults = new Faults();
        var check = new ReportCheck(vocabulary, today, faults);
        for (Source file : files) {
            String prefix = files.size() == 1 ? "" : file.name() + "#";
            try {
                read(file, prefix, faults, check::check);
            } catch (UnreadableFile e) {
                throw files.size() == 1 ? e : e.in(file.name());
            }
        }
        if (check.reports().isEmpty()) {
            faults.addIfNone(
                    "",
                    new Text("không có báo cáo nào", "no report"),
                    new Text("ít nhất một báo cáo", "at least one report"));
        }
        faults.refuse();
        return List.copyOf(check.reports());
    }

    private void read(Source file, String prefix, Faults faults, Consumer<Draft> drafts) throws UnreadableFile {
        switch (file.format()) {
            case JSON -> JsonDrafts.read(file.content(), prefix, faults, drafts);
            case XLSX -> XlsxDrafts.read(file.content(), prefix, units, faults, drafts);
            case CSV -> CsvDrafts.read(file.content(), prefix, units, faults, drafts);
        }
    }
}
