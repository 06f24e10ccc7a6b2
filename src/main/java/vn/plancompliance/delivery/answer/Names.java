package vn.plancompliance.delivery.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Clause;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Vocabulary;

/** How things of the plan are called, and how things stand, in one language. A code that the plan does not have names itself. */
public final class Names {

    private final Vocabulary vocabulary;
    private final Language language;

    public Names(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
    }

    private String name(Optional<Text> name, String code) {
        return name.map(language::of).orElse(code);
    }

    /** The name of the unit, or that all are taken together if it is null. */
    public String unit(@Nullable String code) {
        return code == null
                ? language.phrase("judgedTogether")
                : name(vocabulary.unit(code).map(unit -> unit.name()), code);
    }

    /** The name of a unit or group. */
    public String obligor(String code) {
        return vocabulary.group(code).map(group -> language.of(group.name())).orElseGet(() -> unit(code));
    }

    /** What the clause says, in short. */
    public String clause(String address) {
        return name(vocabulary.clause(new ClauseId(address)).map(Clause::text), address);
    }

    public String indicator(String code) {
        return name(vocabulary.indicator(code).map(indicator -> indicator.name()), code);
    }

    /** The name of a task, be it with its occurrence. */
    public String task(String code) {
        return name(vocabulary.task(code).map(task -> task.name()), code);
    }

    public String event(String code) {
        return name(vocabulary.event(code).map(event -> event.name()), code);
    }

    public String status(Status status) {
        return language.phrase("status." + status);
    }

    public String severity(Severity severity) {
        return language.phrase("severity." + severity);
    }

    /** What findings of the kind say, in a few words. */
    public String kind(Kind kind) {
        return language.phrase("kind." + kind);
    }

    public String state(WorkState state) {
        return language.phrase("work." + state);
    }

    public String state(FilingState state) {
        return language.phrase("filing." + state);
    }

    /** An amount of what a target measures: 98,5% or 35.000. */
    public String amount(Form form, BigDecimal amount) {
        return language.number(amount) + (form == Form.RATIO ? "%" : "");
    }

    /** What is required, without its due day: tối thiểu 100%, trên 35.000. */
    public String required(Comparison comparison, Form form, BigDecimal threshold) {
        return language.phrase("required." + comparison, amount(form, threshold));
    }

    /** What is required, and by when: tối thiểu 50% đến 31/12/2025; always if there is no due day. */
    public String requiredWhen(Comparison comparison, Form form, BigDecimal threshold, @Nullable LocalDate due) {
        String required = required(comparison, form, threshold);
        return due == null
                ? language.phrase("required.always", required)
                : language.phrase("required.by", required, language.day(due));
    }
}
