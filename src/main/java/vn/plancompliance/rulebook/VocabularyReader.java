package vn.plancompliance.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import vn.plancompliance.plan.Amount;
import vn.plancompliance.plan.Clause;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Commits;
import vn.plancompliance.plan.EventType;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Level;
import vn.plancompliance.plan.Office;
import vn.plancompliance.plan.Recurrence;
import vn.plancompliance.plan.Task;
import vn.plancompliance.plan.Text;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.UnitGroup;
import vn.plancompliance.plan.Vocabulary;

/** Reads {@code plan.yaml}: strictly, and with every fault at its line. */
final class VocabularyReader {

    /** Every month of a plan is judged and tried; in years. */
    private static final int LONGEST_PLAN = 50;

    private final RuleFolder.SourceFile file;
    private final Diagnostics faults;

    /** The units behind each code that a list of units may hold: a unit's, a group's, or a level. */
    private final Map<String, Set<String>> members = new HashMap<>();

    /** The units behind each unit and group. */
    private final Map<String, Set<String>> obligors = new HashMap<>();

    private VocabularyReader(RuleFolder.SourceFile file, Diagnostics faults) {
        this.file = file;
        this.faults = faults;
        for (Level level : Level.values()) {
            members.put(level.name(), new LinkedHashSet<>());
        }
    }

    /** Reads the vocabulary; empty if a fault was added. */
    static Optional<Vocabulary> read(RuleFolder.SourceFile file, Diagnostics faults) {
        return YamlFile.parse(file, faults).flatMap(root -> {
            var own = new Diagnostics();
            Optional<Vocabulary> vocabulary = new VocabularyReader(file, own).vocabulary(root);
            faults.addAll(own);
            return vocabulary;
        });
    }

    /** Everything is read before anything is put together, so that all faults are told. */
    private Optional<Vocabulary> vocabulary(Node node) {
        var root = YamlMapping.of(
                file.name(),
                node,
                Set.of("plan", "units", "groups", "indicators", "tasks", "events", "amounts", "clauses", "office"),
                faults);
        YamlMapping plan = root.mapping("plan", Set.of("title", "start", "end", "coordinator"));
        List<YamlMapping> units = unique(root, "units", Set.of("code", "level", "officialCode", "name", "spellings"));
        units.forEach(this::declareUnit);
        List<YamlMapping> groups = unique(root, "groups", Set.of("code", "name", "members"));
        groups.forEach(this::declareGroup);
        List<Indicator> indicators = unique(root, "indicators", IndicatorReader.KEYS).stream()
                .map(indicator -> IndicatorReader.read(indicator, resolve(indicator, "reportedBy")))
                .toList();
        List<Task> tasks =
                unique(root, "tasks", Set.of("code", "name", "recurs", "commits", "leads", "partners")).stream()
                        .map(this::task)
                        .toList();
        List<Clause> clauses = clauses(root, tasks);
        var amountsReader = new AmountsReader(obligors, indicators);
        List<Amount> amounts = distinct(root, "amounts", AmountsReader.KEYS).stream()
                .map(amountsReader::read)
                .toList();
        List<EventType> events = unique(root, "events", Set.of("code", "of", "name")).stream()
                .map(this::event)
                .toList();
        LocalDate start = plan.day("start").orElse(LocalDate.MIN);
        LocalDate end = plan.day("end").orElse(LocalDate.MAX);
        if (end.isBefore(start)) {
            plan.fault("end", Diagnostic.Code.VALUE, "kết thúc trước khi bắt đầu", "it ends before it starts");
        } else if (plan.day("start").isPresent()
                && plan.day("end").isPresent()
                && end.isAfter(start.plusYears(LONGEST_PLAN))) {
            plan.fault(
                    "end",
                    Diagnostic.Code.VALUE,
                    "kế hoạch dài hơn %d năm; năm có đúng không?".formatted(LONGEST_PLAN),
                    "the plan is longer than %d years; is the year right?".formatted(LONGEST_PLAN));
        }
        List<Unit> known = units.stream()
                .map(unit -> unit(unit, indicators, tasks, amounts))
                .toList();
        List<UnitGroup> together =
                groups.stream().map(group -> group(group, amounts)).toList();
        Text title = plan.languages("title");
        String coordinator = unitCode(plan, "coordinator");
        Office office = root.has("office") ? OfficeReader.read(root) : null;
        return faults.isEmpty()
                ? Optional.of(new Vocabulary(
                        title,
                        start,
                        end,
                        coordinator,
                        known,
                        together,
                        indicators,
                        tasks,
                        events,
                        amounts,
                        clauses,
                        office))
                : Optional.empty();
    }

