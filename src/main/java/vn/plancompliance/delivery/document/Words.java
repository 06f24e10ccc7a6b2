package vn.plancompliance.delivery.document;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FindingJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RequiredJson;
import vn.plancompliance.delivery.answer.FilingState;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Names;
import vn.plancompliance.delivery.answer.QuarterJson.ForecastJson;
import vn.plancompliance.delivery.answer.WorkState;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/** The words of documents, which are written in Vietnamese: names of the plan, numbers, days and phrases. */
final class Words {

    private static final Language LANGUAGE = Language.VI;

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private final ResourceBundle phrases =
            ResourceBundle.getBundle("vn.plancompliance.delivery.document.words", LANGUAGE.locale());

    private final Names names;

    Words(Vocabulary vocabulary) {
        this.names = new Names(vocabulary, LANGUAGE);
    }

    /** The phrase of that key with its parts filled in; numbers among them are written as offices do. */
    String say(String key, @Nullable Object... parts) {
        var written = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            written[i] = parts[i] instanceof Number number ? number(number) : String.valueOf(parts[i]);
        }
        return new MessageFormat(phrases.getString(key), LANGUAGE.locale()).format(written);
    }

    /** The parts of a phrase that lists several, as the titles of columns. */
    List<String> list(String key) {
        return List.of(phrases.getString(key).split("\\s*\\|\\s*"));
    }

    String number(Number number) {
        return LANGUAGE.number(number);
    }

    String day(LocalDate day) {
        return LANGUAGE.day(day);
    }

    /** A day that may not be there; empty then. */
    String dayIfAny(@Nullable LocalDate day) {
        return day == null ? "" : day(day);
    }

    String month(YearMonth month) {
        return LANGUAGE.month(month);
    }

    /** A period in a sentence: quý IV/2023. */
    String period(Period period) {
        return LANGUAGE.period(period);
    }

    /** A label of a period in a sentence. */
    String period(String label) {
        return period(Period.parse(label));
    }

    /** A quarter in a title: quý IV năm 2023. */
    String longQuarter(Period quarter) {
        return say(
                "quarter",
                QUARTERS.get(quarter.first().getMonthValue() / 3),
                String.valueOf(quarter.first().getYear()));
    }

    /** A figure with its parts: 98,33% (118/120), 34.999. */
    String figure(FigureJson figure) {
        if (figure instanceof RatioJson ratio) {
            String parts = number(ratio.numerator()) + "/" + number(ratio.denominator());
            return ratio.percent() == null ? parts : number(ratio.percent()) + "% (" + parts + ")";
        }
        return number(((CountJson) figure).value());
    }

    /** What a figure is measured by: 98,33%, 34.999. */
    String measure(FigureJson figure) {
        return figure instanceof RatioJson ratio && ratio.percent() != null
                ? number(ratio.percent()) + "%"
                : figure(figure);
    }

    /** An amount of what a target measures. */
    String amount(Form form, BigDecimal amount) {
        return names.amount(form, amount);
    }

    /** What is required, without its due day: tối thiểu 100%. */
    String required(RequiredJson required) {
        return names.required(required.comparator(), required.form(), required.threshold());
    }

    /** What is required, and from when: tối thiểu 50% đến 31/12/2025. */
    String requiredWhen(RequiredJson required) {
        return names.requiredWhen(required.comparator(), required.form(), required.threshold(), required.due());
    }

    String status(Status status) {
        return names.status(status);
    }

    String state(WorkState state) {
        return names.state(state);
    }

    String state(FilingState state) {
        return names.state(state);
    }

    String severity(FindingJson finding) {
        return names.severity(finding.severity());
    }

    /** When a target will be reached, in a sentence. */
    String forecast(ForecastJson forecast) {
        String earliest = forecast.earliest() == null ? null : day(forecast.earliest());
        String latest = forecast.latest() == null ? null : day(forecast.latest());
        String between = earliest != null && latest != null
                ? say("forecast.between", earliest, latest)
                : earliest != null ? say("forecast.from", earliest) : latest != null ? say("forecast.to", latest) : "";
        return say("forecast", day(forecast.on()), forecast.months(), between);
    }

    /** What findings of the kind say, in a few words. */
    String kind(Kind kind) {
        return names.kind(kind);
    }

    /** What a finding says, in a few words. */
    String kind(FindingJson finding) {
        String ceiling = "kind." + finding.kind() + ".ceiling";
        boolean below = finding.required() != null
                && finding.required().comparator().isCeiling()
                && LANGUAGE.hasPhrase(ceiling);
        return LANGUAGE.phrase(below ? ceiling : "kind." + finding.kind());
    }

    /** The name of the unit, or that all are taken together. */
    String unit(@Nullable String code) {
        return names.unit(code);
    }

    /** The name of a unit or group. */
    String obligor(String code) {
        return names.obligor(code);
    }

    /** What the clause says, in short. */
    String clause(String address) {
        return names.clause(address);
    }

    String indicator(String code) {
        return names.indicator(code);
    }

    String task(String code) {
        return names.task(code);
    }
}
