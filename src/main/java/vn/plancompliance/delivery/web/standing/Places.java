package vn.plancompliance.delivery.web.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.delivery.web.FindingName;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Period;

/** Where pages about one period, as of one day, are found. */
record Places(Period period, LocalDate asOf) {

    private Address judged(Address address) {
        return address.with("period", period.label()).with("asOf", asOf.toString());
    }

    private Address judged(String path) {
        return judged(Address.to(path));
    }

    String overview() {
        return judged("/").toString();
    }

    String targets() {
        return judged("/targets").toString();
    }

    /** The targets of which one stands so. */
    String targets(Status status) {
        return judged("/targets").with("status", status.name()).toString();
    }

    /** A target, or that of one unit. */
    String target(String clause, @Nullable String unit) {
        return judged(Address.to("/target").with("clause", clause).with("unit", unit))
                .toString();
    }

    String units() {
        return judged("/units").toString();
    }

    String unit(String code) {
        return judged("/units/" + Address.encoded(code)).toString();
    }

    /** The findings for which a parameter has that value. */
    String findings(String name, String value) {
        return judged("/findings").with(name, value).toString();
    }

    String findings() {
        return judged("/findings").toString();
    }

    String finding(Finding finding) {
        return judged(FindingName.of(finding).in(Address.to("/finding"))).toString();
    }

    /** Where a violation is explained. */
    String explain(Finding finding) {
        return judged(FindingName.of(finding).in(Address.to("/explanations/explain")))
                .toString();
    }

    /** All that a unit handed in. */
    String handedIn(String unit) {
        return Address.to("/reports").with("unit", unit).toString();
    }

    /** What a unit handed in for a month. */
    String reports(String unit, YearMonth month) {
        return Address.to("/reports")
                .with("unit", unit)
                .with("period", month.toString())
                .toString();
    }

    /** Where a rule stands in its file. */
    String rule(RuleReference rule) {
        return Address.to("/rules/files/" + Address.path(rule.file())) + "#L" + rule.line();
    }
}
