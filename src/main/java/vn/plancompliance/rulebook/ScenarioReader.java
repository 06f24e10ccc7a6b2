package vn.plancompliance.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.finding.Scope;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Report;

/** Reads the scenarios of one file: strictly, and with every fault at its line. */
final class ScenarioReader {

    private static final Set<String> CASE = Set.of(
            "note",
            "unit",
            "month",
            "submitted",
            "indicator",
            "figure",
            "figures",
            "task",
            "status",
            "events",
            "reports",
            "period",
            "asOf",
            "scope",
            "outcome",
            "outcomes",
            "violation",
            "alert",
            "missing",
            "expected",
            "deadline",
            "findings",
            "demanded");

    private final RuleFolder.SourceFile file;
    private final Vocabulary vocabulary;
    private final Diagnostics faults;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ScenarioReader(RuleFolder.SourceFile file, Vocabulary vocabulary, Diagnostics faults) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** The scenarios of the file; those with a fault are left out. */
    static List<Scenario> read(RuleFolder.SourceFile file, Vocabulary vocabulary, Diagnostics faults) {
        var reader = new ScenarioReader(file, vocabulary, faults);
        YamlFile.parse(file, faults).ifPresent(reader::read);
        return reader.scenarios;
    }

    private void read(Node root) {
        YamlMapping content = YamlMapping.of(file.name(), root, Set.of("scenarios"), faults);
        var keys = new HashSet<>(CASE);
        keys.addAll(Set.of("scenario", "about", "cases"));
        for (YamlMapping scenario : content.mappings("scenarios", keys)) {
            String name = scenario.text("scenario");
            if (!names.add(name)) {
                scenario.fault(
                        "scenario",
                        Diagnostic.Code.DUPLICATE,
                        "tên kịch bản lặp lại trong tệp",
                        "the scenario's name is repeated in the file");
            }
            Set<String> about = about(scenario);
            if (!scenario.has("cases")) {
                read(scenario, name, about);
            }
            for (YamlMapping each : scenario.mappings("cases", CASE)) {
                read(each.over(scenario), name + " – " + each.inShort(), about);
            }
        }
    }

    /** A scenario is told with its place only if nothing in it is wrong. */
    private void read(YamlMapping mapping, String name, Set<String> about) {
        int before = faults.count();
        Scenario scenario = scenario(mapping, name, about);
        if (scenario != null && faults.count() == before) {
            scenarios.add(scenario);
        }
    }

    private @Nullable Scenario scenario(YamlMapping mapping, String name, Set<String> about) {
        int before = faults.count();
        List<Report> reports = new ScenarioReports(vocabulary).read(mapping);
        if (faults.count() > before) {
            // A report that was not read would be missed below, too.
            return null;
        }
        Period period = mapping.has("period")
                ? mapping.value("period", Period::parse, "2023-11, 2023-Q4").orElse(null)
                : reports.stream()
                        .map(Report::month)
                        .max(java.time.YearMonth::compareTo)
                        .map(Period::of)
                        .orElse(null);
        if (period == null || !vocabulary.covers(period)) {
            mapping.fault(
                    "period",
                    Diagnostic.Code.VALUE,
                    "cần một kỳ của kế hoạch (period), hoặc ít nhất một báo cáo (unit, month)",
                    "expected a period of the plan, or at least one report (unit, month)");
            return null;
        }
        LocalDate asOf = mapping.has("asOf") ? mapping.day("asOf").orElse(period.end()) : period.end();
        Set<String> reporting = reports.stream().map(Report::unit).collect(Collectors.toSet());
        Scope scope = mapping.has("scope")
                ? mapping.constant("scope", Scope.class).orElse(Scope.UNIT)
                : reporting.size() == 1 ? Scope.UNIT : Scope.DISTRICT;
        var expectations = new ScenarioExpectations(vocabulary, mapping, clauses(about), period);
        return new Scenario(
                new RuleReference(name, file.name(), mapping.line()),
                about,
                units(mapping),
                reports,
                period,
                asOf,
                scope,
                expectations.findings(),
                expectations.outcomes(),
                expectations.demand());
    }

    private Set<String> units(YamlMapping mapping) {
        if (!mapping.has("unit")) {
            return Set.of();
        }
        String code = mapping.text("unit");
        return vocabulary
                .group(code)
                .map(group -> group.members())
                .or(() -> vocabulary.unit(code).map(Unit::code).map(Set::of))
                .orElse(Set.of());
    }

    private List<String> clauses(Set<String> about) {
        return about.stream().filter(this::isClause).toList();
    }

    private boolean isClause(String code) {
        return ClauseId.isAddress(code) && vocabulary.clause(new ClauseId(code)).isPresent();
    }

    /** The clauses and indicators that the scenario is about. */
    private Set<String> about(YamlMapping scenario) {
        var about = new LinkedHashSet<String>();
        for (YamlMapping.Located word : scenario.textOrTexts("about")) {
            String code = word.value();
            if (vocabulary.indicator(code).isEmpty() && !isClause(code)) {
                faults.add(
                        file.name(),
                        word.mark(),
                        Diagnostic.Code.UNKNOWN,
                        "plan.yaml không có điều khoản hoặc chỉ tiêu «%s»".formatted(code),
                        "plan.yaml has no clause or indicator '%s'".formatted(code));
            }
            about.add(code);
        }
        return about;
    }
}
