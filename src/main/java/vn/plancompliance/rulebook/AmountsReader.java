package vn.plancompliance.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Amount;
import vn.plancompliance.plan.Decimal;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Numbers;

/** Reads the numbers that {@code plan.yaml} assigns to units and groups, each its own. */
final class AmountsReader {

    static final Set<String> KEYS = Set.of("code", "name", "indicator", "of");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}(?:\\.\\d{1,6})?");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<String, Set<String>> obligors;
    private final Map<String, Indicator> indicators;

    /**
     * A reader for a plan.
     *
     * @param obligors the codes of the units behind each unit or group, by its code
     */
    AmountsReader(Map<String, Set<String>> obligors, List<Indicator> indicators) {
        this.obligors = obligors;
        this.indicators = indicators.stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator, (first, second) -> first));
    }

    /** The amount; what cannot be read of it was added to the faults. */
    Amount read(YamlMapping amount) {
        Indicator indicator = amount.has("indicator")
                ? amount.known("indicator", code -> Optional.ofNullable(indicators.get(code)), "chỉ tiêu", "indicator")
                        .orElse(null)
                : null;
        var of = new LinkedHashMap<String, BigDecimal>();
        for (YamlMapping.Entry entry : amount.entries("of")) {
            if (isObliged(amount, entry.key(), indicator)) {
                number(amount, entry.value(), indicator)
                        .ifPresent(number -> of.put(entry.key().value(), number));
            }
        }
        return new Amount(
                amount.text("code"), amount.languages("name"), indicator == null ? null : indicator.code(), of);
    }

    /** Whether the code is one of a unit or group that reports the indicator; a fault if not. */
    private boolean isObliged(YamlMapping amount, YamlMapping.Located code, @Nullable Indicator indicator) {
        Set<String> units = obligors.get(code.value());
        if (units == null) {
            amount.fault(
                    code,
                    Diagnostic.Code.UNKNOWN,
                    "không có đơn vị hoặc nhóm «%s»".formatted(code.value()),
                    "there is no unit or group '%s'".formatted(code.value()));
            return false;
        }
        if (indicator != null && units.stream().noneMatch(indicator.reporters()::contains)) {
            amount.fault(
                    code,
                    Diagnostic.Code.VALUE,
                    "%s không báo cáo chỉ tiêu «%s»".formatted(code.value(), indicator),
                    "%s does not report the indicator '%s'".formatted(code.value(), indicator));
            return false;
        }
        return true;
    }

    private static Optional<BigDecimal> number(
            YamlMapping amount, YamlMapping.Located text, @Nullable Indicator indicator) {
        boolean percent = indicator != null && indicator.form() == Form.RATIO;
        Numbers numbers = indicator == null || percent ? new Numbers(Numbers.MOST_DECIMALS) : indicator.numbers();
        if (NUMBER.matcher(text.value()).matches()) {
            var number = new BigDecimal(text.value());
            if (numbers.admit(number) && !(percent && number.compareTo(ALL) > 0)) {
                return Optional.of(Decimal.plain(number));
            }
        }
        String most = percent ? "100" : "10^12";
        amount.fault(
                text,
                Diagnostic.Code.VALUE,
                "«%s» không phải số từ 0 đến %s, không quá %d chữ số lẻ, dạng 1250 hoặc 12.5"
                        .formatted(text.value(), most, numbers.decimals()),
                "'%s' is not a number from 0 to %s with at most %d decimals, such as 1250 or 12.5"
                        .formatted(text.value(), most, numbers.decimals()));
        return Optional.empty();
    }
}
