package vn.plancompliance.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Accumulation;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Numbers;
import vn.plancompliance.plan.Text;

/** Reads one of the {@code indicators} of {@code plan.yaml}. */
final class IndicatorReader {

    static final Set<String> KEYS = Set.of(
            "code",
            "form",
            "accumulation",
            "numbers",
            "decimals",
            "reportedBy",
            "name",
            "numerator",
            "denominator",
            "value");

    private IndicatorReader() {}

    /** @param reporters codes of the units that report it */
    static Indicator read(YamlMapping indicator, Set<String> reporters) {
        Optional<Form> form = indicator.constant("form", Form.class);
        Map<String, @Nullable Text> meanings = new LinkedHashMap<>();
        for (String part : List.of("numerator", "denominator", "value")) {
            Form formOfPart = part.equals("value") ? Form.COUNT : Form.RATIO;
            boolean wanted = form.filter(each -> each == formOfPart).isPresent();
            meanings.put(part, wanted ? indicator.languages(part) : null);
            form.filter(each -> each != formOfPart).ifPresent(other -> refuse(indicator, part, other));
        }
        return new Indicator(
                indicator.text("code"),
                form.orElse(Form.RATIO),
                indicator.constant("accumulation", Accumulation.class).orElse(Accumulation.FLOW),
                numbers(indicator, form.orElse(Form.RATIO)),
                reporters,
                indicator.languages("name"),
                meanings.get("numerator"),
                meanings.get("denominator"),
                meanings.get("value"));
    }

    /** A COUNT says of which numbers it consists; a RATIO is one of whole numbers unless it says otherwise. */
    private static Numbers numbers(YamlMapping indicator, Form form) {
        Kind kind = form == Form.COUNT || indicator.has("numbers")
                ? indicator.constant("numbers", Kind.class).orElse(null)
                : Kind.WHOLE;
        if (kind == Kind.DECIMAL) {
            return indicator
                    .value("decimals", IndicatorReader::decimals, "1, 2, 3, 4, 5, 6")
                    .orElse(Numbers.WHOLE);
        }
        if (kind == Kind.WHOLE && indicator.has("decimals")) {
            indicator.fault(
                    "decimals",
                    Diagnostic.Code.KEY,
                    "chỉ chỉ tiêu có «numbers: DECIMAL» mới có «decimals»",
                    "only an indicator with 'numbers: DECIMAL' has 'decimals'");
        }
        return Numbers.WHOLE;
    }

    /** How an indicator says of which numbers its figures consist. */
    private enum Kind {
        WHOLE,
        DECIMAL
    }

    private static Numbers decimals(String text) {
        if (!text.matches("[1-6]")) {
            throw new IllegalArgumentException("not a number of decimals: " + text);
        }
        return new Numbers(Integer.parseInt(text));
    }

    private static void refuse(YamlMapping indicator, String key, Form form) {
        if (indicator.has(key)) {
            indicator.fault(
                    key,
                    Diagnostic.Code.KEY,
                    "chỉ tiêu dạng %s không có «%s»".formatted(form, key),
                    "an indicator of the form %s has no '%s'".formatted(form, key));
        }
    }
}
