package vn.plancompliance.delivery.web.quarter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.web.Address;
import vn.plancompliance.delivery.web.PageOf;
import vn.plancompliance.delivery.web.quarter.ResultView.Novel;
import vn.plancompliance.plan.Period;

/**
 * Which part of a long result is looked at.
 *
 * @param change which findings
 * @param page of these, from 0
 * @param part of what is foretold, from 0
 */
record ResultPages(Period quarter, Novelty change, int page, int part) {

    private static final int SIZE = 50;

    ResultView of(StoredResult result, Telling telling, Language say) throws UnreadableChoice {
        Address whole = address(change);
        return new ResultView(
                telling.counts(result.summary()),
                telling.targets(result.summary()),
                !result.changes().isEmpty(),
                novelties(result, say),
                change,
                PageOf.of(result.changed(change), Choice.paging(page, SIZE), whole.with("part", number(part)), "page")
                        .map(telling::row),
                PageOf.of(result.foretold(), Choice.paging(part, SIZE), whole.with("page", number(page)), "part")
                        .map(telling::outlook),
                result.refused());
    }

    private List<Novel> novelties(StoredResult result, Language say) {
        Map<Novelty, Integer> counts = result.novelties();
        return Stream.of(Novelty.values())
                .map(each -> new Novel(
                        each,
                        say.number(counts.getOrDefault(each, 0)),
                        address(each).with("part", number(part)).toString(),
                        each == change))
                .toList();
    }

    private Address address(Novelty shown) {
        return Address.to("/quarters/" + quarter.label()).with("change", shown.name());
    }

    private static @Nullable String number(int asked) {
        return asked == 0 ? null : String.valueOf(asked);
    }
}
