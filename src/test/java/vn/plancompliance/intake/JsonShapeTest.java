package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.intake.Inbox.hill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report looks like in JSON, and how its places are named. */
class JsonShapeTest {

    private static final String FIELDS = "events, measurements, period, submittedOn, tasks, unit";

    private final Inbox inbox = Inbox.ofTheSmallPlan();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'note'   | /note       | \"note\"",
                "'Unit'   | /Unit       | \"Unit\"",
                "'a/b'    | /a~1b       | \"a/b\"",
                "'a~b'    | /a~0b       | \"a~b\"",
                "'~1'     | /~01        | \"~1\"",
                "'đơn vị' | /đơn vị     | \"đơn vị\"",
                "''       | /           | \"\""
            })
    void refusesAnUnknownFieldAndEscapesItsPlace(String name, String at, String quoted) {
        assertThat(inbox.faults("{'unit': 'hill', 'period': '2023-11', 'measurements': [], " + name + ": 1}"))
                .containsExactly(at + ": the unknown field " + quoted + "; one of: " + FIELDS);
    }

    @Test
    void refusesUnknownFieldsWhereverTheyStand() {
        assertThat(inbox.faults("""
                [{'unit': 'river', 'period': '2023-11', 'measurements': []},
                 {'unit': 'hill', 'period': '2023-11', 'x': {'y': []},
                  'measurements': [{'indicator': 'accounts', 'value': 1, 'percent': 1}],
                  'tasks': [{'task': 'III.1/2024', 'status': 'NOT_STARTED', 'due': 1}],
                  'events': [{'event': 'connected', 'occurredOn': '2023-11-01', 'by': 1}]}]"""))
                .containsExactly(
                        "/1/x: the unknown field \"x\"; one of: " + FIELDS,
                        "/1/measurements/0/percent: the unknown field \"percent\";"
                                + " one of: denominator, indicator, numerator, value",
                        "/1/tasks/0/due: the unknown field \"due\"; one of: completedOn, startedOn, status, task",
                        "/1/events/0/by: the unknown field \"by\"; one of: dueOn, event, occurredOn");
    }

    @Test
    void quotesALongNameInShort() {
        String name = "ă".repeat(81);

        assertThat(inbox.faults("{'unit': 'hill', 'period': '2023-11', 'measurements': [], '" + name + "': 1}"))
                .containsExactly("/" + name + ": the unknown field \"" + "ă".repeat(80) + "…\"; one of: " + FIELDS);
    }

    @Test
    void refusesAReportThatLacksWhatItHasToHave() {
        assertThat(inbox.faults("{}"))
                .containsExactly(
                        "/measurements: nothing; the list of figures, which may be empty []",
                        "/unit: nothing; the code of a unit: hill, office, river",
                        "/period: nothing; a month such as 2023-11, from 2022-04 to 2030-12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null    | the value null",
                "{}      | an object",
                "'none'  | \"none\"",
                "0       | the number 0",
                "false   | the value false"
            })
    void refusesWhatIsNoListWhereOneBelongs(String value, String found) {
        assertThat(inbox.faults(
                        "{'unit': 'hill', 'period': '2023-11', 'measurements': %1$s, 'tasks': %1$s, 'events': %1$s}"
                                .formatted(value)))
                .containsExactly(
                        "/measurements: " + found + "; a list [ … ]",
                        "/tasks: " + found + "; a list [ … ]",
                        "/events: " + found + "; a list [ … ]");
    }

    @Test
    void refusesWhatIsNoItemInAList() {
        assertThat(inbox.faults(hill("null, 5, ['accounts'], {'indicator': 'accounts', 'value': 1}, 'accounts'")))
                .containsExactly(
                        "/measurements/0: the value null; an item { … }",
                        "/measurements/1: the number 5; an item { … }",
                        "/measurements/2: a list; an item { … }",
                        "/measurements/4: \"accounts\"; an item { … }");
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThat(inbox.faults("[null, 5, [], 'hill', true]"))
                .containsExactly(
                        "/0: the value null; a report { … }",
                        "/1: the number 5; a report { … }",
                        "/2: a list; a report { … }",
                        "/3: \"hill\"; a report { … }",
                        "/4: the value true; a report { … }");
        assertThat(inbox.faults("null")).containsExactly(": the value null; a report { … }");
        assertThat(inbox.faults("'hill'")).containsExactly(": \"hill\"; a report { … }");
    }

    @Test
    void refusesAnArrayWithoutReports() {
        assertThat(inbox.faults("[]")).containsExactly(": no report; at least one report");
    }

    @Test
    void takesAFieldTwentyLevelsDeepAsUnknown() {
        String deep = "{'unit': 'hill', 'period': '2023-11', 'measurements': [], 'x': " + "[".repeat(19)
                + "]".repeat(19) + "}";

        assertThat(inbox.places(deep)).containsExactly("/x");
    }
}
