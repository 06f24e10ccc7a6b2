package vn.plancompliance.delivery.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.Duties.FilingLine;
import vn.plancompliance.delivery.answer.Duties.TaskLine;
import vn.plancompliance.delivery.answer.EvaluationJson;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RuleJson;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.answer.QuarterJson.ChangeJson;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.QuarterJson.PointJson;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.delivery.answer.Refusals.FaultJson;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Vocabulary;

/** Quarters put together by hand: an empty one, and one in which every text tries to become something else. */
final class SmallQuarter {

    /** A formula, markup and an attribute at once. */
    static final String HOSTILE = "=HYPERLINK(\"http://x\")<script>alert('1')</script>\" onload=\"x&amp;{0}«[y";

    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);
    private static final RequiredJson REQUIRED =
            new RequiredJson(Comparison.AT_MOST, BigDecimal.TEN, Form.COUNT, LocalDate.of(2025, 12, 31));

    private SmallQuarter() {}

    /** A quarter in which nothing is owed and nothing was found. */
    static QuarterDocuments documents(Vocabulary vocabulary) {
        return new QuarterDocuments(
                vocabulary, quarter(List.of(), List.of(), List.of(), List.of()), new Duties(List.of(), List.of()));
    }

    /** A quarter whose texts are hostile, units and indicators of unknown names among them. */
    static QuarterDocuments hostile(Vocabulary vocabulary) {
        FindingJson finding = new FindingJson(
                Severity.VIOLATION,
                Kind.TARGET_MISSED,
                HOSTILE,
                HOSTILE,
                "2023-Q4",
                "accounts",
                null,
                null,
                REQUIRED,
                new CountJson(new BigDecimal(12)),
                null,
                new BigDecimal(2),
                null,
                null,
                HOSTILE,
                List.of(HOSTILE),
                HOSTILE,
                new RuleJson(HOSTILE, HOSTILE, 1),
                List.of(HOSTILE));
        CourseJson course = new CourseJson(
                "I.1",
                null,
                "accounts",
                REQUIRED,
                LocalDate.of(2022, 5, 1),
                Status.MISSED,
                List.of(point("2023-11"), point("2023-12")),
                null,
                null);
        return new QuarterDocuments(
                vocabulary,
                quarter(
                        List.of(finding),
                        List.of(
                                new ChangeJson(Novelty.NEW, "2023-Q4", null, 0, null),
                                new ChangeJson(Novelty.RESOLVED, null, null, null, finding)),
                        List.of(course),
                        List.of(new RefusedJson(HOSTILE, List.of(new FaultJson(HOSTILE, HOSTILE, HOSTILE))))),
                new Duties(
                        List.of(new TaskLine(HOSTILE, HOSTILE, null, null, null, null)),
                        List.of(new FilingLine(HOSTILE, YearMonth.of(2023, 12), AS_OF, false, null))));
    }

    private static PointJson point(String month) {
        return new PointJson(month, new CountJson(new BigDecimal(12)), true, null);
    }

    static QuarterJson quarter(
            List<FindingJson> findings, List<ChangeJson> changes, List<CourseJson> courses, List<RefusedJson> refused) {
        var evaluation = new EvaluationJson(
                "2023-Q4",
                AS_OF,
                Scope.DISTRICT,
                "sha256:0",
                new EvaluationJson.Summary(findings.size(), 0, Map.of()),
                findings,
                List.of());
        return new QuarterJson("2023-Q4", AS_OF, "sha256:0", evaluation, changes, courses, refused);
    }
}
