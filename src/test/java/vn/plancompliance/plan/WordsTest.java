package vn.plancompliance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void anIndicatorTellsTheMeaningOfEachPartOfItsFigure() {
        assertThat(SmallPlan.FILES_ONLINE.meaning("numerator")).map(Text::en).contains("Online");
        assertThat(SmallPlan.FILES_ONLINE.meaning("denominator")).map(Text::en).contains("All");
        assertThat(SmallPlan.FILES_ONLINE.meaning("value")).isEmpty();
        assertThat(SmallPlan.ACCOUNTS.meaning("value")).map(Text::en).contains("accounts");
        assertThat(SmallPlan.ACCOUNTS.meaning("numerator")).isEmpty();
    }

    @Test
    void anIndicatorRefusesAPartThatNoFigureHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallPlan.ACCOUNTS.meaning("percent"))
                .withMessage("no such part of a figure: percent");
    }

    @Test
    void aUnitIsTheUnitOfItsCodeAndNoGroup() {
        var namesake =
                new Unit("hill", Level.DISTRICT, "1", new Text("x", "y"), Set.of("z"), Set.of(), Set.of(), Map.of());
        var group = new UnitGroup("hill", new Text("x", "y"), Set.of(), Map.of());

        assertThat(namesake).isEqualTo(SmallPlan.HILL).hasSameHashCodeAs(SmallPlan.HILL);
        assertThat(SmallPlan.RIVER).isNotEqualTo(SmallPlan.HILL);
        assertThat((Object) group).isNotEqualTo(SmallPlan.HILL);
    }

    @Test
    void aUnitReportsItsOwnIndicatorsAlone() {
        assertThat(SmallPlan.HILL.reports("accounts")).isTrue();
        assertThat(SmallPlan.OFFICE.reports("accounts")).isFalse();
    }

    @Test
    void knowsTheAmountsThatAreAssignedToItAlone() {
        var rich = new Unit(
                "rich",
                Level.COMMUNE,
                "1",
                new Text("x", "y"),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of("revenue", new BigDecimal("120.5")));

        assertThat(rich.assigned("revenue")).isTrue();
        assertThat(rich.amount("revenue")).isEqualTo(new BigDecimal("120.5"));
        assertThat(SmallPlan.HILL.assigned("revenue")).isFalse();
        assertThatExceptionOfType(SenselessDemand.class)
                .isThrownBy(() -> SmallPlan.HILL.amount("revenue"))
                .withMessage("hill is assigned no amount 'revenue' in plan.yaml; ask first by assigned(\"revenue\")");
    }

    @Test
    void aGroupContainsItsMembersAlone() {
        assertThat(SmallPlan.COMMUNES.contains("river")).isTrue();
        assertThat(SmallPlan.COMMUNES.contains("office")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en, Plan", "en-US, Plan", "vi, Kế hoạch", "vi-VN, Kế hoạch", "fr, Kế hoạch", "'', Kế hoạch"})
    void aTextIsVietnameseUnlessEnglishIsAskedFor(String language, String wording) {
        assertThat(new Text("Kế hoạch", "Plan").in(Locale.forLanguageTag(language)))
                .isEqualTo(wording);
    }
}
