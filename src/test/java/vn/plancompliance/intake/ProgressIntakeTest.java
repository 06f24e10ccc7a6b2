package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.TaskStatus;

/** Tasks and events of a report. */
class ProgressIntakeTest {

    private static final String A_DAY = "; an existing day such as 2023-11-10";
    private static final String HILLS = "; the code of a task led by hill: III.1";

    private final Inbox inbox = Inbox.ofTheSmallPlan();

    @ParameterizedTest
    @ValueSource(strings = {"IV.1.n/2022-04", "IV.1.n/2023-11", "IV.1.n/2030-12", "III.1/2024", "III.1/2030", "II.2.b"})
    void takesTheOccurrencesOfARecurringTask(String task) {
        assertThat(Inbox.ofTheProject().takeOne(police(task)).status(task))
                .contains(new TaskStatus(task, TaskStatus.State.NOT_STARTED, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IV.1.n",
                "IV.1.n/2022-03",
                "IV.1.n/2031-01",
                "IV.1.n/2023-13",
                "IV.1.n/2023",
                "III.1",
                "III.1/2031",
                "III.1/2024-01",
                "II.2.b/2023",
                "II.2.z"
            })
    void refusesATaskWithoutOccurrenceOrWithOneOutsideThePlan(String task) {
        RefusedFile refusal = Inbox.ofTheProject().refusal(police(task));

        assertThat(refusal.faults()).extracting(Fault::at).containsExactly("/tasks/0/task");
        assertThat(refusal.faults().get(0).found().en()).isEqualTo('"' + task + '"');
    }

    private static String police(String task) {
        return "{'unit': 'cong-an', 'period': '2023-11', 'measurements': [],"
                + "'tasks': [{'task': '%s', 'status': 'NOT_STARTED'}]}".formatted(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'task': 'II.1/2022/1', | the task \"II.1/2022/1\", which is not led by hill",
                "'task': 'IV.1/2023-11',| the task \"IV.1\", which is not led by hill",
                "'task': 'V.9',         | \"V.9\"",
                "'task': 7,             | the number 7",
                "``                     | nothing"
            })
    void refusesATaskThatTheUnitDoesNotLead(String task, String found) {
        assertThat(inbox.faults(tasks("{" + task + "'status': 'IN_PROGRESS'}")))
                .containsExactly("/tasks/0/task: " + found + HILLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'FINISHED' | \"FINISHED\"",
                "'done'     | \"done\"",
                "1          | the number 1",
                "null       | nothing"
            })
    void refusesAStatusThatThereIsNot(String status, String found) {
        assertThat(inbox.faults(tasks("{'task': 'III.1/2024', 'status': %s}".formatted(status))))
                .containsExactly("/tasks/0/status: " + found + "; one of: DONE, IN_PROGRESS, NOT_STARTED");
    }

    @Test
    void takesTheDaysOfATaskAsTheyAre() {
        assertThat(inbox.takeOne(tasks("{'task': 'III.1/2024', 'status': 'DONE', 'startedOn': '2031-01-01',"
                                + "'completedOn': '2020-02-29'}"))
                        .status("III.1/2024"))
                .contains(new TaskStatus(
                        "III.1/2024", TaskStatus.State.DONE, LocalDate.of(2031, 1, 1), LocalDate.of(2020, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'completedOn': null"})
    void refusesATaskThatIsDoneWithoutTheDay(String completedOn) {
        assertThat(inbox.faults(tasks("{'task': 'III.1/2024', 'status': 'DONE'" + completedOn + "}")))
                .containsExactly("/tasks/0/completedOn: nothing" + A_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_STARTED", "IN_PROGRESS", "DONE"})
    void refusesImpossibleDaysOfATask(String status) {
        assertThat(inbox.faults(tasks("{'task': 'III.1/2024', 'status': '" + status
                        + "', 'startedOn': '2023-02-29', 'completedOn': 'yesterday'}")))
                .containsExactly(
                        "/tasks/0/startedOn: \"2023-02-29\"" + A_DAY, "/tasks/0/completedOn: \"yesterday\"" + A_DAY);
    }

    @Test
    void refusesTheStatusOfATaskTwice() {
        String once = "{'task': 'III.1/%d', 'status': 'IN_PROGRESS'}";

        assertThat(inbox.faults(tasks(once.formatted(2024) + "," + once.formatted(2025) + "," + once.formatted(2024))))
                .containsExactly("/tasks/2/task: \"III.1/2024\" a second time; each code once in a report");
    }

    private static String tasks(String tasks) {
        return "{'unit': 'hill', 'period': '2023-11', 'measurements': [], 'tasks': [" + tasks + "]}";
    }

    @Test
    void takesAnEventAsOftenAsItIsRecordedAndOnWhateverDay() {
        assertThat(inbox.takeOne(events("{'event': 'connected', 'occurredOn': '2024-01-01'},"
                                + "{'event': 'connected', 'occurredOn': '1999-12-31', 'dueOn': '2035-01-01'}"))
                        .events())
                .containsExactly(
                        new Event("hill", "connected", LocalDate.of(2024, 1, 1), null),
                        new Event("hill", "connected", LocalDate.of(1999, 12, 31), LocalDate.of(2035, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'event': 'x', 'occurredOn': '2023-11-01' | /event: \"x\"; the code of an event: connected",
                "'occurredOn': '2023-11-01' | /event: nothing; the code of an event: connected",
                "'event': 'connected' | /occurredOn: nothing; an existing day such as 2023-11-10",
                "'event': 'connected', 'occurredOn': 20231101 | /occurredOn: the number 20231101; an existing day such as 2023-11-10",
                "'event': 'connected', 'occurredOn': '2023-11-01', 'dueOn': '2023-11-31' | /dueOn: \"2023-11-31\"; an existing day such as 2023-11-10"
            })
    void refusesAnUnknownEventOrAnImpossibleDay(String event, String fault) {
        assertThat(inbox.faults(events("{" + event + "}"))).containsExactly("/events/0" + fault);
    }

    private static String events(String events) {
        return "{'unit': 'hill', 'period': '2023-11', 'measurements': [], 'events': [" + events + "]}";
    }
}
