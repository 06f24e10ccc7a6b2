package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.intake.Inbox.hill;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Report;

/** Files are taken whole or refused whole, with every fault of all of them. */
class WholeOrNotAtAllTest {

    private static final String RIVER = hill("").replace("hill", "river");
    private static final String DECEMBER = hill("").replace("2023-11", "2023-12");
    private static final String ONE = "one report a unit and month";

    private final Inbox inbox = Inbox.ofTheSmallPlan();

    @Test
    void takesSeveralFilesInTheirOrder() {
        assertThat(inbox.take(DECEMBER, "[" + RIVER + "," + hill("") + "]"))
                .extracting(Report::toString)
                .containsExactly("hill 2023-12", "river 2023-11", "hill 2023-11");
    }

    @Test
    void refusesAUnitsMonthTwiceInOneFile() {
        assertThat(inbox.faults("[" + String.join(",", hill(""), RIVER, DECEMBER, hill(""), hill("")) + "]"))
                .containsExactly(
                        "/3/unit: a second report of hill for 2023-11 (the first is at /0/unit); " + ONE,
                        "/4/unit: a second report of hill for 2023-11 (the first is at /0/unit); " + ONE);
    }

    @Test
    void refusesAUnitsMonthTwiceInTwoFiles() {
        assertThat(inbox.faults("[" + RIVER + "," + hill("") + "]", DECEMBER, hill("")))
                .containsExactly(
                        "3.json#/unit: a second report of hill for 2023-11 (the first is at 1.json#/1/unit); " + ONE);
    }

    @Test
    void refusesAllFilesForTheFaultsOfOne() {
        assertThat(inbox.faults(RIVER, hill("{'indicator': 'accounts', 'value': -1}")))
                .containsExactly("2.json#/measurements/0/value: the number -1; a whole number from 0 to 10^12");
    }

    @Test
    void prefixesEachPlaceWithItsFile() {
        assertThat(inbox.places("{'unit': 'hill', 'period': 'x', 'measurements': [], 'y': 1}", "[5]", "null"))
                .containsExactly("1.json#/y", "1.json#/period", "2.json#/0", "3.json#");
    }

    @Test
    void refusesFilesWithoutAnyReport() {
        assertThat(inbox.refusal("[]", "[]").faults())
                .containsExactly(new Fault(
                        "",
                        new Text("không có báo cáo nào", "no report"),
                        new Text("ít nhất một báo cáo", "at least one report")));
        assertThat(inbox.take("[]", hill(""))).hasSize(1);
    }

    @Test
    void reportsAllFaultsOfAReportInItsOrder() {
        assertThat(inbox.places("""
                {'unit': 'valley', 'period': '2023-Q4', 'submittedOn': '2023-11-31',
                 'measurements': [
                   {'indicator': 'accounts', 'value': -1},
                   {'indicator': 'files.online', 'numerator': 1, 'value': 1},
                   {'indicator': 'nothing', 'value': 'x'},
                   {'indicator': 'accounts', 'value': 1}],
                 'tasks': [{'task': 'III.1', 'status': 'DONE'}, {'task': 'III.1/2024', 'status': 'STARTED'}],
                 'events': [{'event': 'x', 'occurredOn': 'y', 'dueOn': 'z'}]}"""))
                .containsExactly(
                        "/unit",
                        "/period",
                        "/submittedOn",
                        "/measurements/0/value",
                        "/measurements/1/value",
                        "/measurements/1/denominator",
                        "/measurements/2/indicator",
                        "/measurements/3/indicator",
                        "/tasks/0/task",
                        "/tasks/0/completedOn",
                        "/tasks/1/status",
                        "/events/0/event",
                        "/events/0/occurredOn",
                        "/events/0/dueOn");
    }

    @Test
    void offersTheIndicatorsAndTasksOfAllWhereTheUnitIsUnknown() {
        assertThat(inbox.faults("{'unit': 'valley', 'period': '2023-11', 'measurements': [{'indicator': 'x'}],"
                        + "'tasks': [{'task': 'y', 'status': 'DONE', 'completedOn': '2023-11-01'}]}"))
                .containsExactly(
                        "/unit: \"valley\"; the code of a unit: hill, office, river",
                        "/measurements/0/indicator: \"x\"; the code of an indicator: accounts, files.online, rainfall",
                        "/tasks/0/task: \"y\"; the code of a task: II.1/2022/1, III.1, IV.1");
    }

    @Test
    void countsAllFaultsAndListsTheFirstThousand() {
        RefusedFile refusal = inbox.refusal(hill(String.join(",", Collections.nCopies(1_500, "7"))));

        List<String> first =
                IntStream.range(0, 1_000).mapToObj(i -> "/measurements/" + i).toList();
        assertThat(refusal.count()).isEqualTo(1_500);
        assertThat(refusal.faults()).extracting(Fault::at).containsExactlyElementsOf(first);
    }

    @Test
    void listsAThousandFaultsWhole() {
        RefusedFile refusal = inbox.refusal(hill(String.join(",", Collections.nCopies(1_000, "7"))));

        assertThat(refusal.count()).isEqualTo(1_000);
        assertThat(refusal.faults()).hasSize(1_000);
    }
}
