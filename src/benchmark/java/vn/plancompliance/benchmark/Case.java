package vn.plancompliance.benchmark;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Status;

/**
 * The fact that other engines are given: a figure of a unit, or of a group added up, on the day on which it is judged. Public,
 * with the names that texts of rules use, since engines read it by reflection or from classes that they compile.
 */
public final class Case {

    private final @Nullable String unit;
    private final HandAmount amount;
    private final LocalDate end;
    private final long connected;

    /** @param connected the day on which the unit's counter was connected; null if it was not */
    Case(@Nullable String unit, HandAmount amount, LocalDate end, @Nullable LocalDate connected) {
        this.unit = unit;
        this.amount = amount;
        this.end = end;
        this.connected = connected == null ? Long.MAX_VALUE : connected.toEpochDay();
    }

    /** Whether it is one unit's part of what a group has to reach. */
    boolean isShareOf(Goal goal) {
        return goal.group() != null && unit != null;
    }

    /** Notes how a goal stands by it. */
    void stood(Goal goal, Status status, Ledger ledger) {
        ledger.stood(goal, unit, amount, status);
    }

    /** Notes that it is below what a group has to reach. */
    void below(Goal goal, Ledger ledger) {
        ledger.below(goal, unit, amount);
    }

    HandAmount amount() {
        return amount;
    }

    LocalDate day() {
        return end;
    }

    public boolean isKnown() {
        return amount.isKnown();
    }

    public boolean isUsable() {
        return amount.isUsable();
    }

    public boolean isImpossible() {
        return amount.isImpossible();
    }

    /** The numerator or value. */
    public long getN() {
        return amount.numerator();
    }

    /** The denominator; 0 of a count. */
    public long getD() {
        return amount.denominator();
    }

    /** The period's last day, as a number. */
    public long getEnd() {
        return end.toEpochDay();
    }

    /** The day of the connection, as a number; endless if there was none. */
    public long getConnected() {
        return connected;
    }
}
