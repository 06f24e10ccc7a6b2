package vn.plancompliance.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Days as files, rules and callers write them: {@code 2025-12-31}. */
public final class Day {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Day() {}

    /**
     * Reads a day.
     *
     * @throws java.time.DateTimeException if the text has another form, or the day does not exist
     */
    public static LocalDate parse(String text) {
        return LocalDate.parse(text, ISO);
    }
}
