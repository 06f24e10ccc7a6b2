package vn.plancompliance.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A month ({@code 2023-11}) or a calendar quarter ({@code 2023-Q4}); the state's reporting month M is known by its label
 * M (register of readings, 5). Ordered by last day, a month before the quarter that it closes.
 *
 * @param first the first of its months
 * @param length how many months it has: 1 or 3
 */
public record Period(YearMonth first, int length) implements Comparable<Period> {

    /** By label, by code point: within a year the months before the quarters. */
    public static final Comparator<Period> BY_LABEL = Comparator.comparingInt((Period period) -> period.first.getYear())
            .thenComparingInt(period -> period.length)
            .thenComparingInt(period -> period.first.getMonthValue());

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter QUARTER_LABEL = DateTimeFormatter.ofPattern("uuuu-'Q'q", Locale.ROOT);

    public Period {
        if (length != 1 && !(length == 3 && first.getMonthValue() % 3 == 1)) {
            throw new IllegalArgumentException("neither a month nor a calendar quarter: " + first + " + " + length);
        }
    }

    /** The period of one month. */
    public static Period of(YearMonth month) {
        return new Period(month, 1);
    }

    /**
     * Reads a label.
     *
     * @throws IllegalArgumentException if the text is neither {@code YYYY-MM} nor {@code YYYY-Qn}
     */
    public static Period parse(String label) {
        var quarter = QUARTER.matcher(label);
        if (quarter.matches()) {
            int month = 3 * Integer.parseInt(quarter.group(2)) - 2;
            return new Period(YearMonth.of(Integer.parseInt(quarter.group(1)), month), 3);
        }
        return of(parseMonth(label));
    }

    /**
     * Reads the label of a month.
     *
     * @throws IllegalArgumentException if the text is not {@code YYYY-MM}
     */
    public static YearMonth parseMonth(String label) {
        try {
            return YearMonth.parse(label, MONTH);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a month: " + label, e);
        }
    }

    /** The calendar quarter in which the day lies. */
    public static Period quarterOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new Period(month.minusMonths((month.getMonthValue() - 1) % 3), 3);
    }

    /** The period of the same length before this one. */
    public Period previous() {
        return new Period(first.minusMonths(length), length);
    }

    /** Its months, oldest first. */
    public List<YearMonth> months() {
        return IntStream.range(0, length).mapToObj(first::plusMonths).toList();
    }

    /** The newest of its months. */
    public YearMonth last() {
        return first.plusMonths(length - 1L);
    }

    /** Its first day. */
    public LocalDate start() {
        return first.atDay(1);
    }

    /** Its last day; a target's due day and its pace compare with this one. */
    public LocalDate end() {
        return last().atEndOfMonth();
    }

    /** Whether the month lies in this period. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last());
    }

    /** {@code 2023-11} or {@code 2023-Q4}. */
    public String label() {
        return length == 1 ? first.format(MONTH) : first.format(QUARTER_LABEL);
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = last().compareTo(other.last());
        return byEnd != 0 ? byEnd : Integer.compare(length, other.length);
    }

    @Override
    public String toString() {
        return label();
    }
}
