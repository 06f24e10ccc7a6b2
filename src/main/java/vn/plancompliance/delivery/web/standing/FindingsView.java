package vn.plancompliance.delivery.web.standing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.delivery.web.standing.Chooser.Option;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Unit;

/**
 * The findings that are asked for, and what can be asked for.
 *
 * @param units none for whoever sees one unit alone
 * @param count how many there are, in words
 */
record FindingsView(
        Chooser chooser,
        List<Option> severities,
        List<Option> kinds,
        List<Option> units,
        List<Option> clauses,
        String count,
        Pages<Finding> pages,
        List<FindingLine> lines) {

    private static final int SIZE = 50;

    /** The findings that pass, some of them on a page. */
    static Pages<Finding> pages(FindingFilter filter, int page, Judged judged) throws UnreadableChoice {
        List<Finding> passed = judged.findings().stream().filter(filter::passes).toList();
        String address = filter.in(Address.to(judged.to().findings())).toString();
        return Pages.of(passed, page, SIZE, address, judged);
    }

    static FindingsView of(FindingFilter filter, Pages<Finding> pages, List<FindingLine> lines, Judged judged) {
        Names names = judged.names();
        Stream<String> kinds = Stream.of(Kind.values()).map(Kind::name);
        return new FindingsView(
                Chooser.of(judged, Map.of()),
                options(
                        Stream.of(Severity.values()).map(Severity::name),
                        word -> names.severity(Severity.valueOf(word)),
                        filter.severity()),
                options(kinds, word -> names.kind(Kind.valueOf(word)), filter.kind()),
                judged.caller().readsAll()
                        ? options(judged.vocabulary().units().stream().map(Unit::code), names::unit, filter.unit())
                        : List.of(),
                options(clauses(judged), clause -> clause, filter.clause()),
                judged.told("standing.findings.count", judged.say().number(pages.total())),
                pages,
                lines);
    }

    /** The clauses about which there is a finding. */
    private static Stream<String> clauses(Judged judged) {
        return judged.findings().stream()
                .flatMap(finding -> finding.clause().stream())
                .distinct()
                .sorted()
                .map(ClauseId::address);
    }

    private static List<Option> options(Stream<String> words, Function<String, String> name, @Nullable String chosen) {
        return words.map(word -> new Option(word, name.apply(word), Objects.equals(word, chosen)))
                .toList();
    }
}
