package vn.plancompliance.delivery.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Unit;

/** The targets by unit: in each cell the figure and how the target stands. */
final class TargetSheet {

    private static final List<Integer> WIDTHS = List.of(28, 14);

    private final Quarter quarter;
    private final Words words;
    private final Map<String, List<Aim>> byClause;
    private final Map<@Nullable String, Map<String, List<Aim>>> byUnit = new HashMap<>();

    private TargetSheet(Quarter quarter) {
        this.quarter = quarter;
        this.words = quarter.words();
        this.byClause = quarter.aimsByClause();
        quarter.aims()
                .forEach(aim -> byUnit.computeIfAbsent(aim.course().unit(), unit -> new HashMap<>())
                        .computeIfAbsent(aim.course().clause(), clause -> new ArrayList<>())
                        .add(aim));
    }

    static void write(Page page, Quarter quarter) {
        new TargetSheet(quarter).write(page);
    }

    private void write(Page page) {
        page.title(words.say("targets.title", words.longQuarter(quarter.period())));
        page.above(words.say("legend"));
        List<String> titles = Stream.concat(
                        Stream.of(words.say("unit")),
                        byClause.entrySet().stream().map(this::title))
                .toList();
        page.head(titles, WIDTHS, 1);
        Stream.concat(
                        Stream.of((String) null).filter(byUnit::containsKey),
                        quarter.vocabulary().units().stream().map(Unit::code).filter(byUnit::containsKey))
                .forEach(unit -> row(page.row(), unit));
        page.filter();
    }

    private String title(Map.Entry<String, List<Aim>> clause) {
        CourseJson first = clause.getValue().get(0).course();
        return clause.getKey() + "\n" + words.indicator(first.indicator()) + "\n"
                + words.requiredWhen(first.required());
    }

    private void row(Page.Cells row, @Nullable String unit) {
        row.text(words.unit(unit));
        for (String clause : byClause.keySet()) {
            List<Aim> aims = byUnit.getOrDefault(unit, Map.of()).getOrDefault(clause, List.of());
            if (aims.isEmpty()) {
                row.text(null);
            } else {
                row.toned(String.join("\n", aims.stream().map(this::told).toList()), Tone.of(worst(aims)));
            }
        }
    }

    private static Status worst(List<Aim> aims) {
        return aims.stream()
                .map(Aim::status)
                .min(java.util.Comparator.comparing(Tone::of))
                .orElseThrow();
    }

    private String told(Aim aim) {
        String word = Tone.of(aim.status()).mark() + " " + words.status(aim.status());
        return aim.known().map(figure -> words.measure(figure) + "\n" + word).orElse(word);
    }
}