    private List<Clause> clauses(YamlMapping root, List<Task> tasks) {
        Set<String> taken = tasks.stream().map(Task::code).collect(Collectors.toSet());
        return unique(root, "clauses", Set.of("code", "commits", "text", "reason")).stream()
                .flatMap(clause -> clause(clause, taken).stream())
                .toList();
    }

    private static Optional<Clause> clause(YamlMapping clause, Set<String> tasks) {
        String code = clause.text("code");
        if (tasks.contains(code)) {
            clause.fault(
                    "code",
                    Diagnostic.Code.DUPLICATE,
                    "điều khoản «%s» đã có trong «tasks»".formatted(code),
                    "the clause '%s' is already among 'tasks'".formatted(code));
        }
        Commits commits = clause.constant("commits", Commits.class).orElse(Commits.PRINCIPLE);
        boolean principle = commits == Commits.PRINCIPLE;
        if (!principle && clause.has("reason")) {
            clause.fault(
                    "reason",
                    Diagnostic.Code.KEY,
                    "chỉ điều khoản PRINCIPLE có «reason»",
                    "only a PRINCIPLE has a 'reason'");
        }
        Text text = clause.languages("text");
        Text reason = principle ? clause.languages("reason") : null;
        if (!isAddress(clause, code)) {
            return Optional.empty();
        }
        return Optional.of(new Clause(new ClauseId(code), commits, text, reason));
    }

    /** Whether the code is a clause's address; a fault if it is another text. */
    private static boolean isAddress(YamlMapping mapping, String code) {
        boolean address = ClauseId.isAddress(code);
        if (!address && !code.isEmpty()) {
            mapping.fault(
                    "code",
                    Diagnostic.Code.VALUE,
                    "«%s» không phải địa chỉ điều khoản".formatted(code),
                    "'%s' is not a clause address".formatted(code));
        }
        return address;
    }

    /** The mappings of a list; a code that occurs twice in it is a fault, and so is an empty list. */
    private List<YamlMapping> unique(YamlMapping root, String key, Set<String> keys) {
        List<YamlMapping> all = distinct(root, key, keys);
        if (!root.has(key) || all.isEmpty()) {
            root.fault(
                    key,
                    Diagnostic.Code.KEY,
                    "thiếu danh sách «%s»".formatted(key),
                    "the list '%s' is missing".formatted(key));
        }
        return all;
    }

    /** The mappings of a list that may be absent; a code that occurs twice in it is a fault. */
    private static List<YamlMapping> distinct(YamlMapping root, String key, Set<String> keys) {
        List<YamlMapping> all = root.mappings(key, keys);
        var seen = new HashSet<String>();
        for (YamlMapping each : all) {
            String code = each.text("code");
            if (!code.isEmpty() && !seen.add(code)) {
                each.fault(
                        "code",
                        Diagnostic.Code.DUPLICATE,
                        "mã «%s» lặp lại trong «%s»".formatted(code, key),
                        "the code '%s' occurs twice in '%s'".formatted(code, key));
            }
        }
        return all;
    }

    private void declareUnit(YamlMapping unit) {
        String code = unit.text("code");
        if (isLevel(code)) {
            unit.fault(
                    "code",
                    Diagnostic.Code.DUPLICATE,
                    "mã «%s» đã dùng cho một cấp".formatted(code),
                    "the code '%s' is already that of a level".formatted(code));
            return;
        }
        members.put(code, Set.of(code));
        obligors.put(code, Set.of(code));
        unit.constant("level", Level.class)
                .ifPresent(level ->
                        members.getOrDefault(level.name(), new HashSet<>()).add(code));
    }

    private static boolean isLevel(String code) {
        return Stream.of(Level.values()).map(Enum::name).anyMatch(code::equals);
    }

