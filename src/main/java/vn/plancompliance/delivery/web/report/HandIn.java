package vn.plancompliance.delivery.web.report;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.ReportCalendar.Month;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/**
 * Where a unit stands with its reports, and what it can do about the one of a month.
 *
 * @param units to choose from; empty if there is no choice
 * @param years of which the months can be looked at, newest first
 * @param lines the months of the year that is looked at, oldest first
 * @param refused why the file that was sent was not taken; null if none was sent
 * @param largest how large a file may be, in bytes
 */
record HandIn(
        List<Option> units,
        List<Option> months,
        List<Option> years,
        String unit,
        String unitName,
        String month,
        String monthName,
        Line chosen,
        List<Line> lines,
        @Nullable String refused,
        int largest) {

    /** How a report stands. */
    enum State {
        RECEIVED(Tone.GREEN),
        PAST(Tone.ORANGE),
        OWED(Tone.GREY),
        FREE(Tone.GREY);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        private static State of(Month month, LocalDate today) {
            if (month.received() != null) {
                return RECEIVED;
            }
            LocalDate due = month.due();
            return due == null ? FREE : due.isBefore(today) ? PAST : OWED;
        }
    }

    /**
     * A month.
     *
     * @param due empty if no report is owed
     * @param received empty if none was
     */
    record Line(String month, String name, String due, String received, State state, boolean chosen) {

        /** The name of the colour. */
        public String tone() {
            return Label.of(state.tone, "").tone();
        }

        /** The mark that repeats it. */
        public String mark() {
            return state.tone.mark();
        }
    }

    /**
     * How the subject stands.
     *
     * @param free whether the unit may be chosen
     * @param year whose months are looked at; null for that of the chosen month
     */
    static HandIn of(
            Subject subject,
            Vocabulary vocabulary,
            boolean free,
            @Nullable Integer year,
            @Nullable String refused,
            int largest,
            LocalDate today,
            Language say) {
        List<Month> months = subject.calendar().months();
        int shown = year == null ? subject.month().getYear() : year;
        return new HandIn(
                free ? units(vocabulary, subject, say) : List.of(),
                months(subject, say),
                years(months, shown),
                subject.unit().code(),
                say.of(subject.unit().name()),
                subject.label(),
                say.period(Period.of(subject.month())),
                line(chosen(subject), subject, today, say),
                months.stream()
                        .filter(month -> month.month().getYear() == shown)
                        .map(month -> line(month, subject, today, say))
                        .toList(),
                refused,
                largest);
    }

    private static List<Option> units(Vocabulary vocabulary, Subject subject, Language say) {
        return vocabulary.units().stream()
                .map(unit -> new Option(unit.code(), say.of(unit.name()), unit.equals(subject.unit())))
                .toList();
    }

    /** Newest first; the chosen one may lie in the future. */
    private static List<Option> months(Subject subject, Language say) {
        return Stream.concat(
                        Stream.of(subject.month()),
                        subject.calendar().months().stream().map(Month::month))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(month -> new Option(Period.of(month).label(), say.month(month), month.equals(subject.month())))
                .toList();
    }

    private static List<Option> years(List<Month> months, int shown) {
        return months.stream()
                .map(month -> month.month().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Option(String.valueOf(year), Year.of(year).toString(), year == shown))
                .toList();
    }

    private static Month chosen(Subject subject) {
        YearMonth month = subject.month();
        return subject.calendar().months().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElse(new Month(month, null, null));
    }

    private static Line line(Month month, Subject subject, LocalDate today, Language say) {
        return new Line(
                Period.of(month.month()).label(),
                say.month(month.month()),
                Optional.ofNullable(month.due()).map(say::day).orElse(""),
                Optional.ofNullable(month.received()).map(say::day).orElse(""),
                State.of(month, today),
                month.month().equals(subject.month()));
    }
}
