package vn.plancompliance.delivery.web.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.plancompliance.plan.Period;

/**
 * The periods and the day of which a page can tell.
 *
 * @param period the one of which it tells, in words
 * @param months those of which there is anything, the newest first
 * @param quarters likewise
 * @param asOf the day, as {@code 2023-11-30}
 * @param day the same in words
 * @param kept what else the page was asked for
 */
record Chooser(
        String period, List<Option> months, List<Option> quarters, String asOf, String day, Map<String, String> kept) {

    /** Something that can be chosen. */
    record Option(String value, String text, boolean chosen) {}

    static Chooser of(Judged judged, Map<String, String> kept) {
        var months = new TreeSet<Period>(Comparator.reverseOrder());
        var quarters = new TreeSet<Period>(Comparator.reverseOrder());
        judged.overview().reports().months().forEach(month -> {
            months.add(Period.of(month));
            quarters.add(Period.quarterOf(month.atDay(1)));
        });
        (judged.period().length() == 1 ? months : quarters).add(judged.period());
        return new Chooser(
                judged.say().period(judged.period()),
                options(months.stream(), judged),
                options(quarters.stream(), judged),
                judged.asOf().toString(),
                judged.say().day(judged.asOf()),
                kept);
    }

    private static List<Option> options(Stream<Period> periods, Judged judged) {
        return periods.filter(judged.vocabulary()::covers)
                .map(period -> new Option(period.label(), judged.say().period(period), period.equals(judged.period())))
                .toList();
    }
}
