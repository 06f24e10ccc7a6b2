package vn.plancompliance.delivery.web.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.plancompliance.authoring.ClauseCoverage;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.Clause;
import vn.plancompliance.plan.Commits;

/**
 * The plan's clauses with what carries and proves them.
 *
 * @param counts of all clauses
 * @param choice by which some were chosen
 * @param chosen how many these are
 */
record ClausesView(List<Count> counts, Choice choice, String chosen, List<Row> rows) {

    /** How many there are of something, which {@code key} names. */
    record Count(String key, String count, boolean lacking) {}

    /**
     * What is asked for; whatever is empty leaves all.
     *
     * @param text something of the address or the text
     * @param commits to what clauses commit
     * @param lacking {@code rule} or {@code scenario}
     */
    record Choice(String text, String commits, String lacking) {

        boolean holds(ClauseCoverage each, Language say) {
            Clause clause = each.clause();
            String told = (clause.address() + " " + say.of(clause.text())).toLowerCase(Locale.ROOT);
            return told.contains(Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                            .toLowerCase(Locale.ROOT))
                    && (commits.isEmpty() || clause.commits().name().equals(commits))
                    && (!lacking.equals("rule") || each.lacksRule())
                    && (!lacking.equals("scenario") || each.lacksScenario());
        }
    }

    /**
     * A clause.
     *
     * @param reason why no rule measures it; empty unless it is a principle
     */
    record Row(
            String address,
            String text,
            Commits commits,
            String reason,
            List<Place> rules,
            List<Place> scenarios,
            String proofs,
            boolean lacksRule,
            boolean lacksScenario) {}

    /** A rule or a scenario, and the line of a file where it stands. */
    record Place(String name, String told, String address) {

        private static Place of(RuleReference place) {
            return new Place(place.name(), place.file() + ":" + place.line(), Links.place(place));
        }
    }

    static ClausesView of(List<ClauseCoverage> clauses, Choice choice, Language say) {
        List<Row> rows = clauses.stream()
                .filter(each -> choice.holds(each, say))
                .map(each -> row(each, say))
                .toList();
        return new ClausesView(counts(clauses, say), choice, say.number(rows.size()), rows);
    }

    private static List<Count> counts(List<ClauseCoverage> clauses, Language say) {
        Stream<Count> byKind = Stream.of(Commits.values())
                .map(kind -> new Count(
                        kind.name(),
                        say.number(clauses.stream()
                                .filter(each -> each.clause().commits() == kind)
                                .count()),
                        false));
        long withoutRule = clauses.stream().filter(ClauseCoverage::lacksRule).count();
        long withoutScenario =
                clauses.stream().filter(ClauseCoverage::lacksScenario).count();
        return Stream.of(
                        Stream.of(new Count("ALL", say.number(clauses.size()), false)),
                        byKind,
                        Stream.of(
                                new Count("rule", say.number(withoutRule), withoutRule > 0),
                                new Count("scenario", say.number(withoutScenario), withoutScenario > 0)))
                .flatMap(each -> each)
                .toList();
    }

    private static Row row(ClauseCoverage each, Language say) {
        Clause clause = each.clause();
        return new Row(
                clause.address().address(),
                say.of(clause.text()),
                clause.commits(),
                clause.reason().map(say::of).orElse(""),
                each.rules().stream().map(Place::of).toList(),
                each.scenarios().stream().map(Place::of).toList(),
                say.number(each.scenarios().size()),
                each.lacksRule(),
                each.lacksScenario());
    }
}
