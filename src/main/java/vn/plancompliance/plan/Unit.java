package vn.plancompliance.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * An office or commune that reports. Equal by code: a plan has one unit of a code.
 *
 * @param officialCode code of the administrative unit it belongs to, as of the plan's year (codes were reused later)
 * @param spellings other ways in which its name is written
 * @param indicators codes of the indicators it reports
 * @param tasks codes of the tasks it leads
 * @param amounts the numbers that the plan assigns to it, by the codes of the amounts
 */
public record Unit(
        String code,
        Level level,
        String officialCode,
        Text name,
        Set<String> spellings,
        Set<String> indicators,
        Set<String> tasks,
        Map<String, BigDecimal> amounts)
        implements Obligor {

    public Unit {
        spellings = Set.copyOf(spellings);
        indicators = Set.copyOf(indicators);
        tasks = Set.copyOf(tasks);
        amounts = Map.copyOf(amounts);
    }

    /** Whether this unit reports the indicator; what rules ask before they oblige it. */
    public boolean reports(String indicator) {
        return indicators.contains(indicator);
    }

    /** Whether this unit leads the task; what rules ask before they oblige it. */
    public boolean leads(String task) {
        return tasks.contains(task);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && code.equals(unit.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
