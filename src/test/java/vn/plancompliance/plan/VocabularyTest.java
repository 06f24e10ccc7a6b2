package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = SmallPlan.vocabulary();

    @Test
    void findsItsWordsByCode() {
        assertThat(VOCABULARY.unit("hill")).containsSame(SmallPlan.HILL);
        assertThat(VOCABULARY.group("communes")).containsSame(SmallPlan.COMMUNES);
        assertThat(VOCABULARY.indicator("accounts")).containsSame(SmallPlan.ACCOUNTS);
        assertThat(VOCABULARY.event("connected")).map(EventType::owner).contains(EventType.Owner.UNIT);
    }

    @Test
    void doesNotTakeOneKindOfWordForAnother() {
        assertThat(VOCABULARY.unit("communes")).isEmpty();
        assertThat(VOCABULARY.group("hill")).isEmpty();
        assertThat(VOCABULARY.indicator("connected")).isEmpty();
        assertThat(VOCABULARY.event("accounts")).isEmpty();
        assertThat(VOCABULARY.task("hill")).isEmpty();
    }

    @Test
    void keepsItsWordsInTheOrderInWhichTheyWereDeclared() {
        assertThat(VOCABULARY.units()).extracting(Unit::code).containsExactly("office", "hill", "river");
        assertThat(VOCABULARY.indicators())
                .extracting(Indicator::code)
                .containsExactly("files.online", "accounts", "rainfall");
        assertThat(VOCABULARY.tasks()).extracting(Task::code).containsExactly("II.1/2022/1", "IV.1", "III.1");
    }

    @ParameterizedTest
    @CsvSource({
        "II.1/2022/1, II.1/2022/1",
        "IV.1/2022-04, IV.1",
        "IV.1/2023-11, IV.1",
        "IV.1/2030-12, IV.1",
        "III.1/2022, III.1",
        "III.1/2024, III.1",
        "III.1/2030, III.1"
    })
    void findsATaskByItsCodeAndARecurringOneByItsOccurrence(String reported, String code) {
        assertThat(VOCABULARY.task(reported)).map(Task::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "II.1",
                "II.1/2022",
                "II.1/2022/2",
                "II.1/2022/1/2023",
                "II.1/2022/1/2023-11",
                "IV.1",
                "IV.1/",
                "IV.1/2022-03",
                "IV.1/2031-01",
                "IV.1/2023-13",
                "IV.1/2023-1",
                "IV.1/2023-Q4",
                "IV.1/2023",
                "III.1",
                "III.1/2021",
                "III.1/2031",
                "III.1/24",
                "III.1/02024",
                "III.1/2024-01"
            })
    void knowsNoTaskOutsideThePlanOrWithoutItsOccurrence(String reported) {
        assertThat(VOCABULARY.task(reported)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03, false",
        "2022-04, true",
        "2030-12, true",
        "2031-01, false",
        "2022-Q1, false",
        "2022-Q2, true",
        "2030-Q4, true",
        "2031-Q1, false"
    })
    void coversThePeriodsWhoseLastDayLiesWithinThePlan(String period, boolean covered) {
        assertThat(VOCABULARY.covers(Period.parse(period))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-29, 2030-12-31, 2022-04, true",
        "2022-04-30, 2030-12-31, 2022-04, true",
        "2022-05-01, 2030-12-31, 2022-04, false",
        "2022-04-01, 2030-12-30, 2030-12, false",
        "2022-04-01, 2030-12-31, 2030-12, true",
        "2022-04-01, 2031-01-01, 2030-12, true"
    })
    void coversAMonthByItsLastDayWhereThePlanStartsOrEndsWithinIt(
            String start, String end, String month, boolean covered) {
        assertThat(SmallPlan.between(start, end).covers(Period.parseMonth(month)))
                .isEqualTo(covered);
    }
}
