package vn.plancompliance.delivery.answer;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** How a language writes numbers, days and phrases. Formats are made once: making one costs more than all its use. */
final class Formats {

    static final Formats VI = Language.VI.formats();
    static final Formats EN = Language.EN.formats();

    private final Locale locale;
    private final DecimalFormat numbers;
    private final DateTimeFormatter days;
    private final DateTimeFormatter months;
    private final DateTimeFormatter moments;
    private final Map<String, MessageFormat> phrases = new ConcurrentHashMap<>();

    Formats(Locale locale, char grouping, char decimal, String day, String month) {
        this.locale = locale;
        this.numbers = numbers(grouping, decimal);
        this.days = DateTimeFormatter.ofPattern(day, Locale.ROOT);
        this.months = DateTimeFormatter.ofPattern(month, Locale.ROOT);
        this.moments = DateTimeFormatter.ofPattern(day + " HH:mm", Locale.ROOT);
    }

    private static DecimalFormat numbers(char grouping, char decimal) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        var format = new DecimalFormat("#,##0.#", symbols);
        // Numbers are written as they are; what is to be cut is cut before.
        format.setMaximumFractionDigits(Integer.MAX_VALUE);
        return format;
    }

    static ResourceBundle phrases(Locale locale) {
        return ResourceBundle.getBundle("vn.plancompliance.delivery.answer.phrases", locale);
    }

    DateTimeFormatter days() {
        return days;
    }

    DateTimeFormatter months() {
        return months;
    }

    DateTimeFormatter moments() {
        return moments;
    }

    String number(Number number) {
        return ofOneThread(numbers).format(number);
    }

    /** @throws java.util.MissingResourceException if there is no phrase of that key */
    String phrase(String key, Object... parts) {
        return ofOneThread(phrases.computeIfAbsent(key, this::parsed)).format(parts);
    }

    private MessageFormat parsed(String key) {
        return new MessageFormat(phrases(locale).getString(key), locale);
    }

    /** Formats remember what they write while they write it. */
    @SuppressWarnings("unchecked")
    private static <T extends Format> T ofOneThread(T format) {
        return (T) format.clone();
    }
}
