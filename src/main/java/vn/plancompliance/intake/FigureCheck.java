package vn.plancompliance.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Decimal;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;

/** Checks the figures of a report. A numerator above its denominator is for the rules to find, no fault of the file. */
final class FigureCheck {

    private final Vocabulary vocabulary;
    private final Fields fields;

    FigureCheck(Vocabulary vocabulary, Fields fields) {
        this.vocabulary = vocabulary;
        this.fields = fields;
    }

    /** The figures without fault. */
    List<Measurement> check(List<Draft.Measured> drafts, @Nullable Unit unit) {
        var measurements = new ArrayList<Measurement>();
        var seen = new HashSet<String>();
        for (Draft.Measured measured : drafts) {
            indicator(measured.indicator(), unit).ifPresent(indicator -> {
                fields.refuseRepeated(measured.indicator(), indicator.code(), seen);
                figure(measured, indicator)
                        .ifPresent(figure -> measurements.add(new Measurement(indicator.code(), figure)));
            });
        }
        return measurements.stream()
                .filter(Fields.firstOf(Measurement::indicator))
                .toList();
    }

    private Optional<Indicator> indicator(Given given, @Nullable Unit unit) {
        Stream<String> own = vocabulary.indicators().stream()
                .map(Indicator::code)
                .filter(code -> unit == null || unit.reports(code));
        Text kind = unit == null
                ? new Text("mã của một chỉ tiêu", "the code of an indicator")
                : new Text("mã chỉ tiêu của " + unit, "the code of an indicator of " + unit);
        Optional<Indicator> known =
                given instanceof Given.Words words ? vocabulary.indicator(words.text()) : Optional.empty();
        if (known.isPresent() && unit != null && !unit.reports(known.get().code())) {
            fields.fault(
                    given,
                    new Text(
                            "chỉ tiêu «%s» không phải của %s".formatted(known.get(), unit),
                            "the indicator \"%s\", which is not one of %s".formatted(known.get(), unit)),
                    Fields.listed(kind, own.toList()));
            return known;
        }
        return fields.code(given, vocabulary::indicator, kind, own);
    }

    private Optional<Figure> figure(Draft.Measured measured, Indicator indicator) {
        if (indicator.form() == Form.COUNT) {
            refuse(measured.numerator(), indicator);
            refuse(measured.denominator(), indicator);
            return number(measured.value(), indicator).map(Figure.Count::new);
        }
        refuse(measured.value(), indicator);
        Optional<BigDecimal> numerator = number(measured.numerator(), indicator);
        Optional<BigDecimal> denominator = number(measured.denominator(), indicator);
        return numerator.isEmpty() || denominator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure.Ratio(numerator.get(), denominator.get()));
    }

    /** Adds a fault if a part is given that figures of the indicator's form do not have. */
    private void refuse(Given part, Indicator indicator) {
        if (!(part instanceof Given.Nothing)) {
            fields.fault(
                    part,
                    indicator.form() == Form.COUNT
                            ? new Text(
                                    "chỉ có value: «%s» là một số đếm (COUNT)".formatted(indicator),
                                    "value alone: \"%s\" is a COUNT".formatted(indicator))
                            : new Text(
                                    "chỉ có numerator và denominator: «%s» là một tỷ lệ (RATIO)".formatted(indicator),
                                    "numerator and denominator alone: \"%s\" is a RATIO".formatted(indicator)));
        }
    }

    private Optional<BigDecimal> number(Given given, Indicator indicator) {
        if (given instanceof Given.Amount amount && indicator.numbers().admit(amount.number())) {
            return Optional.of(Decimal.plain(amount.number()));
        }
        int decimals = indicator.numbers().decimals();
        fields.fault(
                given,
                decimals == 0
                        ? new Text("một số nguyên từ 0 đến 10^12", "a whole number from 0 to 10^12")
                        : new Text(
                                "một số từ 0 đến 10^12, không quá %d chữ số lẻ".formatted(decimals),
                                "a number from 0 to 10^12 of at most %d decimal%s"
                                        .formatted(decimals, decimals == 1 ? "" : "s")));
        return Optional.empty();
    }
}
