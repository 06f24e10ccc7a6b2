package vn.plancompliance.delivery.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.EvaluationJson.OutcomeJson;
import vn.plancompliance.delivery.answer.EvaluationJson.Summary;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.CodePointOrder;

/** Makes the result of a quarter's job whole again that was kept part by part. */
public final class QuarterParts {

    /** As {@link vn.plancompliance.finding.Finding#ORDER} has it. */
    private static final Comparator<FindingJson> FINDINGS = Comparator.comparing(FindingJson::severity)
            .thenComparing(FindingJson::clause, nullsFirst())
            .thenComparing(FindingJson::unit, nullsFirst())
            .thenComparing(FindingJson::period, CodePointOrder.INSTANCE)
            .thenComparing(finding -> finding.kind().name(), CodePointOrder.INSTANCE)
            .thenComparing(FindingJson::indicator, nullsFirst())
            .thenComparing(FindingJson::task, nullsFirst());

    /** As {@link vn.plancompliance.finding.Outcome#ORDER} has it. */
    private static final Comparator<OutcomeJson> OUTCOMES = Comparator.comparing(
                    OutcomeJson::clause, CodePointOrder.INSTANCE)
            .thenComparing(OutcomeJson::unit, nullsFirst());

    private QuarterParts() {}

    private static Comparator<@Nullable String> nullsFirst() {
        return Comparator.nullsFirst(CodePointOrder.INSTANCE);
    }

    /**
     * The whole of which these are the parts, in any order: every unit in one of them, and what is judged together in one.
     *
     * @throws IllegalArgumentException if there are none, or they are of different quarters, days or rule books, or a part
     *     has not one change for each finding and one course for each outcome
     */
    public static QuarterJson joined(List<QuarterJson> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> !isOfSameAs(part, parts.get(0)) || !isWhole(part))) {
            throw new IllegalArgumentException("these are not the parts of one quarter");
        }
        QuarterJson any = parts.get(0);
        List<Told> told = parts.stream()
                .flatMap(QuarterParts::told)
                .sorted(Comparator.comparing(Told::finding, FINDINGS))
                .toList();
        List<Judged> judged = parts.stream()
                .flatMap(QuarterParts::judged)
                .sorted(Comparator.comparing(Judged::outcome, OUTCOMES))
                .toList();
        return new QuarterJson(
                any.quarter(),
                any.asOf(),
                any.rules(),
                evaluation(
                        any.evaluation(),
                        told.stream().map(Told::finding).toList(),
                        judged.stream().map(Judged::outcome).toList()),
                changes(told, parts),
                judged.stream().map(Judged::course).toList(),
                parts.stream()
                        .flatMap(part -> part.refused().stream())
                        .distinct()
                        .toList());
    }

    /** A finding and what became of it. */
    private record Told(FindingJson finding, ChangeJson change) {}

    /** How a target stands and how it runs. */
    private record Judged(OutcomeJson outcome, CourseJson course) {}

    private static boolean isOfSameAs(QuarterJson part, QuarterJson other) {
        return part.quarter().equals(other.quarter())
                && part.asOf().equals(other.asOf())
                && part.rules().equals(other.rules());
    }

    private static boolean isWhole(QuarterJson part) {
        EvaluationJson evaluation = part.evaluation();
        long there = part.changes().stream()
                .filter(change -> change.change() != Novelty.RESOLVED)
                .count();
        return there == evaluation.findings().size()
                && part.courses().size() == evaluation.outcomes().size();
    }

    private static Stream<Told> told(QuarterJson part) {
        List<FindingJson> findings = part.evaluation().findings();
        return IntStream.range(0, findings.size())
                .mapToObj(i -> new Told(findings.get(i), part.changes().get(i)));
    }

    private static Stream<Judged> judged(QuarterJson part) {
        List<OutcomeJson> outcomes = part.evaluation().outcomes();
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> new Judged(outcomes.get(i), part.courses().get(i)));
    }

    private static EvaluationJson evaluation(
            EvaluationJson any, List<FindingJson> findings, List<OutcomeJson> outcomes) {
        long violations = findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .count();
        Map<Status, Long> statuses = new EnumMap<>(Status.class);
        outcomes.forEach(outcome -> statuses.merge(outcome.status(), 1L, Long::sum));
        return new EvaluationJson(
                any.period(),
                any.asOf(),
                any.scope(),
                any.rules(),
                new Summary(violations, findings.size() - violations, statuses),
                findings,
                outcomes);
    }

    private static List<ChangeJson> changes(List<Told> told, List<QuarterJson> parts) {
        var changes = new ArrayList<ChangeJson>();
        for (Told each : told) {
            ChangeJson change = each.change();
            changes.add(new ChangeJson(change.change(), change.since(), change.before(), changes.size(), null));
        }
        parts.stream()
                .flatMap(part -> part.changes().stream())
                .filter(change -> change.change() == Novelty.RESOLVED)
                .sorted(Comparator.comparing(change -> Objects.requireNonNull(change.finding()), FINDINGS))
                .forEach(changes::add);
        return changes;
    }
}
