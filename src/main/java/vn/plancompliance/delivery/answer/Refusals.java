package vn.plancompliance.delivery.answer;

import java.util.List;
import vn.plancompliance.assessment.CollectedReports;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.RefusedDemonstration;
import vn.plancompliance.assessment.UnknownExplanation;
import vn.plancompliance.assessment.UnknownReport;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnknownViolation;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.intake.Fault;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.register.Paging;

/** Says in words why something is refused. */
public final class Refusals {

    private final Language language;

    public Refusals(Language language) {
        this.language = language;
    }

    /** Why a choice cannot be read. */
    public String of(UnreadableChoice refusal) {
        String key = switch (refusal.part()) {
            case PERIOD -> "request.period";
            case MONTH -> "request.month";
            case QUARTER -> "request.quarter";
            case AS_OF -> "request.asOf";
            case SCOPE -> "request.scope";
            case PAGE -> "request.page";
            case SIZE -> "request.size";
        };
        return language.phrase(key, refusal.text(), language.number(Paging.LARGEST));
    }

    /** Why a period cannot be judged. */
    public String of(PeriodOutsidePlan refusal) {
        return language.phrase(
                "request.outside",
                refusal.period().label(),
                refusal.first().toString(),
                refusal.last().toString());
    }

    /** Which unit is not there. */
    public String of(UnknownUnit refusal) {
        return language.phrase("request.unit", refusal.code());
    }

    /** Which report is not there. */
    public String of(UnknownReport refusal) {
        return language.phrase("request.report", String.valueOf(refusal.id()));
    }

    /** Which explanation is not there. */
    public String of(UnknownExplanation refusal) {
        return language.phrase("request.explanation", String.valueOf(refusal.id()));
    }

    /** That there is nothing to explain. */
    public String of(UnknownViolation refusal) {
        return language.phrase(
                "request.violation", language.period(refusal.violation().period()));
    }

    /** Why a demonstration cannot be loaded or removed. */
    public String of(RefusedDemonstration refusal) {
        return language.phrase("demonstration." + refusal.reason());
    }

    /** How many faults files have. */
    public String of(RefusedFile refusal) {
        return language.phrase("refused.detail", language.number(refusal.count()));
    }

    /** The faults that are listed. */
    public List<FaultJson> faults(RefusedFile refusal) {
        return faults(refusal.faults());
    }

    /** The faults of one file. */
    public List<FaultJson> faults(List<Fault> faults) {
        return faults.stream().map(this::fault).toList();
    }

    /** The files of many that could not be read. */
    public List<QuarterJson.RefusedJson> of(List<CollectedReports.Refused> refused) {
        return refused.stream()
                .map(each -> new QuarterJson.RefusedJson(each.file(), faults(each.faults())))
                .toList();
    }

    private FaultJson fault(Fault fault) {
        return new FaultJson(fault.at(), language.of(fault.found()), language.of(fault.expected()));
    }

    /** A fault: its place, what stands there, and what could. */
    public record FaultJson(String at, String found, String expected) {}
}
