package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Grounds;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.SmallPlan;

/** How findings are named in addresses. */
class FindingNameTest {

    private static final Grounds GROUNDS =
            new Grounds("hill", List.of(), new RuleReference("I.1", "clauses/I.drl", 1), List.of());

    private static Finding report(int month) {
        var duty = new ReportDuty(
                new ClauseId("IV.2.k"),
                SmallPlan.HILL,
                YearMonth.of(2023, month),
                LocalDate.of(2023, month, 13),
                false);
        return new Finding.OfReport(Severity.VIOLATION, Kind.REPORT_MISSING, duty, null, GROUNDS);
    }

    private static Finding figure(String indicator) {
        return new Finding.OfFigure(
                Severity.ALERT,
                Kind.FIGURE_MISSING,
                "hill",
                Period.parse("2023-Q4"),
                indicator,
                null,
                null,
                List.of(),
                GROUNDS);
    }

    @Test
    void standsInAnAddressWithThePartsThatAFindingHas() {
        assertThat(FindingName.of(report(11)).in(Address.to("/finding")).toString())
                .isEqualTo("/finding?kind=REPORT_MISSING&clause=IV.2.k&unit=hill&month=2023-11");
        assertThat(FindingName.of(figure("a&b")).in(Address.to("/finding")).toString())
                .isEqualTo("/finding?kind=FIGURE_MISSING&unit=hill&indicator=a%26b");
    }

    @Test
    void findsTheFindingOfThatNameAgain() {
        List<Finding> all = List.of(report(10), report(11), figure("accounts"), figure("users"));
        assertThat(all)
                .allSatisfy(each -> assertThat(FindingName.of(each).among(all)).containsSame(each));
    }

    @Test
    void takesAnEmptyPartForNone() {
        List<Finding> all = List.of(report(11), figure("accounts"));
        var name = new FindingName("FIGURE_MISSING", "", "hill", "accounts", "", "");
        assertThat(name.among(all)).containsSame(all.get(1));
        assertThat(new FindingName("FIGURE_MISSING", null, null, "accounts", null, null).among(all))
                .isEmpty();
    }
}
