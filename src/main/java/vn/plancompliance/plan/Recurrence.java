package vn.plancompliance.plan;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** How often a task is to be done. */
public enum Recurrence {
    ONCE {
        @Override
        boolean isOccurrence(String label, LocalDate start, LocalDate end) {
            return false;
        }
    },
    /** Each month; an occurrence is named {@code 2023-11}. */
    MONTHLY {
        @Override
        boolean isOccurrence(String label, LocalDate start, LocalDate end) {
            try {
                LocalDate last = Period.parseMonth(label).atEndOfMonth();
                return !last.isBefore(start) && !last.isAfter(end);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    },
    /** Each year; an occurrence is named {@code 2024}. */
    YEARLY {
        @Override
        boolean isOccurrence(String label, LocalDate start, LocalDate end) {
            return YEAR.matcher(label).matches()
                    && Integer.parseInt(label) >= start.getYear()
                    && Integer.parseInt(label) <= end.getYear();
        }
    };

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** Whether the label names a month or year of a plan that runs between the two days. */
    abstract boolean isOccurrence(String label, LocalDate start, LocalDate end);
}
