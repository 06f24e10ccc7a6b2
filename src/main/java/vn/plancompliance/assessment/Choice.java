package vn.plancompliance.assessment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.Day;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Paging;

/** What is to be assessed, as far as the asker says so. */
public final class Choice {

    private final @Nullable Period period;
    private final @Nullable LocalDate asOf;
    private final @Nullable Scope scope;

    private Choice(@Nullable Period period, @Nullable LocalDate asOf, @Nullable Scope scope) {
        this.period = period;
        this.asOf = asOf;
        this.scope = scope;
    }

    /**
     * Reads a choice as written by an asker; what is null or empty is not chosen.
     *
     * @param period {@code 2023-11} or {@code 2023-Q4}; by default the newest month in the reports
     * @param asOf {@code 2023-11-30}; by default today
     * @param scope the name of a {@link Scope} in any case; by default UNIT if one unit reports, else DISTRICT
     * @throws UnreadableChoice if a word cannot be read
     */
    public static Choice of(@Nullable String period, @Nullable String asOf, @Nullable String scope)
            throws UnreadableChoice {
        return new Choice(
                chosen(period, UnreadableChoice.Part.PERIOD, Period::parse),
                chosen(asOf, UnreadableChoice.Part.AS_OF, Day::parse),
                chosen(scope, UnreadableChoice.Part.SCOPE, text -> Scope.valueOf(text.toUpperCase(Locale.ROOT))));
    }

    /** Nothing is chosen. */
    public static Choice ofNothing() {
        return new Choice(null, null, null);
    }

    /**
     * Reads a period as written by an asker.
     *
     * @throws UnreadableChoice if it is neither a month nor a quarter
     */
    public static Period period(String label) throws UnreadableChoice {
        return of(label, null, null)
                .period()
                .orElseThrow(() -> new UnreadableChoice(UnreadableChoice.Part.PERIOD, label));
    }

    /**
     * Reads a month as written by an asker.
     *
     * @throws UnreadableChoice if it is none, be it a quarter
     */
    public static Period month(String label) throws UnreadableChoice {
        try {
            return Period.of(Period.parseMonth(label));
        } catch (IllegalArgumentException e) {
            throw new UnreadableChoice(UnreadableChoice.Part.MONTH, label);
        }
    }

    /**
     * Reads a quarter as written by an asker.
     *
     * @throws UnreadableChoice if it is none, be it a month
     */
    public static Period quarter(String label) throws UnreadableChoice {
        try {
            Period period = Period.parse(label);
            if (period.length() == 3) {
                return period;
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new UnreadableChoice(UnreadableChoice.Part.QUARTER, label);
        }
        throw new UnreadableChoice(UnreadableChoice.Part.QUARTER, label);
    }

    /**
     * Reads an as-of day as written by an asker; null if none is.
     *
     * @throws UnreadableChoice if it is no day
     */
    public static @Nullable LocalDate asOf(@Nullable String day) throws UnreadableChoice {
        return chosen(day, UnreadableChoice.Part.AS_OF, Day::parse);
    }

    /**
     * Which page is asked for.
     *
     * @throws UnreadableChoice if page or size are out of bounds
     */
    public static Paging paging(int page, int size) throws UnreadableChoice {
        if (!Paging.isPage(page)) {
            throw new UnreadableChoice(UnreadableChoice.Part.PAGE, String.valueOf(page));
        }
        if (!Paging.isSize(size)) {
            throw new UnreadableChoice(UnreadableChoice.Part.SIZE, String.valueOf(size));
        }
        return new Paging(page, size);
    }

    private static <T> @Nullable T chosen(@Nullable String text, UnreadableChoice.Part part, Function<String, T> reader)
            throws UnreadableChoice {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new UnreadableChoice(part, text);
        }
    }

    Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }
}
