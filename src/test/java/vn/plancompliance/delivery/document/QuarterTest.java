package vn.plancompliance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.plancompliance.assessment.Change.Novelty;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.Duties.FilingLine;
import vn.plancompliance.delivery.answer.Duties.TaskLine;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Status;
import vn.plancompliance.reporting.TaskStatus.State;

class QuarterTest {

    private static final SampleQuarter SAMPLE = SampleQuarter.SAMPLE;

    @Test
    void countsWhatTheSampleMonthsAreExpectedToGive() {
        Tally total = SAMPLE.quarter().total();

        assertThat(total.violations()).isEqualTo(39);
        assertThat(total.alerts()).isEqualTo(74);
        assertThat(Stream.of(Status.values()).map(total::of)).containsExactly(34, 34, 39, 21, 0, 11);
        assertThat(Stream.of(Novelty.values()).map(total::of)).containsExactly(38, 75, 2);
        assertThat(total.of(FilingState.IN_TIME)).isEqualTo(83);
        assertThat(total.of(FilingState.LATE)).isEqualTo(5);
        assertThat(total.of(FilingState.MISSING)).isEqualTo(2);
        assertThat(total.filings()).isEqualTo(90);
        assertThat(total.of(WorkState.OVERDUE)).isEqualTo(4);
        assertThat(total.of(WorkState.UNREPORTED)).isEqualTo(12);
        assertThat(total.of(WorkState.DONE_LATE) + total.of(WorkState.STARTED_LATE))
                .isEqualTo(22);
    }

    @Test
    void countsByUnitTheSameAsInAll() {
        List<Tally> tallies = SAMPLE.quarter().tallies();

        assertThat(tallies).hasSize(31);
        assertThat(tallies.get(0).unit()).isNull();
        assertThat(tallies.get(0).targets()).isEqualTo(4);
        assertThat(tallies).extracting(Tally::violations).startsWith(0, 5, 5).endsWith(0);
        assertThat(tallies.stream().mapToInt(Tally::violations).sum()).isEqualTo(39);
        assertThat(tallies.stream().mapToInt(Tally::explanations).sum()).isEqualTo(39);
        assertThat(tallies.stream().mapToInt(Tally::targets).sum()).isEqualTo(139);
        assertThat(tallies.stream().mapToInt(Tally::filings).sum()).isEqualTo(90);
    }

    @Test
    void pairsEveryFindingAboutATaskWithItsTask() {
        Quarter quarter = SAMPLE.quarter();
        long findings = quarter.notes().stream()
                .filter(note -> note.finding().task() != null)
                .count();

        assertThat(findings).isEqualTo(44);
        assertThat(quarter.works().stream().filter(work -> work.note() != null)).hasSize(44);
    }

    @Test
    void tellsATaskByItsFindingAndElseByWhatWasReported() {
        LocalDate past = LocalDate.of(2022, 12, 31);
        assertThat(states(
                        new TaskLine("II.2.e", "nam-da", past, State.DONE, null, past),
                        new TaskLine("II.2.e", "nam-da", past, State.IN_PROGRESS, null, null),
                        new TaskLine("II.2.e", "nam-da", past, State.NOT_STARTED, null, null),
                        new TaskLine("II.2.e", "nam-da", past, null, null, null),
                        new TaskLine("II.2.e", "nam-da", null, null, null, null),
                        new TaskLine("I.2.e/2022/1", "cong-an", past, State.IN_PROGRESS, null, null)))
                .containsExactly(
                        WorkState.DONE,
                        WorkState.IN_PROGRESS,
                        WorkState.NOT_STARTED,
                        WorkState.AWAITED,
                        WorkState.UNBOUND,
                        WorkState.OVERDUE);
    }

    private static List<WorkState> states(TaskLine... lines) {
        return new Quarter(SAMPLE.vocabulary(), SAMPLE.json(), new Duties(List.of(lines), List.of()))
                .works().stream().map(Told.Work::state).toList();
    }

    @Test
    void tellsAReportByItsFindingAndElseByWhetherItCame() {
        LocalDate due = LocalDate.of(2023, 11, 13);
        YearMonth month = YearMonth.of(2023, 11);
        var filings = List.of(
                new FilingLine("nam-da", month, due, false, due),
                new FilingLine("nam-da", month, due, false, null),
                new FilingLine("dak-nang", month, due, false, null),
                new FilingLine("tan-thanh", month, due, false, due.plusDays(2)));

        assertThat(new Quarter(SAMPLE.vocabulary(), SAMPLE.json(), new Duties(List.of(), filings))
                        .filed().stream().map(Told.Filed::state))
                .containsExactly(FilingState.IN_TIME, FilingState.AWAITED, FilingState.MISSING, FilingState.LATE);
    }

    @Test
    void saysWhatBecameOfAFindingAndNothingWhereNothingIsKnown() {
        Quarter quarter = SAMPLE.quarter();
        assertThat(quarter.notes().stream().limit(2).map(quarter::change))
                .containsExactly("mới", "tiếp diễn từ quý II/2023");
        assertThat(quarter.notes().get(1).change().before()).isEqualTo(Kind.TARGET_BEHIND_PACE);
        QuarterJson json = SAMPLE.json();
        var unknown = new Quarter(
                SAMPLE.vocabulary(),
                new QuarterJson(
                        json.quarter(),
                        json.asOf(),
                        json.rules(),
                        json.evaluation(),
                        List.of(),
                        json.courses(),
                        List.of()),
                SAMPLE.duties());
        assertThat(unknown.notes())
                .allSatisfy(note -> assertThat(unknown.change(note)).isEmpty());
        assertThat(new Sentences(unknown).findings()).isEqualTo("Có 39 vi phạm và 74 cảnh báo.");
        assertThat(new Sentences(unknown).filings())
                .isEqualTo("Có 90 báo cáo tháng phải nộp: 83 đúng hạn, 5 nộp trễ, 2 chưa nộp, 0 chưa đến hạn.");
    }
}
