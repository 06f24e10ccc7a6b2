package vn.plancompliance.delivery.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Reason;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.TaskStatus;

/** Says findings and their reasons in words. All that it says derives from the finding and the plan's vocabulary. */
public final class Wording {

    /** The variant of a phrase for a target that is a ceiling. */
    private static final String CEILING = ".ceiling";

    private final Vocabulary vocabulary;
    private final Language language;
    private final Names names;

    public Wording(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.names = new Names(vocabulary, language);
    }

    /** The language in which it speaks. */
    public Language language() {
        return language;
    }

    /** How things are called in that language. */
    public Names names() {
        return names;
    }

    /** The finding in a sentence. */
    public String message(Finding finding) {
        if (finding instanceof Finding.OfTarget ofTarget) {
            return message(ofTarget);
        }
        if (finding instanceof Finding.OfFigure ofFigure) {
            return message(ofFigure);
        }
        if (finding instanceof Finding.OfTask ofTask) {
            return message(ofTask);
        }
        return message((Finding.OfReport) finding);
    }

    private String message(Finding.OfTarget finding) {
        Target target = finding.target();
        String whole = finding.unit().map(names::unit).orElseGet(() -> name(target.obligor()));
        String due = Optional.ofNullable(target.due()).map(language::day).orElse("");
        return language.phrase(
                key(finding, due.isEmpty() ? ".continuous" : ".milestone"),
                whole,
                names.indicator(target.indicator()),
                Optional.ofNullable(finding.observed()).map(language::figure).orElse(""),
                required(target, finding.measured().form()),
                due,
                Optional.ofNullable(finding.missing()).map(language::number).orElse(""),
                Optional.ofNullable(finding.expected())
                        .map(expected -> expected(finding.measured(), expected))
                        .orElse(""),
                language.day(finding.period().end()),
                units(finding.lacking()));
    }

    private String message(Finding.OfFigure finding) {
        return language.phrase(
                key(finding.kind(), ""),
                names.unit(finding.reporter()),
                names.indicator(finding.measured()),
                finding.months().stream().map(language::month).collect(Collectors.joining(", ")),
                Optional.ofNullable(finding.observed()).map(language::figure).orElse(""),
                Optional.ofNullable(finding.earlier()).map(language::figure).orElse(""));
    }

    private String message(Finding.OfTask finding) {
        TaskDuty duty = finding.duty();
        boolean toStart = duty.stage() == TaskDuty.Stage.STARTED;
        var deadline = duty.due();
        var day = Optional.ofNullable(finding.status())
                .map(status -> toStart ? status.startedOn() : status.completedOn());
        return language.phrase(
                key(finding.kind(), toStart ? "start" : "done"),
                names.unit(duty.obligor().code()),
                duty.task(),
                names.task(duty.task()),
                deadline.map(language::day).orElse(""),
                day.map(language::day).orElse(""),
                deadline.flatMap(due -> day.map(late -> days(due, late))).orElse(""),
                deadline.map(due -> days(due, finding.asOf())).orElse(""),
                deadline.map(due -> days(finding.asOf(), due)).orElse(""));
    }

    private String days(LocalDate from, LocalDate to) {
        return language.number(ChronoUnit.DAYS.between(from, to));
    }

    private String message(Finding.OfReport finding) {
        var duty = finding.duty();
        var submittedOn = Optional.ofNullable(finding.submittedOn());
        return language.phrase(
                key(finding.kind(), duty.asked() ? "asked" : "ordered"),
                names.unit(duty.obligor().code()),
                language.month(duty.month()),
                language.day(duty.due()),
                submittedOn.map(language::day).orElse(""),
                submittedOn.map(day -> days(duty.due(), day)).orElse(""));
    }

    /** The phrase of a kind of finding, or of its variant where it has one. */
    private String key(Kind kind, String variant) {
        return first("message." + kind + "." + variant, "message." + kind);
    }

    /** The phrase of a finding about a target, by its nature and side where these make a difference. */
    private String key(Finding.OfTarget finding, String nature) {
        String kind = "message." + finding.kind();
        String side = finding.isBelowCeiling() ? CEILING : "";
        return first(kind + nature + side, kind + side, kind);
    }

    private String first(String... keys) {
        return Stream.of(keys).filter(language::hasPhrase).findFirst().orElseThrow();
    }

