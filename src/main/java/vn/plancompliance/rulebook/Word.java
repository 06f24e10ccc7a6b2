package vn.plancompliance.rulebook;

import java.util.Map;
import java.util.Optional;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;

/** The kinds of words that stand in quotes in a rule. */
enum Word {
    DAY("ngày", "a day"),
    CLAUSE("điều khoản", "a clause"),
    UNIT("đơn vị", "a unit"),
    GROUP("nhóm đơn vị", "a group of units"),
    INDICATOR("chỉ tiêu", "an indicator"),
    TASK("nhiệm vụ", "a task"),
    EVENT("sự kiện", "an event"),
    AMOUNT("mức giao", "an amount");

    /** What a parameter or property of a fact is called tells which word it takes. */
    private static final Map<String, Word> BY_NAME = Map.of(
            "day", DAY,
            "clause", CLAUSE,
            "unit", UNIT,
            "indicator", INDICATOR,
            "task", TASK,
            "event", EVENT,
            "amount", AMOUNT);

    private final String vi;
    private final String en;

    Word(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** What an official calls it. */
    Text called() {
        return new Text(vi, en);
    }

    /** The kind that a parameter of that name takes. */
    static Optional<Word> ofParameter(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The kind that a property of a fact holds. */
    static Optional<Word> ofProperty(Class<?> fact, String name) {
        if (name.equals("code")) {
            return fact == Unit.class
                    ? Optional.of(UNIT)
                    : fact == UnitGroup.class ? Optional.of(GROUP) : Optional.empty();
        }
        return ofParameter(name);
    }
}
