package vn.plancompliance.plan;

import java.math.BigDecimal;
import java.util.Map;

/** Whom a clause obliges: one unit, or a group of units whose figures are added up and judged once. */
public sealed interface Obligor permits Unit, UnitGroup {

    /** The code by which files and rules name this obligor. */
    String code();

    /** Its name as officials write it. */
    Text name();

    /** The numbers that the plan assigns to it, by the codes of the amounts. */
    Map<String, BigDecimal> amounts();

    /** Whether it has its own number of that amount; what rules ask before they oblige it. */
    default boolean assigned(String amount) {
        return amounts().containsKey(amount);
    }

    /**
     * Its own number of that amount.
     *
     * @throws SenselessDemand if it has none
     */
    default BigDecimal amount(String amount) {
        BigDecimal own = amounts().get(amount);
        if (own == null) {
            throw new SenselessDemand(
                    "%s không được giao mức «%s» trong plan.yaml; hỏi trước bằng assigned(\"%s\")"
                            .formatted(code(), amount, amount),
                    "%s is assigned no amount '%s' in plan.yaml; ask first by assigned(\"%s\")"
                            .formatted(code(), amount, amount));
        }
        return own;
    }
}