    /** A link of the chain from the reports to a finding, in a sentence. */
    public String reason(Reason reason) {
        if (reason instanceof Reason.FigureReported told) {
            return language.phrase(
                    "reason.FigureReported",
                    names.unit(told.unit()),
                    language.month(told.month()),
                    language.day(told.submittedOn()),
                    names.indicator(told.indicator()),
                    language.figure(told.figure()));
        }
        if (reason instanceof Reason.FigureNotGiven told) {
            return language.phrase(
                    "reason.FigureNotGiven",
                    names.unit(told.unit()),
                    language.month(told.month()),
                    names.indicator(told.indicator()));
        }
        if (reason instanceof Reason.ReportReceived told) {
            return language.phrase(
                    "reason.ReportReceived",
                    names.unit(told.unit()),
                    language.month(told.month()),
                    language.day(told.submittedOn()));
        }
        if (reason instanceof Reason.ReportNotReceived told) {
            return language.phrase("reason.ReportNotReceived", names.unit(told.unit()), language.month(told.month()));
        }
        if (reason instanceof Reason.AddedUp sum) {
            return language.phrase(
                    "reason.AddedUp",
                    language.number(sum.figures()),
                    names.indicator(sum.indicator()),
                    language.figure(sum.total()));
        }
        if (reason instanceof Reason.StatusReported told) {
            return status(told);
        }
        if (reason instanceof Reason.StatusNeverReported never) {
            return language.phrase(
                    "reason.StatusNeverReported", names.unit(never.unit()), never.task(), names.task(never.task()));
        }
        if (reason instanceof Reason.EventOccurred event) {
            return language.phrase(
                    event.dueOn() == null ? "reason.EventOccurred" : "reason.EventOccurred.due",
                    names.event(event.event()),
                    language.day(event.occurredOn()),
                    Optional.ofNullable(event.dueOn()).map(language::day).orElse(""));
        }
        if (reason instanceof Reason.ExpectedByNow pace) {
            return expected(pace);
        }
        if (reason instanceof Reason.Demanded demanded) {
            return language.phrase("reason.Demanded", demanded.clause().address(), rule(demanded.rule()));
        }
        return language.phrase("reason.Concluded", rule(((Reason.Concluded) reason).rule()));
    }

    private String status(Reason.StatusReported told) {
        TaskStatus status = told.status();
        return language.phrase(
                "reason.StatusReported",
                names.unit(told.unit()),
                language.month(told.month()),
                language.day(told.submittedOn()),
                status.task(),
                language.phrase("state." + status.state()),
                Optional.ofNullable(status.startedOn())
                        .map(day -> language.phrase("state.startedOn", language.day(day)))
                        .orElse(""),
                Optional.ofNullable(status.completedOn())
                        .map(day -> language.phrase("state.completedOn", language.day(day)))
                        .orElse(""));
    }

    private String expected(Reason.ExpectedByNow pace) {
        Target milestone = pace.milestone();
        String after = pace.baseClause().isPresent() ? ".after" : "";
        Indicator indicator = vocabulary.indicator(milestone.indicator()).orElseThrow();
        return language.phrase(
                "reason.ExpectedByNow" + after + (milestone.comparison().isCeiling() ? CEILING : ""),
                language.number(pace.base()),
                language.number(milestone.threshold()),
                language.day(milestone.from()),
                Optional.ofNullable(milestone.due()).map(language::day).orElse(""),
                language.number(pace.elapsed()),
                language.number(pace.length()),
                language.number(Cut.expected(pace.expected(), indicator)),
                pace.baseClause().map(Object::toString).orElse(""));
    }

    /** What a target requires: tối thiểu 100%, trên 35.000. */
    public String required(Target target, Form form) {
        return names.required(target.comparison(), form, target.threshold());
    }

    private String expected(Indicator indicator, BigFraction expected) {
        return names.amount(indicator.form(), Cut.expected(expected, indicator));
    }

    /** What a finding says, in a few words. */
    public String kind(Finding finding) {
        String kind = "kind." + finding.kind();
        boolean ceiling = finding instanceof Finding.OfTarget ofTarget && ofTarget.isBelowCeiling();
        return language.phrase(ceiling ? first(kind + CEILING, kind) : kind);
    }

    private String name(vn.plancompliance.plan.Obligor obligor) {
        return obligor instanceof UnitGroup
                ? language.phrase("together", language.of(obligor.name()))
                : language.of(obligor.name());
    }

    private String units(List<String> codes) {
        return codes.stream().map(names::unit).collect(Collectors.joining(", "));
    }

    private static String rule(RuleReference rule) {
        return "«" + rule.name() + "» (" + rule.file() + ":" + rule.line() + ")";
    }
}
