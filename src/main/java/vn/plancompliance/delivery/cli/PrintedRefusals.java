package vn.plancompliance.delivery.cli;

import java.io.PrintWriter;
import java.util.List;
import vn.plancompliance.assessment.CollectedReports;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;

/** Tells on standard error why something is refused. */
final class PrintedRefusals {

    private final PrintWriter err;
    private final Language language;
    private final Refusals refusals;

    PrintedRefusals(PrintWriter err, Language language) {
        this.err = err;
        this.language = language;
        this.refusals = new Refusals(language);
    }

    void print(UnreadableChoice refusal) {
        err.println(refusals.of(refusal));
    }

    void print(PeriodOutsidePlan refusal) {
        err.println(refusals.of(refusal));
    }

    void print(UnreadableFile refusal) {
        err.println(language.phrase("unreadable.title") + ": " + language.of(refusal.reason()));
    }

    /** Each file with its faults, a line each. */
    void print(List<CollectedReports.Refused> refused) {
        refused.forEach(file -> {
            err.println(language.phrase("quarter.refused", file.file()));
            refusals.faults(file.faults())
                    .forEach(fault -> err.println(
                            "    " + language.phrase("refused.fault", fault.at(), fault.found(), fault.expected())));
        });
    }

    /** Each fault a line, with its place. */
    void print(RefusedFile refusal) {
        err.println(refusals.of(refusal));
        refusals.faults(refusal)
                .forEach(fault ->
                        err.println(language.phrase("refused.fault", fault.at(), fault.found(), fault.expected())));
        if (refusal.count() > refusal.faults().size()) {
            int more = refusal.count() - refusal.faults().size();
            err.println(language.phrase("refused.more", language.number(more)));
        }
    }
}
