package vn.plancompliance.delivery.web.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.Overview;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.authoring.VersionInForce;
import vn.plancompliance.delivery.answer.Duties.FilingLine;
import vn.plancompliance.delivery.answer.Duties.TaskLine;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.answer.Wording;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.TargetRun;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;

/** How the plan stands for whoever looks, with all that is needed to tell it in his language. */
final class Judged {

    private final Caller caller;
    private final VersionInForce version;
    private final Overview overview;
    private final Wording wording;
    private final MessageSource words;
    private final Map<Topic, Finding> found = new HashMap<>();

    Judged(Caller caller, VersionInForce version, Overview overview, Wording wording, MessageSource words) {
        this.caller = caller;
        this.version = version;
        this.overview = overview;
        this.wording = wording;
        this.words = words;
        findings().forEach(finding -> topic(finding).ifPresent(topic -> found.put(topic, finding)));
    }

    /** A target, a share of one, a task or a report of a unit, each of which there is at most one finding about. */
    private record Topic(String what, @Nullable String unit, String about, String more) {}

    private static Optional<Topic> topic(Finding finding) {
        String unit = finding.unit().orElse(null);
        if (finding instanceof Finding.OfTarget ofTarget) {
            String what = finding.kind() == Kind.SHARE_BELOW_TARGET ? "share" : "target";
            return Optional.of(topic(what, unit, ofTarget.target()));
        }
        if (finding instanceof Finding.OfTask ofTask) {
            return Optional.of(new Topic("task", unit, ofTask.duty().task(), ""));
        }
        return finding instanceof Finding.OfReport
                ? Optional.of(new Topic("report", unit, finding.period().label(), ""))
                : Optional.empty();
    }

    private static Topic topic(String what, @Nullable String unit, Target target) {
        return new Topic(what, unit, target.clause().address(), target.indicator());
    }

    /** The finding about how a target stands. */
    Optional<Finding.OfTarget> about(TargetRun run) {
        return Optional.ofNullable(found.get(topic("target", run.outcome().judged(), run.target())))
                .map(Finding.OfTarget.class::cast);
    }

    /** The finding about a unit's share of a target. */
    Optional<Finding> aboutShare(Target target, String unit) {
        return Optional.ofNullable(found.get(topic("share", unit, target)));
    }

    Optional<Finding> about(TaskLine task) {
        return Optional.ofNullable(found.get(new Topic("task", task.unit(), task.task(), "")));
    }

    Optional<Finding> about(FilingLine report) {
        String month = Period.of(report.month()).label();
        return Optional.ofNullable(found.get(new Topic("report", report.unit(), month, "")));
    }

    Caller caller() {
        return caller;
    }

    VersionInForce version() {
        return version;
    }

    Overview overview() {
        return overview;
    }

    Vocabulary vocabulary() {
        return overview.vocabulary();
    }

    Period period() {
        return overview.evaluation().period();
    }

    LocalDate asOf() {
        return overview.evaluation().asOf();
    }

    List<Finding> findings() {
        return overview.evaluation().findings();
    }

    /**
     * The unit of that code.
     *
     * @throws NotAllowed if its reports are not the reader's to read
     * @throws UnknownUnit if the plan has none
     */
    Unit unit(String code) throws NotAllowed, UnknownUnit {
        caller.requireReading(code);
        return overview.unit(code);
    }

    /** The findings about a unit. */
    List<Finding> findings(String unit) {
        return findings().stream()
                .filter(finding -> finding.unit().filter(unit::equals).isPresent())
                .toList();
    }

    /** The targets that a unit has for itself. */
    List<TargetRun> runs(String unit) {
        return overview.runs().stream()
                .filter(run -> unit.equals(run.outcome().judged()))
                .toList();
    }

    Places to() {
        return new Places(period(), asOf());
    }

    Wording wording() {
        return wording;
    }

    Language say() {
        return wording.language();
    }

    Names names() {
        return wording.names();
    }

    /** The words of that key, with text in its gaps. */
    String told(String key, Object... parts) {
        return words.getMessage(key, parts, say().locale());
    }

    /** What is required, and by when. */
    String required(Target target) {
        Indicator indicator = indicator(target);
        return names().requiredWhen(target.comparison(), indicator.form(), target.threshold(), target.due());
    }

    Indicator indicator(Target target) {
        return vocabulary().indicator(target.indicator()).orElseThrow();
    }

    /** How much is missing to what is required; empty if nothing is, or it cannot be said. */
    String missing(TargetRun run) {
        return run.missing()
                .filter(missing -> missing.signum() > 0)
                .map(missing -> missing(run.target(), missing))
                .orElse("");
    }

    /** That so much is missing to what is required. */
    String missing(Target target, BigDecimal missing) {
        boolean ceiling = target.comparison().isCeiling();
        return told(ceiling ? "standing.over" : "standing.missing", say().number(missing));
    }
}
