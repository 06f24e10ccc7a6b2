package vn.plancompliance.delivery.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.document.Told.Aim;

/**
 * How a target runs, on the page: those judged together, and those of one unit alone; the worst first.
 *
 * @param chart null where there are too few figures to draw
 */
record CourseCard(
        String clause,
        String name,
        String unit,
        String required,
        String figure,
        String status,
        String tone,
        @Nullable Sparkline chart,
        List<String> outlook) {

    static List<CourseCard> of(Quarter quarter) {
        return quarter.aimsByClause().values().stream()
                .filter(aims -> aims.size() == 1)
                .map(aims -> aims.get(0))
                .sorted(Comparator.comparing(aim -> Tone.of(aim.status())))
                .map(aim -> of(aim, quarter.words()))
                .toList();
    }

    private static CourseCard of(Aim aim, Words words) {
        CourseJson course = aim.course();
        return new CourseCard(
                course.clause(),
                words.indicator(course.indicator()),
                words.unit(course.unit()),
                words.requiredWhen(course.required()),
                aim.known().map(words::figure).orElse(""),
                Tone.of(aim.status()).mark() + " " + words.status(aim.status()),
                Tone.of(aim.status()).style(),
                Sparkline.of(course, words).orElse(null),
                outlook(course, words));
    }

    private static List<String> outlook(CourseJson course, Words words) {
        var outlook = new ArrayList<String>();
        if (course.neededPerMonth() != null) {
            outlook.add(words.say("page.needed", course.neededPerMonth()));
        }
        if (course.forecast() != null) {
            outlook.add(words.forecast(course.forecast()));
        }
        return outlook;
    }
}
