package vn.plancompliance.delivery.answer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Figure;

/** The languages of answers, and how each writes numbers, days and periods. */
public enum Language {
    VI(Locale.forLanguageTag("vi"), '.', ',', "dd/MM/yyyy", "MM/yyyy"),
    EN(Locale.ENGLISH, ',', '.', "yyyy-MM-dd", "yyyy-MM");

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private final Locale locale;
    private final char grouping;
    private final char decimal;
    private final String day;
    private final String month;

    Language(Locale locale, char grouping, char decimal, String day, String month) {
        this.locale = locale;
        this.grouping = grouping;
        this.decimal = decimal;
        this.day = day;
        this.month = month;
    }

    /** How it writes. */
    Formats formats() {
        return new Formats(locale, grouping, decimal, day, month);
    }

    private Formats ready() {
        return switch (this) {
            case VI -> Formats.VI;
            case EN -> Formats.EN;
        };
    }

    /** English for an English locale, else Vietnamese. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.locale.getLanguage()) ? EN : VI;
    }

    public Locale locale() {
        return locale;
    }

    /** The wording in this language. */
    public String of(Text text) {
        return text.in(locale);
    }

    /** The phrase of that key with its parts filled in. */
    public String phrase(String key, Object... parts) {
        // Parts come as text: how numbers and days look is decided here, not by the runtime's locale data.
        return ready().phrase(key, parts);
    }

    /** Whether there is a phrase of that key. */
    public boolean hasPhrase(String key) {
        return Formats.phrases(locale).containsKey(key);
    }

    /** A number: 35.000 or 98,5 in Vietnamese. */
    public String number(Number number) {
        return ready().number(number);
    }

    /** A percentage, cut to two decimals: 98,33% in Vietnamese. */
    String percent(BigFraction percent) {
        return number(Cut.twoDecimals(percent)) + "%";
    }

    /** A figure: 98,33% (118/120), or 34.999. */
    public String figure(Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            String parts = number(ratio.numerator()) + "/" + number(ratio.denominator());
            return ratio.measure()
                    .map(percent -> percent(percent) + " (" + parts + ")")
                    .orElse(parts);
        }
        return number(figure.extent());
    }

    /** What a figure is measured by: 98,33%, or 34.999; the parts of a ratio of no cases. */
    public String measure(Figure figure) {
        return figure instanceof Figure.Ratio && figure.measure().isPresent()
                ? percent(figure.measure().get())
                : figure(figure);
    }

    /** A day: 31/12/2025 in Vietnamese. */
    public String day(LocalDate date) {
        return ready().days().format(date);
    }

    /** A month: 11/2023 in Vietnamese. */
    public String month(YearMonth yearMonth) {
        return ready().months().format(yearMonth);
    }

    /** A moment, to the minute: 31/12/2025 14:05 in Vietnamese. */
    public String moment(LocalDateTime moment) {
        return ready().moments().format(moment);
    }

    /** A period with its kind: tháng 11/2023, quý IV/2023. */
    public String period(Period period) {
        return period.length() == 1
                ? phrase("period.month", month(period.first()))
                : phrase(
                        "period.quarter",
                        QUARTERS.get(period.first().getMonthValue() / 3),
                        String.valueOf(period.first().getYear()),
                        period.label());
    }
}
