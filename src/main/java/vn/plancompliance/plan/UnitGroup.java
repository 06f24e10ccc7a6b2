package vn.plancompliance.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Units that a clause obliges together, such as all communes. Equal by code: a plan has one group of a code.
 *
 * @param members codes of its units
 * @param amounts the numbers that the plan assigns to it as a whole, by the codes of the amounts
 */
public record UnitGroup(String code, Text name, Set<String> members, Map<String, BigDecimal> amounts)
        implements Obligor {

    public UnitGroup {
        members = Set.copyOf(members);
        amounts = Map.copyOf(amounts);
    }

    /** Whether the unit of that code belongs to the group. */
    public boolean contains(String unit) {
        return members.contains(unit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitGroup group && code.equals(group.code);
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