    private Unit unit(YamlMapping unit, List<Indicator> indicators, List<Task> tasks, List<Amount> amounts) {
        String code = unit.text("code");
        var reported = new HashSet<String>();
        for (Indicator indicator : indicators) {
            if (indicator.reporters().contains(code)) {
                reported.add(indicator.code());
            }
        }
        var spellings = new HashSet<String>();
        unit.texts("spellings").forEach(spelling -> spellings.add(spelling.value()));
        return new Unit(
                code,
                unit.constant("level", Level.class).orElse(Level.DISTRICT),
                unit.text("officialCode"),
                unit.languages("name"),
                spellings,
                reported,
                tasks.stream()
                        .filter(task -> task.leads().contains(code))
                        .map(Task::code)
                        .collect(Collectors.toSet()),
                assignedTo(code, amounts));
    }

    private static Map<String, BigDecimal> assignedTo(String code, List<Amount> amounts) {
        var own = new HashMap<String, BigDecimal>();
        for (Amount amount : amounts) {
            BigDecimal number = amount.of().get(code);
            if (number != null) {
                own.put(amount.code(), number);
            }
        }
        return own;
    }

    private void declareGroup(YamlMapping group) {
        String code = group.text("code");
        Set<String> units = resolve(group, "members");
        obligors.put(code, units);
        if (members.putIfAbsent(code, units) != null) {
            group.fault(
                    "code",
                    Diagnostic.Code.DUPLICATE,
                    "mã «%s» đã dùng cho đơn vị hoặc nhóm khác".formatted(code),
                    "the code '%s' is already that of a unit or group".formatted(code));
        }
    }

    private UnitGroup group(YamlMapping group, List<Amount> amounts) {
        String code = group.text("code");
        return new UnitGroup(
                code, group.languages("name"), obligors.getOrDefault(code, Set.of()), assignedTo(code, amounts));
    }

    private Task task(YamlMapping task) {
        String code = task.text("code");
        isAddress(task, code);
        Commits commits =
                task.has("commits") ? task.constant("commits", Commits.class).orElse(Commits.TASK) : Commits.TASK;
        if (commits != Commits.TASK && commits != Commits.DUTY) {
            task.fault(
                    "commits",
                    Diagnostic.Code.VALUE,
                    "nhiệm vụ chỉ có thể là TASK hoặc DUTY",
                    "a task can only be a TASK or a DUTY");
        }
        resolveAll(task, "partners");
        return new Task(
                code,
                task.languages("name"),
                task.has("recurs")
                        ? task.constant("recurs", Recurrence.class).orElse(Recurrence.ONCE)
                        : Recurrence.ONCE,
                commits,
                resolve(task, "leads"),
                task.texts("partners").stream().map(YamlMapping.Located::value).toList());
    }

    private EventType event(YamlMapping event) {
        return new EventType(
                event.text("code"),
                event.constant("of", EventType.Owner.class).orElse(EventType.Owner.PLAN),
                event.languages("name"));
    }

    /** The units behind a required list of codes of units and groups. */
    private Set<String> resolve(YamlMapping mapping, String key) {
        if (!mapping.has(key)) {
            mapping.fault(
                    key,
                    Diagnostic.Code.KEY,
                    "thiếu khóa «%s»".formatted(key),
                    "the key '%s' is missing".formatted(key));
        }
        return resolveAll(mapping, key);
    }

    private Set<String> resolveAll(YamlMapping mapping, String key) {
        var units = new LinkedHashSet<String>();
        for (YamlMapping.Located code : mapping.texts(key)) {
            Set<String> resolved = members.get(code.value());
            if (resolved != null) {
                units.addAll(resolved);
            } else {
                faults.add(
                        file.name(),
                        code.mark(),
                        Diagnostic.Code.UNKNOWN,
                        "không có đơn vị hoặc nhóm «%s» (nhóm phải khai báo trước)".formatted(code.value()),
                        "there is no unit or group '%s' (a group is declared before it is used)"
                                .formatted(code.value()));
            }
        }
        return units;
    }

    private String unitCode(YamlMapping mapping, String key) {
        String code = mapping.text(key);
        if (!code.isEmpty() && !Set.of(code).equals(members.get(code))) {
            mapping.fault(
                    key,
                    Diagnostic.Code.UNKNOWN,
                    "không có đơn vị «%s»".formatted(code),
                    "there is no unit '%s'".formatted(code));
        }
        return code;
    }
}
