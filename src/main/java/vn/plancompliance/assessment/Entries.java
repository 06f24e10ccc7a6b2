package vn.plancompliance.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.RefusedExplanation.Fault;
import vn.plancompliance.assessment.RefusedExplanation.Field;
import vn.plancompliance.assessment.RefusedExplanation.Flaw;
import vn.plancompliance.plan.Day;

/** Reads what somebody wrote into fields, and notes all that is wrong; what it gives counts only if nothing is. */
final class Entries {

    private final List<Flaw> flaws = new ArrayList<>();

    /** A text without blanks around it, its lines parted in one way. */
    String text(Field field, @Nullable String written) {
        String text = optional(field, written);
        if (text == null) {
            flaws.add(new Flaw(field, Fault.MISSING));
        }
        return text == null ? "" : text;
    }

    /** The same, or null if nothing is written. */
    @Nullable
    String optional(Field field, @Nullable String written) {
        String text = written == null ? "" : written.replaceAll("\\R", "\n").strip();
        if (text.codePoints().anyMatch(Entries::isNoText)) {
            flaws.add(new Flaw(field, Fault.NO_TEXT));
        } else if (text.codePointCount(0, text.length()) > Explaining.LONGEST) {
            flaws.add(new Flaw(field, Fault.TOO_LONG));
        }
        return text.codePoints().allMatch(Entries::isBlank) ? null : text;
    }

    /** Databases do not take everything that a string can hold. */
    private static boolean isNoText(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (Character.isISOControl(character) && !Character.isWhitespace(character));
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** A day that is not over. */
    LocalDate day(Field field, @Nullable String written, LocalDate today) {
        if (written == null || written.isBlank()) {
            flaws.add(new Flaw(field, Fault.MISSING));
            return today;
        }
        try {
            LocalDate day = Day.parse(written.strip());
            if (day.isBefore(today)) {
                flaws.add(new Flaw(field, Fault.PAST));
            }
            return day;
        } catch (DateTimeException e) {
            flaws.add(new Flaw(field, Fault.NO_DAY));
            return today;
        }
    }

    void requireFlawless() throws RefusedExplanation {
        if (!flaws.isEmpty()) {
            throw new RefusedExplanation(flaws);
        }
    }
}
