package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

class ContractExampleTest {

    @Test
    void takesTheExampleOfTheContract() {
        Report report = Inbox.ofTheProject().takeOne("""
                {
                  "unit": "nam-da",
                  "period": "2023-11",
                  "submittedOn": "2023-11-10",
                  "measurements": [
                    {"indicator": "onestop.eid-issued", "numerator": 118, "denominator": 120},
                    {"indicator": "vneid.accounts", "value": 2870}
                  ],
                  "tasks": [{"task": "II.2.e", "status": "DONE", "startedOn": "2023-04-03", "completedOn": "2023-05-25"}],
                  "events": [{"event": "one-stop-connected", "occurredOn": "2022-11-01"}, {"event": "circular-data-fees", "occurredOn": "2023-03-01", "dueOn": "2023-09-30"}]
                }
                """);

        assertThat(report.unit()).isEqualTo("nam-da");
        assertThat(report.month()).isEqualTo(YearMonth.of(2023, 11));
        assertThat(report.submittedOn()).isEqualTo(LocalDate.of(2023, 11, 10));
        assertThat(report.figure("onestop.eid-issued").flatMap(Figure::measure)).contains(BigFraction.of(295, 3));
        assertThat(report.figure("vneid.accounts").flatMap(Figure::measure)).contains(BigFraction.of(2870));
        assertThat(report.status("II.2.e"))
                .contains(new TaskStatus(
                        "II.2.e", TaskStatus.State.DONE, LocalDate.of(2023, 4, 3), LocalDate.of(2023, 5, 25)));
        assertThat(report.events())
                .containsExactly(
                        new Event("nam-da", "one-stop-connected", LocalDate.of(2022, 11, 1), null),
                        new Event("nam-da", "circular-data-fees", LocalDate.of(2023, 3, 1), LocalDate.of(2023, 9, 30)));
    }
}
