package vn.plancompliance.delivery.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.plancompliance.assessment.RefusedDemonstration;
import vn.plancompliance.finding.Cut;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Comparison;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Figure;

class LanguageTest {

    @Test
    void writesNumbersAndDaysAsVietnameseOfficesDo() {
        assertThat(Language.VI.number(35_000)).isEqualTo("35.000");
        assertThat(Language.VI.number(new BigDecimal("98.5"))).isEqualTo("98,5");
        assertThat(Language.VI.figure(Figure.Ratio.of(118, 120))).isEqualTo("98,33% (118/120)");
        assertThat(Language.VI.figure(Figure.Ratio.of(10_289, 10_290))).isEqualTo("99,99% (10.289/10.290)");
        assertThat(Language.VI.figure(Figure.Ratio.of(2, 0))).isEqualTo("2/0");
        assertThat(Language.VI.figure(Figure.Count.of(34_999))).isEqualTo("34.999");
        assertThat(Language.VI.day(LocalDate.of(2025, 12, 1))).isEqualTo("01/12/2025");
        assertThat(Language.VI.period(Period.parse("2023-11"))).isEqualTo("tháng 11/2023");
        assertThat(Language.VI.period(Period.parse("2023-Q4"))).isEqualTo("quý IV/2023");
        assertThat(Language.VI.period(Period.parse("2023-Q1"))).isEqualTo("quý I/2023");
    }

    @Test
    void writesDecimalsWithoutRounding() {
        assertThat(Language.VI.number(new BigDecimal("1850.75"))).isEqualTo("1.850,75");
        assertThat(Language.VI.number(new BigDecimal("0.000001"))).isEqualTo("0,000001");
        assertThat(Language.VI.number(new BigDecimal("999999999999.999999"))).isEqualTo("999.999.999.999,999999");
        assertThat(Language.VI.number(new BigDecimal("0.1234567890123456789"))).isEqualTo("0,1234567890123456789");
        assertThat(Language.EN.number(new BigDecimal("1850.75"))).isEqualTo("1,850.75");
        assertThat(Language.VI.figure(new Figure.Ratio(new BigDecimal("180.5"), new BigDecimal("460.75"))))
                .isEqualTo("39,17% (180,5/460,75)");
    }

    @Test
    void writesThemAsInEnglish() {
        assertThat(Language.EN.number(35_000)).isEqualTo("35,000");
        assertThat(Language.EN.figure(Figure.Ratio.of(118, 120))).isEqualTo("98.33% (118/120)");
        assertThat(Language.EN.day(LocalDate.of(2025, 12, 1))).isEqualTo("2025-12-01");
        assertThat(Language.EN.period(Period.parse("2023-Q4"))).isEqualTo("2023-Q4");
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 0.66", "99996, 1000, 99.99", "1, 1, 1", "1, 2, 0.5", "-1, 3, -0.33", "100, 1, 100"})
    void cutsInsteadOfRounding(int numerator, int denominator, BigDecimal cut) {
        assertThat(Cut.twoDecimals(BigFraction.of(numerator, denominator))).isEqualByComparingTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"vi, VI", "en, EN", "en-GB, EN", "fr, VI"})
    void speaksEnglishToThoseWhoAskForItElseVietnamese(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @Test
    void hasTheSamePhrasesInBothLanguages() {
        assertThat(phrases(Language.VI).keySet())
                .isEqualTo(phrases(Language.EN).keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasAPhraseForEveryConstantThatItNames(Language language) {
        assertThat(Stream.of(
                                Stream.of(Kind.values()).map(kind -> "kind." + kind),
                                Stream.of(Severity.values()).map(severity -> "severity." + severity),
                                Stream.of(Status.values()).map(status -> "status." + status),
                                Stream.of(Comparison.values()).map(comparison -> "required." + comparison),
                                Stream.of(RefusedDemonstration.Reason.values())
                                        .map(reason -> "demonstration." + reason))
                        .flatMap(keys -> keys))
                .allMatch(language::hasPhrase);
    }

    private static ResourceBundle phrases(Language language) {
        return ResourceBundle.getBundle("vn.plancompliance.delivery.answer.phrases", language.locale());
    }
}
