package vn.plancompliance.delivery.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.delivery.answer.EvaluationJson.CountJson;
import vn.plancompliance.delivery.answer.EvaluationJson.FigureJson;
import vn.plancompliance.delivery.answer.EvaluationJson.RatioJson;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.delivery.document.Told.Aim;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.Form;

/** The targets of one clause, of one unit or many, in a row of a table. */
final class AimSummary {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Aim> aims;
    private final Words words;

    AimSummary(List<Aim> aims, Words words) {
        this.aims = aims;
        this.words = words;
    }

    /** The figure of a single target; of several, how many are met. */
    String result() {
        if (aims.size() > 1) {
            long met = aims.stream().filter(aim -> aim.status() == Status.MET).count();
            return words.say("met", met, aims.size());
        }
        return aims.get(0).known().map(this::parts).orElse("–");
    }

    private String parts(FigureJson figure) {
        return figure instanceof RatioJson ratio
                ? words.number(ratio.numerator()) + "/" + words.number(ratio.denominator())
                : words.figure(figure);
    }

    /** Percent, of a count those of what is assigned; of several targets the lowest and the highest. */
    String rate() {
        List<BigDecimal> rates = aims.stream()
                .map(AimSummary::rate)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (rates.isEmpty()) {
            return "–";
        }
        String lowest = words.amount(Form.RATIO, rates.get(0));
        String highest = words.amount(Form.RATIO, rates.get(rates.size() - 1));
        return lowest.equals(highest) ? lowest : words.say("range", lowest, highest);
    }

    private static Optional<BigDecimal> rate(Aim aim) {
        FigureJson figure = aim.figure();
        if (figure instanceof RatioJson ratio) {
            return Optional.ofNullable(ratio.percent());
        }
        BigDecimal threshold = aim.course().required().threshold();
        return figure instanceof CountJson count && threshold.signum() > 0
                ? Optional.of(count.value().multiply(HUNDRED).divide(threshold, 2, RoundingMode.DOWN))
                : Optional.empty();
    }

    /** How a single target stands; of several, how many stand how, the worst first. */
    String verdict() {
        if (aims.size() == 1) {
            return words.status(aims.get(0).status());
        }
        var counts = aims.stream().collect(Collectors.groupingBy(Aim::status, Collectors.counting()));
        return Tone.WORST_FIRST.stream()
                .filter(counts::containsKey)
                .map(status -> words.say("counted", words.status(status), counts.get(status)))
                .collect(Collectors.joining("; "));
    }

    /** The targets that stand so, those furthest from what is required first. */
    Stream<Aim> furthest(Status status) {
        Comparator<Aim> byMeasure =
                Comparator.comparing(aim -> aim.known().map(AimSummary::measure).orElse(BigDecimal.ZERO));
        boolean ceiling = aims.get(0).course().required().comparator().isCeiling();
        return aims.stream().filter(aim -> aim.status() == status).sorted(ceiling ? byMeasure.reversed() : byMeasure);
    }

    private static BigDecimal measure(FigureJson figure) {
        if (figure instanceof RatioJson ratio) {
            return ratio.percent() == null ? BigDecimal.ZERO : ratio.percent();
        }
        return ((CountJson) figure).value();
    }
}
