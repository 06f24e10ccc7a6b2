package vn.plancompliance.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Decimal;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/** Reads what a scenario expects. */
final class ScenarioExpectations {

    private static final Set<String> OF_ONE = Set.of("missing", "expected", "deadline");

    private static final Set<String> NUMERIC = Set.of("observed", "missing", "expected");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}\\.\\d{1,19}");
    private static final String TOGETHER = "together";

    private final Vocabulary vocabulary;
    private final YamlMapping mapping;
    private final List<String> clauses;
    private final Period period;

    /** @param clauses the clauses that the scenario is about; expectations that name none are of the only one */
    ScenarioExpectations(Vocabulary vocabulary, YamlMapping mapping, List<String> clauses, Period period) {
        this.vocabulary = vocabulary;
        this.mapping = mapping;
        this.clauses = clauses;
        this.period = period;
    }

    /** The expected findings: the one of the scenario itself, and those listed. */
    List<Scenario.ExpectedFinding> findings() {
        var findings = new ArrayList<Scenario.ExpectedFinding>();
        boolean one = mapping.has("violation") || mapping.has("alert");
        if (mapping.has("violation") && mapping.has("alert")) {
            mapping.fault(
                    "alert",
                    Diagnostic.Code.KEY,
                    "chỉ ghi violation hoặc alert; nhiều hơn thì dùng findings",
                    "either violation or alert; for more than one there is findings");
        }
        for (String detail : OF_ONE) {
            if (!one && mapping.has(detail)) {
                mapping.fault(
                        detail,
                        Diagnostic.Code.KEY,
                        "«%s» chỉ đi cùng violation hoặc alert".formatted(detail),
                        "'%s' goes with violation or alert alone".formatted(detail));
            }
        }
        if (one) {
            finding(mapping, OF_ONE).ifPresent(findings::add);
        }
        var keys = new HashSet<>(Scenario.DETAILS);
        keys.addAll(Set.of("violation", "alert", "clause", "unit", "period"));
        for (YamlMapping each : mapping.mappings("findings", keys)) {
            finding(each, Set.copyOf(Scenario.DETAILS)).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Scenario.ExpectedFinding> finding(YamlMapping each, Set<String> detailed) {
        boolean violation = each.has("violation");
        Optional<Kind> kind = each.constant(violation ? "violation" : "alert", Kind.class);
        Map<String, String> details = new TreeMap<>();
        detailed.stream()
                .filter(each::has)
                .forEach(key -> details.put(
                        key,
                        each.textOrTexts(key).stream()
                                .map(YamlMapping.Located::value)
                                .map(text -> NUMERIC.contains(key) ? plain(text) : text)
                                .collect(Collectors.joining(", "))));
        Period of = each.has("period")
                ? each.value("period", Period::parse, "2023-11, 2023-Q4").orElse(period)
                : period;
        return kind.map(known -> new Scenario.ExpectedFinding(
                violation ? Severity.VIOLATION : Severity.ALERT,
                known,
                known.name().startsWith("FIGURE_") ? null : clause(each),
                judged(each.has("unit") ? each : mapping),
                of,
                details));
    }

    /** Numbers as findings tell them, however many zeros stand at their end. */
    private static String plain(String text) {
        return NUMBER.matcher(text)
                .replaceAll(
                        number -> Decimal.plain(new BigDecimal(number.group())).toPlainString());
    }

    /** The expected outcomes: of the scenario's own unit, and those listed. */
    List<Scenario.ExpectedOutcome> outcomes() {
        var outcomes = new ArrayList<Scenario.ExpectedOutcome>();
        if (mapping.has("outcome")) {
            mapping.constant("outcome", Status.class)
                    .ifPresent(status ->
                            outcomes.add(new Scenario.ExpectedOutcome(clause(mapping), judged(mapping), status)));
        }
        mapping.texts("outcomes", (name, status) -> {
            int space = name.lastIndexOf(' ');
            String unit = name.substring(space + 1);
            String clause = space < 0 ? clause(mapping) : name.substring(0, space);
            if (!unit.equals(TOGETHER) && vocabulary.unit(unit).isEmpty()) {
                mapping.unknown("outcomes", unit, "đơn vị", "unit");
            }
            mapping.constantOf("outcomes", status, Status.class)
                    .ifPresent(known -> outcomes.add(
                            new Scenario.ExpectedOutcome(clause, unit.equals(TOGETHER) ? null : unit, known)));
        });
        return outcomes;
    }

    /** {@code no}: nothing is demanded; {@code open}: something without due day; else the due day. */
    Optional<Scenario.ExpectedDemand> demand() {
        if (!mapping.has("demanded")) {
            return Optional.empty();
        }
        return switch (mapping.text("demanded")) {
            case "no" -> Optional.of(new Scenario.ExpectedDemand(false, null));
            case "open" -> Optional.of(new Scenario.ExpectedDemand(true, null));
            default -> mapping.day("demanded").map(day -> new Scenario.ExpectedDemand(true, day));
        };
    }

    /** The unit that is judged; null for a group, whose target is judged together. */
    private @Nullable String judged(YamlMapping each) {
        if (!each.has("unit")) {
            return null;
        }
        String code = each.text("unit");
        if (code.equals(TOGETHER) || vocabulary.group(code).isPresent()) {
            return null;
        }
        return each.known("unit", vocabulary::unit, "đơn vị", "unit").isPresent() ? code : null;
    }

    private String clause(YamlMapping each) {
        if (each.has("clause")) {
            String address = each.text("clause");
            if (!ClauseId.isAddress(address)
                    || vocabulary.clause(new ClauseId(address)).isEmpty()) {
                each.unknown("clause", address, "điều khoản", "clause");
            }
            return address;
        }
        if (clauses.size() != 1) {
            each.fault(
                    "clause",
                    Diagnostic.Code.KEY,
                    "kịch bản nói về nhiều điều khoản: cần ghi rõ điều khoản (clause)",
                    "the scenario is about several clauses: name the clause");
            return "";
        }
        return clauses.get(0);
    }
}
