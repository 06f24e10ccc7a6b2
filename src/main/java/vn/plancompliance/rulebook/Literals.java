package vn.plancompliance.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Day;
import vn.plancompliance.plan.Text;

/** Checks what is written in quotes, and numbers: days that exist, words of the plan, numbers as everybody reads them. */
final class Literals {

    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern LOOSE_DAY = Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.\\d+)?");

    /** A double keeps every decimal of so many digits. */
    private static final int LONGEST_NUMBER = 15;

    private final Words words;
    private final String clause;
    private final RuleFaults faults;

    /** @param clause the rule's own clause, empty if it names none */
    Literals(Words words, String clause, RuleFaults faults) {
        this.words = words;
        this.clause = clause;
        this.faults = faults;
    }

    /** A text that has to be a day. */
    void day(String text, int place) {
        if (isDay(text)) {
            return;
        }
        Optional<String> meant = meantDay(text);
        boolean looksLikeDay = LOOSE_DAY.matcher(text).matches()
                || VIETNAMESE_DAY.matcher(text).matches();
        if (looksLikeDay && meant.isEmpty()) {
            fault(
                    place,
                    "không có ngày %s trong lịch".formatted(text),
                    "there is no day %s in the calendar".formatted(text),
                    null);
        } else {
            fault(
                    place,
                    "«%s» không phải ngày; ngày viết là năm-tháng-ngày, ví dụ 2025-12-31".formatted(text),
                    "'%s' is no day; a day is written year-month-day, such as 2025-12-31".formatted(text),
                    meant.orElse(null));
        }
    }

    private static boolean isDay(String text) {
        try {
            return Day.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The day that is written in another form: as in Vietnam, or without its zeros. */
    private static Optional<String> meantDay(String text) {
        Matcher vietnamese = VIETNAMESE_DAY.matcher(text);
        Matcher loose = LOOSE_DAY.matcher(text);
        try {
            if (vietnamese.matches()) {
                return Optional.of(day(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1)));
            }
            return loose.matches()
                    ? Optional.of(day(loose.group(1), loose.group(2), loose.group(3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .toString();
    }

    /** A text that has to be a word of that kind. */
    void word(Word kind, String text, int place) {
        if (kind == Word.DAY) {
            day(text, place);
        } else if (kind == Word.CLAUSE) {
            ownClause(text, place);
        } else if (!words.knows(kind, text)) {
            foreign(kind, text, place);
        }
    }

    private void ownClause(String text, int place) {
        if (!clause.isEmpty() && !text.equals(clause)) {
            faults.add(
                    place,
                    Diagnostic.Code.CLAUSE,
                    "câu của quy tắc nêu điều khoản %s, khác @clause".formatted(text),
                    "the rule's sentence names the clause %s, not that of @clause".formatted(text),
                    clause);
        }
    }

    private void foreign(Word kind, String text, int place) {
        Text called = kind.called();
        words.kindOf(text)
                .ifPresentOrElse(
                        other -> fault(
                                place,
                                "«%s» là %s, ở đây cần %s"
                                        .formatted(text, other.called().vi(), called.vi()),
                                "'%s' is %s, here %s is needed"
                                        .formatted(text, other.called().en(), called.en()),
                                null),
                        () -> faults.unknown(
                                place,
                                "plan.yaml không có %s «%s»".formatted(called.vi(), text),
                                "plan.yaml has no such word: '%s' is not %s".formatted(text, called.en()),
                                text,
                                words.of(kind)));
    }

    /** A number as it stands in the file. */
    void number(String written, int place) {
        if (written.replace(".", "").length() > LONGEST_NUMBER) {
            fault(
                    place,
                    "số có hơn %d chữ số; số dài hơn ghi ở «amounts» trong plan.yaml".formatted(LONGEST_NUMBER),
                    "the number has more than %d digits; longer ones are written under 'amounts' in plan.yaml"
                            .formatted(LONGEST_NUMBER),
                    null);
        } else if (!NUMBER.matcher(written).matches()) {
            fault(
                    place,
                    "«%s» không phải cách viết số ở đây: chỉ dùng chữ số và một dấu chấm trước phần lẻ, không có số 0 ở đầu"
                            .formatted(written),
                    "'%s' is no number here: only digits and one point before decimals, without a zero in front"
                            .formatted(written),
                    null);
        }
    }

    private void fault(int place, String vi, String en, @Nullable String suggestion) {
        faults.add(place, Diagnostic.Code.VALUE, vi, en, suggestion);
    }
}
